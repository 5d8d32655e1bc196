import type { Candidate } from './candidate.ts'
import type { SentAnswer } from './further-sections.ts'
import type { Invitation } from './invitation.ts'
import type { PlannedInvitation } from './wave.ts'

/** An enterprise of the directory, as a link to its page needs it. */
export interface NamedSupplier {
  readonly id: number
  readonly slug: string
  readonly name: string
}

/** An enterprise that is invited, with what the buyer may know of it. */
export interface InvitedEnterprise extends NamedSupplier {
  readonly invitation: Invitation
  /** When the first mail about it left. */
  readonly mailedAt: Date | null
  /** Its answer to what was asked; nothing where it has sent none. */
  readonly answer: SentAnswer | undefined
}

/** Everybody who could be invited to an enquiry, and everybody who is. */
export interface EnterpriseList {
  readonly invited: readonly InvitedEnterprise[]
  readonly waves: readonly (readonly PlannedInvitation[])[]
  /** Why these cannot be invited now is theirs to know. */
  readonly notNow: readonly Candidate[]
  /** Nobody has taken their page into use. */
  readonly unclaimed: readonly Candidate[]
  readonly leftOut: readonly NamedSupplier[]
}
