import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { SentAnswers } from '../../enquiries/index.ts'
import { mayChoose } from '../policy.ts'
import { answersTo } from '../store/quotes.ts'

/** Who has sent a quote to an enquiry of the asking buyer's, or taken it back: that, and nothing that stands in it. */
export const sentAnswers: SentAnswers = async (context, enquiry) => {
  if (!mayChoose(context.actor, enquiry)) return []
  return inTransaction(asSystem(context), (tx) => answersTo(tx, enquiry.id))
}
