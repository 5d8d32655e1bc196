import { unsubscribeToken } from '../../../src/kernel/mail/unsubscribe.ts'
import { testKey } from '../../support/request.ts'
import type { Visit, Visits } from './visit.ts'

const spent: Visit = { params: { token: 'brugt' }, status: 410 }

/** The ways in, which everybody may open. */
export function identityVisits(): Visits {
  const token = unsubscribeToken(testKey, { address: 'ib@example.dk', kind: 'reminders' })
  return {
    '/log-ind': {},
    '/log-ind/mail-sendt': {},
    '/log-ind/link/:token': spent,
    '/log-ind/adgangsnoegle': {},
    '/opret': {},
    '/konto/mailadresse/:token': spent,
    '/afmeld/:token': { params: { token } },
  }
}
