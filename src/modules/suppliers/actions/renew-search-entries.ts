import { type Context, inTransaction } from '../../../kernel/context.ts'
import { isBehind } from '../../../kernel/facts/behind.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { supplierChanged } from '../facts.ts'
import { findStaleEntries } from '../store/search-entries.ts'
import { entryVersion } from './search-entry.ts'

/** Some minutes' work for the reaction, so that changes people make meanwhile do not wait for long. */
const batchSize = 5_000

/** Asks for new search entries where they are missing or another analysis made them; not while such are still being made. */
export async function renewSearchEntries(context: Context): Promise<void> {
  if (await isBehind(context.database, 'suppliers.refreshSearchEntries', context.clock.now())) return
  const stale = await findStaleEntries(context.database, entryVersion(), batchSize)
  if (stale.length === 0) return
  await inTransaction(context, (tx) => recordFacts(tx, stale.map(supplierChanged)))
}
