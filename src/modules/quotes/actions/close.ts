import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { heldEnquiry, invitedAmong, takesAnswers } from '../../enquiries/index.ts'
import { quoteClosedMail } from '../mails.ts'
import { closeUndecided, enquiriesAnsweredBy, withdrawOf } from '../store/quotes.ts'
import { openHeld } from './open.ts'
import { tellPartners } from './tell-partners.ts'
import { receiversWithin, told } from './told.ts'

/**
 * The buyer has ended an enquiry: what it has not decided on is closed, and the bidders are told, once. Of one that is
 * withdrawn `enquiries` tells everybody invited. What came of it is asked only where something was chosen.
 */
export async function closeQuotes(tx: Transaction, context: Context, enquiryId: number): Promise<void> {
  const enquiry = await openHeld(tx, context, enquiryId)
  const closed = await closeUndecided(tx, enquiryId)
  if (enquiry.state !== 'closed') return
  const receivers = await receiversWithin(
    tx,
    closed.map(({ enterpriseId }) => enterpriseId),
  )
  await mailEach(tx, context, [...receivers.values()].flat(), (to) => quoteClosedMail(to, told(enquiry)))
  for (const quote of closed) await tellPartners(tx, context, enquiry, { quote, isChosen: false })
}

/** Takes back the quote of an enterprise that said no, unless it has said yes again since. */
export async function withdrawDeclined(
  tx: Transaction,
  context: Context,
  { enquiryId, enterpriseId }: { readonly enquiryId: number; readonly enterpriseId: number },
): Promise<void> {
  await heldEnquiry(tx, context, enquiryId)
  const [asked] = await invitedAmong(tx, enquiryId, [enterpriseId])
  if (asked?.isInterested === false) await withdrawOf(tx, { enquiryId, enterpriseId }, context.clock.now())
}

/** An enterprise that is no more offers nothing: while answers are taken, its quotes are withdrawn. Later ones stay for the buyer. */
export async function withdrawQuotesOf(tx: Transaction, context: Context, enterpriseId: number): Promise<void> {
  for (const enquiryId of await enquiriesAnsweredBy(tx, enterpriseId)) {
    const at = context.clock.now()
    if (takesAnswers(await heldEnquiry(tx, context, enquiryId), at))
      await withdrawOf(tx, { enquiryId, enterpriseId }, at)
  }
}
