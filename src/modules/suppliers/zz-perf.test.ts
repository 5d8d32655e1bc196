import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { generateSuppliers } from '../../../bench/generated-suppliers.ts'
import { insertSuppliers } from './store/import-write.ts'
import { noteForLikeness, listDue } from './store/likeness.ts'
import { findLikenesses } from './actions/merge-candidates.ts'
import { aContext } from './factories.ts'
import { consoleUser, system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { loadDemo } from './actions/demo.ts'
import { importSuppliers } from './actions/import-suppliers.ts'
test('perf', async () => {
  const { database } = await testDatabase()
  const all = generateSuppliers(20000)
  await database.transaction().execute(async (tx) => {
    for (let i = 0; i < all.length; i += 1000) await insertSuppliers(tx, all.slice(i, i + 1000), new Date())
  })
  await sql`analyze suppliers.supplier`.execute(database).catch(() => 0)
  const ids = (await sql<{ id: number }>`select id from suppliers.supplier`.execute(database)).rows.map((r) => r.id)
  let t = Date.now()
  await database.transaction().execute((tx) => noteForLikeness(tx, ids))
  console.log('note', Date.now() - t)
  for (let run = 0; run < 6; run++) {
    t = Date.now()
    await findLikenesses(aContext(database))
    console.log('run', Date.now() - t)
  }
  const c = await inTransaction({ database, actor: system }, (tx) => sql<{ n: number }>`select count(*) as n from suppliers.likeness`.execute(tx))
  console.log('found', c.rows[0]?.n)
})
test('demo', async () => {
  const { database } = await testDatabase()
  const ctx = { ...aContext(database), actor: consoleUser }
  await loadDemo(ctx)
  for (const f of ['susy-half.tsv'] ) console.log((await importSuppliers(ctx, { path: '/work/shared/samples/suppliers/' + f }) as any).value?.added)
  const ids = (await sql<{ id: number }>`select id from suppliers.supplier`.execute(database)).rows.map((r) => r.id)
  await database.transaction().execute((tx) => noteForLikeness(tx, ids))
  const t = Date.now()
  for (let run = 0; run < 10; run++) await findLikenesses(aContext(database))
  console.log('all', ids.length, Date.now() - t)
  const c = await inTransaction({ database, actor: system }, (tx) => sql<any>`select o.name as a, p.name as b, o.town as ta, p.town as tb, o.country as co, round(similarity::numeric, 2) as s from suppliers.likeness l join suppliers.supplier o on o.id=l.supplier_id join suppliers.supplier p on p.id=l.other_id order by similarity desc`.execute(tx))
  console.log(c.rows.length); for (const r of c.rows.slice(0, 15)) console.log(r.s, '|', r.a, '|', r.b, '|', r.ta, '|', r.tb, r.co)
  console.log('...'); for (const r of c.rows.slice(-45)) console.log(r.s, '|', r.a, '|', r.b, '|', r.ta, '|', r.tb, r.co)
})
