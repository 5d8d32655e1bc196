import { withConnection } from '../src/kernel/database/migrate.ts'
import { recordFacts } from '../src/kernel/facts/fact.ts'
import { deliverAll } from '../src/kernel/facts/worker.ts'
import { createLog } from '../src/log.ts'
import { supplierChanged } from '../src/modules/suppliers/facts.ts'
import { insertDetails, insertSuppliers, putListings } from '../src/modules/suppliers/store/import-write.ts'
import { reactions } from '../src/modules.ts'
import type { GeneratedSupplier } from './generated-suppliers.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

const batchSize = 1_000

/** Writes the suppliers in batches, and lets the app's own reaction build what the search reads. */
export async function fillPlatform(
  platform: TemporaryPlatform,
  suppliers: readonly GeneratedSupplier[],
): Promise<void> {
  for (let start = 0; start < suppliers.length; start += batchSize) {
    await insertBatch(platform, suppliers.slice(start, start + batchSize), start)
  }
  await deliverAll({ database: platform.database, reactions, log: createLog('error') })
  // A database that has run for a while has done this by itself; ours would do it in the middle of the measuring.
  await withConnection(platform.ownerUrl, (owner) => owner.query('vacuum analyze'))
}

async function insertBatch(
  { database }: TemporaryPlatform,
  suppliers: readonly GeneratedSupplier[],
  start: number,
): Promise<void> {
  // A day apart, so that "the newest" is a question with an answer.
  const now = new Date(Date.UTC(2026, 0, 1 + start / batchSize))
  await database.transaction().execute(async (tx) => {
    const ids = await insertSuppliers(tx, suppliers, now)
    const known = suppliers.map(({ slug, draft }) => ({ id: ids.get(slug) ?? 0, slug, draft }))
    await insertDetails(tx, known)
    await putListings(tx, known.map(listing), now)
    await recordFacts(
      tx,
      known.map(({ id }) => supplierChanged(id)),
    )
  })
}

function listing({ id, slug }: { readonly id: number; readonly slug: string }) {
  const source = { source: 'bench', sourceId: slug, sourceUrl: `https://example.dk/${slug}`, readOn: '2026-11-01' }
  return { ...source, supplierId: id, contentHash: slug, isDemo: false }
}
