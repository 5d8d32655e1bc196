import { sql } from 'kysely'
import { withConnection } from '../src/kernel/database/migrate.ts'
import { recordFacts } from '../src/kernel/facts/fact.ts'
import { deliverAll } from '../src/kernel/facts/worker.ts'
import { createLog } from '../src/log.ts'
import { supplierChanged } from '../src/modules/suppliers/facts.ts'
import { insertDetails, insertSuppliers, putListings } from '../src/modules/suppliers/store/import-write.ts'
import { reactions } from '../src/modules.ts'
import { type GeneratedSupplier, generateSuppliers } from './generated-suppliers.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

const batchSize = 1_000

/** Writes so many suppliers; the app's own reactions build what the search reads. Memory does not grow with them. */
export async function fillPlatform(platform: TemporaryPlatform, suppliers: number): Promise<void> {
  for (let from = 1; from <= suppliers; from += batchSize) {
    const batch = [...generateSuppliers(from, Math.min(suppliers, from + batchSize - 1))]
    // What follows from a batch is done while the next one is written.
    await Promise.all([insertBatch(platform, batch, from), react(platform)])
  }
  await settle(platform)
}

/** Builds again what the search reads, from the suppliers that are there. */
export async function refreshSearch(platform: TemporaryPlatform): Promise<void> {
  for (let ids = await idsAfter(platform, 0); ids.length > 0; ids = await idsAfter(platform, ids.at(-1) ?? 0)) {
    const facts = ids.map(supplierChanged)
    await Promise.all([platform.database.transaction().execute((tx) => recordFacts(tx, facts)), react(platform)])
  }
  await settle(platform)
}

/** Leaves the database as one that has run for a while. */
async function settle(platform: TemporaryPlatform): Promise<void> {
  await react(platform)
  // A background job would go through all of them, a few hundred at a time, in the middle of the measuring.
  await sql`delete from suppliers.likeness_due`.execute(platform.database)
  // It would do this by itself then, too.
  await withConnection(platform.ownerUrl, (owner) => owner.query('vacuum analyze'))
}

async function react({ database }: TemporaryPlatform): Promise<void> {
  await deliverAll({ database, reactions, log: createLog('error') })
}

async function idsAfter({ database }: TemporaryPlatform, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id
    from suppliers.supplier
    where id > ${id}
    order by id
    limit ${batchSize}
  `.execute(database)
  return rows.map((row) => row.id)
}

async function insertBatch(
  { database }: TemporaryPlatform,
  suppliers: readonly GeneratedSupplier[],
  from: number,
): Promise<void> {
  // A day apart, so that "the newest" is a question with an answer.
  const now = new Date(Date.UTC(2026, 0, 1 + Math.floor(from / batchSize)))
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
