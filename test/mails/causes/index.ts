import type { Causes } from '../cause.ts'
import { alertsCauses } from './alerts.ts'
import { contractsCauses } from './contracts.ts'
import { enquiriesBuyingCauses } from './enquiries-buying.ts'
import { enquiriesInvitationsCauses } from './enquiries-invitations.ts'
import { enquiriesTalkCauses } from './enquiries-talk.ts'
import { identityCauses } from './identity.ts'
import { noticesCauses } from './notices.ts'
import { organisationsCauses } from './organisations.ts'
import { quotesCauses } from './quotes.ts'
import { suppliersCauses } from './suppliers.ts'

/** What makes each mail go out that there is, one file a module. */
export const causes: Causes = {
  ...identityCauses,
  ...organisationsCauses,
  ...suppliersCauses,
  ...alertsCauses,
  ...noticesCauses,
  ...enquiriesBuyingCauses,
  ...enquiriesInvitationsCauses,
  ...enquiriesTalkCauses,
  ...quotesCauses,
  ...contractsCauses,
}
