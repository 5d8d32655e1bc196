import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { aContext, addSuppliers, aSearch, catchUp, changeSupplier } from '../factories.ts'
import { deleteSearchEntries, findFoundSuppliers } from '../store/search-entries.ts'
import { knownSuppliers } from './known-suppliers.ts'
import { search } from './search.ts'

const { database } = await testDatabase()

describe('a supplier that was shown before', () => {
  test('is not read again while it stays as it is', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Kaffefair' }])
    const first = await knownSuppliers(database, [id])
    const second = await knownSuppliers(database, [id])
    assert.ok(first.suppliers.get(id))
    assert.equal(second.suppliers.get(id), first.suppliers.get(id))
  })

  test('is told anew by the database when it has changed, and only then', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Haven' }])
    const change = (await findFoundSuppliers(database, [{ id, change: 0 }])).changed[0]?.now?.change ?? 0
    assert.deepEqual((await findFoundSuppliers(database, [{ id, change }])).changed, [])
    assert.equal((await findFoundSuppliers(database, [{ id, change: change - 1 }])).changed[0]?.now?.change, change)
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
    await knownSuppliers(database, [id])
    await database.transaction().execute((tx) => deleteSearchEntries(tx, [id]))
    assert.equal((await knownSuppliers(database, [id])).suppliers.size, 0)
  })

  test('is not taken for one of another database', async () => {
    const other = await testDatabase()
    const [id = 0] = await addSuppliers(database, [{ name: 'Her' }])
    await knownSuppliers(database, [id])
    assert.equal((await knownSuppliers(other.database, [id])).suppliers.size, 0)
    const { rows } = await sql<{ there: number }>`select count(*) as there from suppliers.supplier`.execute(
      other.database,
    )
    assert.equal(rows[0]?.there, 0)
  })
})

async function namesFoundBy(words: string): Promise<string[]> {
  const { matches } = await search(aContext(database), aSearch({ words }))
  return matches.map(({ supplier }) => supplier.name)
}
