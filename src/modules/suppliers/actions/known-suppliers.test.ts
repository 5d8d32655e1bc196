import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RawNode, sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { aContext, addSuppliers, aSearch, catchUp, changeSupplier } from '../factories.ts'
import { deleteSearchEntries, findFoundSuppliers } from '../store/search-entries.ts'
import { knownSuppliers, type WantedSupplier } from './known-suppliers.ts'
import { search } from './search.ts'

const { database } = await testDatabase()

describe('a supplier that was shown before', () => {
  test('is not read again while it stays as it is', async () => {
    const wanted = await asItIsNow('Kaffefair')
    const first = await knownSuppliers(database, [wanted])
    const second = await knownSuppliers(database, [wanted])
    assert.ok(first.get(wanted.id))
    assert.equal(second.get(wanted.id), first.get(wanted.id))
  })

  test('is read again when it has changed since, and only then', async () => {
    const { id, change } = await asItIsNow('Haven')
    const before = (await knownSuppliers(database, [{ id, change }])).get(id)
    assert.equal((await knownSuppliers(database, [{ id, change: change - 1 }])).get(id), before)
    assert.notEqual((await knownSuppliers(database, [{ id, change: change + 1 }])).get(id), before)
  })

  test('is shown changed at once, in its texts and in what is marked in them', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Snedkeriet Vest' }])
    assert.deepEqual(await namesFoundBy('snedkeriet'), ['Snedkeriet Vest'])
    await changeSupplier(database, id, { name: 'Det nye snedkeriet' })
    await catchUp(database)
    const { matches } = await search(aContext(database), aSearch({ words: 'snedkeriet' }))
    assert.deepEqual(
      matches.map(({ why }) => why.name.map(({ text }) => text)),
      [['Det nye ', 'snedkeriet']],
    )
  })

  test('is gone as soon as nobody may find it', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Trykkeriet' }])
    assert.deepEqual(await namesFoundBy('trykkeriet'), ['Trykkeriet'])
    await database.transaction().execute((tx) => deleteSearchEntries(tx, [id]))
    assert.deepEqual(await namesFoundBy('trykkeriet'), [])
  })

  test('costs the database nothing but the question whether anything has changed, asked once by all at the same time', async () => {
    await addSuppliers(database, [{ name: 'Vaskeriet' }])
    const { watched, asked } = watch(database)
    await namesFoundBy('vaskeriet', watched)
    asked.length = 0
    const found = await Promise.all(['vaskeriet', 'vaskeriet', 'vaskeri'].map((words) => namesFoundBy(words, watched)))
    assert.deepEqual(found, [['Vaskeriet'], ['Vaskeriet'], ['Vaskeriet']])
    assert.equal(asked.length, 1)
    assert.match(asked[0] ?? '', /synonym_list/)
  })

  test('is not taken for one of another database', async () => {
    const other = await testDatabase()
    const wanted = await asItIsNow('Her')
    await knownSuppliers(database, [wanted])
    assert.equal((await knownSuppliers(other.database, [wanted])).size, 0)
    const { rows } = await sql<{ there: number }>`select count(*) as there from suppliers.supplier`.execute(
      other.database,
    )
    assert.equal(rows[0]?.there, 0)
  })
})

/** Adds a supplier and tells the change that made it what it is. */
async function asItIsNow(name: string): Promise<WantedSupplier> {
  const [id = 0] = await addSuppliers(database, [{ name }])
  const [entry] = await findFoundSuppliers(database, [id])
  return { id, change: entry?.change ?? 0 }
}

async function namesFoundBy(words: string, where = database): Promise<string[]> {
  const { matches } = await search(aContext(where), aSearch({ words }))
  return matches.map(({ supplier }) => supplier.name)
}

/** The database, and what it is asked through this way to it. */
function watch(database: Database): { readonly watched: Database; readonly asked: string[] } {
  const asked: string[] = []
  const watched = database.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(RawNode.is(node) ? node.sqlFragments.join('?') : node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { watched, asked }
}
