import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { subscribe } from '../../kernel/facts/worker.ts'
import { search } from './actions/search.ts'
import { aContext, addSuppliers, aSearch, catchUp, changeSupplier } from './factories.ts'
import type { Search } from './model/directory.ts'
import { refreshSearchEntries } from './reactions.ts'

const { database } = await testDatabase()

describe('the reaction that keeps the search up to date', () => {
  test('does the same when a fact comes twice', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'To gange' }])
    const fact = { id: 1, kind: 'suppliers.changed', payload: { supplierId: id } }
    const entries = () =>
      sql`select supplier_id, terms, stems, filter_values, numbers from suppliers.search_entry`
        .execute(database)
        .then(({ rows }) => rows)
    const before = await entries()
    for (const facts of [[fact], [fact, fact]])
      await database.transaction().execute((tx) => refreshSearchEntries.react(tx, facts, aContext(database)))
    assert.deepEqual(await entries(), before)
  })

  test('passes over a supplier that is gone by the time it hears of it', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Forsvinder' }])
    await changeSupplier(database, id, { name: 'Forsvinder nu' })
    await sql`delete from suppliers.supplier`.execute(database)
    await catchUp(database)
    const { rows } = await sql`select fact_id from kernel.delivery`.execute(database)
    assert.deepEqual(rows, [])
  })

  test('refuses a fact without a supplier, so that the worker keeps it', async () => {
    const broken = { id: 1, kind: 'suppliers.changed', payload: {} }
    await assert.rejects(
      database.transaction().execute((tx) => refreshSearchEntries.react(tx, [broken], aContext(database))),
    )
  })

  test('lets a supplier that has changed be found by what it says now, and no more by what it said', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Gammelt navn', address: { municipality: '0751' } }])
    await changeSupplier(database, id, { name: 'Nyt navn', address: { municipality: '0851' } })
    assert.equal(await found({ words: 'gammelt' }), 1, 'not before the fact is delivered')

    await catchUp(database)
    assert.equal(await found({ words: 'gammelt' }), 0)
    assert.equal(await found({ words: 'nyt', filters: { municipality: '0851' } }), 1)
  })

  test('leaves what others have subscribed to where a test adds suppliers', async () => {
    const other = { name: 'test.other', kinds: ['test.other'], react: async () => {} }
    await subscribe(database, [refreshSearchEntries, other])
    await addSuppliers(database, [{ name: 'Kommer til' }])
    const { rows } = await sql<{ reaction: string }>`select reaction from kernel.subscription`.execute(database)
    assert.ok(rows.some(({ reaction }) => reaction === other.name))
    await subscribe(database, [refreshSearchEntries])
  })

  test('need not hear of a supplier that is gone: it is found no more', async () => {
    const [id] = await addSuppliers(database, [{ name: 'Lukker' }])
    await sql`delete from suppliers.supplier where id = ${id}`.execute(database)
    assert.equal(await found({ words: 'lukker' }), 0)
  })
})

async function found(asked: Partial<Search>): Promise<number> {
  return (await search(aContext(database), aSearch(asked))).total
}
