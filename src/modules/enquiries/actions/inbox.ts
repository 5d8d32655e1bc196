import { type Context, inTransaction } from '../../../kernel/context.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import type { Invitation } from '../model/invitation.ts'
import { enterprisesOf } from '../policy.ts'
import { askedAsPartner } from '../store/asked.ts'
import { invitationsOf } from '../store/invitations.ts'
import { enquiriesByIds } from '../store/read.ts'

/** An enquiry that an enterprise of the asking person's reads. It says more than the enterprise may be told. */
export interface InboxEntry {
  readonly enquiry: Enquiry
  /** Null where another enterprise that is invited has asked it to answer together. */
  readonly invitation: Invitation | null
  /** When it was invited, or asked. */
  readonly at: Date
}

/** What the asking person's enterprises are invited to or asked to take part in, the newest first. */
export function inboxOf(context: Context): Promise<InboxEntry[]> {
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  return inTransaction(context, async (tx) => {
    const invitations = await invitationsOf(tx, enterprises)
    const invited = new Set(invitations.map(({ enquiryId }) => enquiryId))
    const asPartner = (await askedAsPartner(tx, enterprises)).filter(({ enquiryId }) => !invited.has(enquiryId))
    const asked = [
      ...invitations.map((invitation) => ({ enquiryId: invitation.enquiryId, invitation, at: invitation.invitedAt })),
      ...asPartner.map(({ enquiryId, askedAt }) => ({ enquiryId, invitation: null, at: askedAt })),
    ].sort((one, other) => other.at.getTime() - one.at.getTime())
    const enquiries = await enquiriesByIds(
      tx,
      asked.map(({ enquiryId }) => enquiryId),
    )
    return asked.flatMap(({ enquiryId, invitation, at }) => {
      const enquiry = enquiries.find(({ id }) => id === enquiryId)
      return enquiry === undefined ? [] : [{ enquiry, invitation, at }]
    })
  })
}

/** How many invitations wait for the asking person's enterprises to say yes or no. */
export async function unansweredInvitations(context: Context): Promise<number> {
  const now = context.clock.now()
  const waiting = (await inboxOf(context)).filter(
    ({ enquiry, invitation }) =>
      invitation !== null &&
      invitation.interestedAt === null &&
      invitation.declinedAt === null &&
      takesAnswers(enquiry, now),
  )
  return waiting.length
}
