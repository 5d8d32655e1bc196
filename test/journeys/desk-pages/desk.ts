import type { Visits } from './visit.ts'

/** Mails have been sent by then. */
export function deskVisits(): Visits {
  return {
    '/sekretariat/soeg': { query: '?q=kaffe' },
    '/sekretariat/mails/:id': { params: { id: 1 } },
  }
}
