import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { isBehind } from '../../../kernel/facts/behind.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { supplierChanged } from '../facts.ts'
import { findStaleEntries } from '../store/search-entries.ts'
import { entryVersion } from './search-entry.ts'

/** Some minutes' work for the reaction, so that changes people make meanwhile do not wait for long. */
const batchSize = 5_000

/** Whom that has not helped by then is left alone until the next start; the others get their turn. */
const mostTries = 3

/** How often this process has asked in vain, by supplier; of the last batch and of those left alone. */
const triesIn = new WeakMap<Database, Map<number, number>>()

/** Asks for new search entries where they are missing or another analysis made them; not while such are still being made. */
export async function renewSearchEntries(context: Context): Promise<void> {
  if (await isBehind(context.database, 'suppliers.refreshSearchEntries', context.clock.now())) return
  const before = triesIn.get(context.database) ?? new Map<number, number>()
  const leftAlone = [...before].filter(([, tries]) => tries >= mostTries)
  const stale = await findStaleEntries(context.database, entryVersion(), batchSize + leftAlone.length)
  const wanted = stale.filter((id) => (before.get(id) ?? 0) < mostTries)
  const tries = new Map([...leftAlone, ...wanted.map((id) => [id, (before.get(id) ?? 0) + 1] as const)])
  triesIn.set(context.database, tries)
  if (wanted.length > 0) await inTransaction(context, (tx) => recordFacts(tx, wanted.map(supplierChanged)))
  tellOfLastTry(context, wanted, tries)
}

function tellOfLastTry({ log }: Context, wanted: readonly number[], tries: ReadonlyMap<number, number>): void {
  const last = wanted.filter((id) => tries.get(id) === mostTries)
  if (last.length === 0) return
  log.error(
    { suppliers: last.slice(0, 20), count: last.length },
    'The search cannot learn these suppliers anew. Look for why `suppliers.refreshSearchEntries` failed; this is the last try until the next start.',
  )
}
