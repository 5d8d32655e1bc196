import { asSystem, type Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { enquiryOpened } from '../facts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { saveEnquiry } from '../store/write.ts'
import { sendWave } from './waves.ts'

/**
 * Lets a submitted enquiry out, in a transaction of the platform's own that holds it: the first are invited, or what is
 * planned stands in the calendar.
 */
export async function openEnquiry(tx: Transaction, context: Context, enquiry: Enquiry): Promise<Enquiry> {
  const opened: Enquiry = { ...enquiry, state: 'open', openedAt: context.clock.now() }
  await saveEnquiry(tx, opened)
  await recordFacts(tx, [enquiryOpened(opened)])
  if (opened.kind !== 'planned') await sendWave(tx, asSystem(context), opened)
  return opened
}
