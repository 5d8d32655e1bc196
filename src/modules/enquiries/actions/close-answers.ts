import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { answersClosed } from '../facts.ts'
import { type Enquiry, isOver } from '../model/enquiry.ts'
import { addEvent } from '../store/events.ts'
import { holdEnquiry } from '../store/lock.ts'
import { findEnquiryById } from '../store/read.ts'
import { closeAnswers } from '../store/write.ts'

/**
 * Writes that no more answers are taken, once the time is over: whoever looks first, a page or the job, writes it for all.
 * From then on it holds for every process, however its clock goes.
 */
export async function closeWhenOver(context: Context, enquiry: Enquiry): Promise<Enquiry> {
  if (enquiry.state !== 'open' || enquiry.answersClosedAt !== null || !isOver(enquiry, context.clock.now()))
    return enquiry
  return inTransaction(asSystem(context), async (tx) => {
    await holdEnquiry(tx, enquiry.id)
    const now = (await findEnquiryById(tx, enquiry.id)) ?? enquiry
    return closeIfOver(tx, context, now)
  })
}

/** The same in a transaction of the platform's own that holds the enquiry. */
export async function closeIfOver(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  enquiry: Enquiry,
): Promise<Enquiry> {
  const at = clock.now()
  if (!isOver(enquiry, at) || !(await closeAnswers(tx, enquiry.id, at))) return enquiry
  await addEvent(tx, { enquiryId: enquiry.id, buyerId: enquiry.buyerId, at, personId: null, what: 'answersClosed' })
  await recordFacts(tx, [answersClosed(enquiry)])
  return { ...enquiry, answersClosedAt: at }
}
