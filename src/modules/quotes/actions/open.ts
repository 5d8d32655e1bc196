import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type Enquiry, heldEnquiry } from '../../enquiries/index.ts'
import { openSealed } from '../store/quotes.ts'

/**
 * Opens sealed quotes to the buyer once no more can come: whoever looks first does it, a page or the reaction. A buyer who
 * ends an enquiry before its deadline does not get to see them.
 */
export async function openWhenOver(context: Context, { id }: Pick<Enquiry, 'id'>): Promise<void> {
  await inTransaction(asSystem(context), (tx) => openHeld(tx, context, id))
}

/** The same in a transaction of the platform's own. Answers the enquiry, held, as it stands now. */
export async function openHeld(tx: Transaction, context: Pick<Context, 'clock'>, id: number): Promise<Enquiry> {
  const enquiry = await heldEnquiry(tx, context, id)
  if (isTimeOver(enquiry)) await openSealed(tx, id)
  return enquiry
}

/** Whether answers were closed because their time was over. */
export function isTimeOver({ answersClosedAt, content }: Pick<Enquiry, 'answersClosedAt' | 'content'>): boolean {
  const until = content?.answersUntil ?? null
  return answersClosedAt !== null && until !== null && answersClosedAt >= until
}
