import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { recordFacts } from '../src/kernel/facts/fact.ts'
import { supplierChanged } from '../src/modules/suppliers/facts.ts'
import { insertDetails, updateSuppliers } from '../src/modules/suppliers/store/import-write.ts'
import { ordinaryVisits } from './cases.ts'
import { type GeneratedSupplier, sampleSuppliers } from './generated-suppliers.ts'
import { startLoad } from './load.ts'
import type { Rig } from './measure-case.ts'
import { findsNow, inventedWord } from './presence.ts'
import type { WriteResult } from './results.ts'

/** Milliseconds: between two looks, and after which we give up. */
const patience = { betweenLooks: 20, longest: 60_000 }

/** Changes suppliers from outside the app, while nobody visits and under load, and waits for each change to be found. */
export async function measureWrites(size: number, times: number, rig: Rig): Promise<WriteResult> {
  const suppliers = sampleSuppliers(size, 2 * times)
  const idle = await changeEach(suppliers.slice(0, times), rig)
  const { searches, profiles } = ordinaryVisits(size)
  const load = startLoad(rig.app.url, [...searches, ...profiles])
  const underLoad = await changeEach(suppliers.slice(times), rig)
  await load.stop()
  return { idle, underLoad }
}

async function changeEach(suppliers: readonly GeneratedSupplier[], rig: Rig): Promise<number[]> {
  const waits: number[] = []
  for (const supplier of suppliers) waits.push(await changeAndFind(supplier, rig))
  return waits
}

async function changeAndFind(supplier: GeneratedSupplier, { platform: { database }, app }: Rig): Promise<number> {
  const word = inventedWord(supplier.slug)
  if (await findsNow(app.url, word, supplier.slug))
    throw new Error(`${supplier.slug} was found by "${word}" too early.`)

  const id = await idOf(database, supplier.slug)
  const changed = { id, draft: { ...supplier.draft, description: `Vi laver ${word}.` } }
  await database.transaction().execute(async (tx) => {
    // What an import does with a changed row.
    await updateSuppliers(tx, [changed], new Date())
    await insertDetails(tx, [changed])
    await recordFacts(tx, [supplierChanged(id)])
  })
  const start = performance.now()
  while (!(await findsNow(app.url, word, supplier.slug))) {
    if (performance.now() - start > patience.longest) throw new Error(`"${word}" was not found within a minute.`)
    await pause(patience.betweenLooks)
  }
  return performance.now() - start
}

async function idOf(database: Rig['platform']['database'], slug: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id
    from suppliers.supplier
    where slug = ${slug}
  `.execute(database)
  const [row] = rows
  if (row === undefined) throw new Error(`There is no supplier ${slug}.`)
  return row.id
}
