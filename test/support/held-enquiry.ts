import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import type { Database, Transaction } from '../../src/kernel/database/database.ts'
import { holdEnquiry } from '../../src/modules/enquiries/store/lock.ts'
import { untilSomebodyWaits } from './waiting.ts'

/**
 * Holds an enquiry, lets a deed begin, changes something once the deed waits for its turn, and lets go. Answers how the deed
 * ended: what it read or decided before it held the enquiry was wrong.
 */
export async function doneAfter<Done>(
  database: Database,
  enquiryId: number,
  { deed, change }: { readonly deed: () => Promise<Done>; readonly change: (tx: Transaction) => Promise<unknown> },
): Promise<Done> {
  const { doing } = await inTransaction({ database, actor: system }, async (tx) => {
    await holdEnquiry(tx, enquiryId)
    const doing = deed()
    await untilSomebodyWaits(database)
    await change(tx)
    return { doing }
  })
  return doing
}
