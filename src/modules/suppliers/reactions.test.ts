import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { subscribe } from '../../kernel/facts/worker.ts'
import { targetGroups } from '../reference/index.ts'
import { search } from './actions/search.ts'
import { aContext, addSuppliers, anOffering, aSearch, aSupplier, catchUp, changeSupplier } from './factories.ts'
import type { Search } from './model/directory.ts'
import { refreshSearchEntries, searchEntry } from './reactions.ts'

const { database } = await testDatabase()

describe('what the search knows of a supplier', () => {
  test('is every name it goes by', () => {
    const { names } = searchEntry(aSupplier({ name: 'KaffeFair', otherNames: ['Fair ApS'], cvr: '12345674' }))
    assert.deepEqual(names.split('\n'), ['KaffeFair', 'Fair ApS', '12345674'])
  })

  test('are its categories with all those above them', () => {
    const { categories, topics } = searchEntry(aSupplier({ offerings: [anOffering({ categories: ['55512000'] })] }))
    assert.deepEqual(categories, ['55000000', '55500000', '55510000', '55512000'])
    assert.match(topics, /kantine/i)
  })

  test('is where it delivers: what it says, and around the corner', () => {
    const supplier = aSupplier({
      address: { municipality: '0751' },
      deliveryAreas: [{ kind: 'municipality', municipality: '0851' }],
    })
    assert.deepEqual(searchEntry(supplier).deliversTo, ['0851', '0751'])
  })

  test('is one word for the whole country instead of every municipality', () => {
    const supplier = aSupplier({
      deliveryAreas: [
        { kind: 'municipality', municipality: '0851' },
        { kind: 'country', country: 'DK' },
      ],
    })
    assert.deepEqual(searchEntry(supplier).deliversTo, ['DK'])
  })

  test('is no Danish municipality for delivery abroad', () => {
    assert.deepEqual(searchEntry(aSupplier({ deliveryAreas: [{ kind: 'country', country: 'SE' }] })).deliversTo, [])
  })

  test('is nothing about delivery when the source says nothing', () => {
    assert.deepEqual(searchEntry(aSupplier()).deliversTo, [])
  })

  test('are the municipalities of a region it delivers to, also of one that is to come', () => {
    const delivering = (region: string) =>
      searchEntry(aSupplier({ deliveryAreas: [{ kind: 'region', region }] })).deliversTo
    assert.equal(delivering('nordjylland').length, 11)
    assert.ok(delivering('oestdanmark').length > delivering('hovedstaden').length)
    assert.deepEqual(delivering('atlantis'), [])
  })

  test('is a region by every name it has had, so that none has to be indexed anew at midnight', () => {
    const { rest } = searchEntry(aSupplier({ address: { municipality: '0101', town: 'København NV' } }))
    for (const name of ['København NV', 'Region Hovedstaden', 'Region Østdanmark']) assert.ok(rest.includes(name), name)
  })

  test('are the people it employs, in words too', () => {
    const [group] = targetGroups('2026-11-22')
    assert.ok(group)
    const { employs, topics } = searchEntry(aSupplier({ employs: [group.code], employsNote: 'og frivillige' }))
    assert.deepEqual(employs, [group.code])
    assert.ok(topics.includes(group.name.da) && topics.includes('og frivillige'))
  })
})

describe('the reaction that keeps the search up to date', () => {
  test('does the same when a fact comes twice', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'To gange' }])
    const fact = { id: 1, kind: 'suppliers.changed', payload: { supplierId: id } }
    const entries = () =>
      sql`select supplier_id, document::text, delivers_to from suppliers.search_entry`
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
