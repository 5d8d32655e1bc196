import { signedIn } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { enquiryEnded } from '../facts.ts'
import type { Enquiry, Outcome } from '../model/enquiry.ts'
import { addEvent } from '../store/events.ts'
import { saveEnquiry } from '../store/write.ts'

export interface Ending {
  readonly outcome: Outcome
  readonly words: string | null
}

/**
 * Closes an open enquiry that the transaction, of the platform's own, holds. The context is that of the person who closes it;
 * whether they may was asked before.
 */
export async function closeWithOutcome(
  tx: Transaction,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  enquiry: Enquiry,
  { outcome, words }: Ending,
): Promise<void> {
  const { personId } = signedIn(actor)
  const at = clock.now()
  await saveEnquiry(tx, {
    ...enquiry,
    state: 'closed',
    outcome,
    outcomeWords: words,
    answersClosedAt: enquiry.answersClosedAt ?? at,
    closedAt: at,
    revision: enquiry.revision + 1,
    updatedAt: at,
    updatedBy: personId,
  })
  const { id: enquiryId, buyerId } = enquiry
  await addEvent(tx, { enquiryId, buyerId, at, personId, what: 'closed', words, data: { outcome } })
  await recordFacts(tx, [enquiryEnded(enquiry)])
}
