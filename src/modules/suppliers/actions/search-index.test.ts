import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { aContext, addSuppliers, aSearch, catchUp, changeSupplier } from '../factories.ts'
import { search } from './search.ts'
import { directoryNow, directoryOf, followChanges } from './search-index.ts'

const { database } = await testDatabase()
const names = Array.from({ length: 60 }, (_, place) => ({ name: `Kaffe ${place}` }))
const [first = 0] = await addSuppliers(database, names)

describe('the index that has become worn', () => {
  test('is read anew beside the old one, which answers right meanwhile; what changes meanwhile is in both', async () => {
    const { index: old } = await directoryOf(database)
    let wasChanged = false
    for (let round = 0; (await directoryOf(database)).index === old && round < 400; round += 1) {
      await changeAll()
      await followChanges(database)
      assert.equal(await found('kaffe'), 60)
      if (old.count > 10_000 && !wasChanged) {
        wasChanged = true
        await changeSupplier(database, first, { name: 'Tehuset' })
        await catchUp(database)
        assert.deepEqual([await found('kaffe'), await found('tehuset')], [59, 1])
        break
      }
    }
    assert.ok(wasChanged)
    while ((await directoryOf(database)).index === old) await followChanges(database)
    assert.deepEqual([await found('kaffe'), await found('tehuset')], [59, 1])
    const { index } = await directoryOf(database)
    assert.deepEqual([index.size, index.count < 200], [60, true])
  })
})

describe('while somebody imports', () => {
  test('an answer may be a second old, and no older', async () => {
    const before = performance.now()
    await followChanges(database)
    const { known } = await directoryOf(database)
    await changeAll()
    const isOld = async (now: number) => (await directoryNow(database, now)).known === known
    assert.equal(await isOld(before), false, 'sixty changes are read at once')

    await addSuppliers(
      database,
      Array.from({ length: 201 }, (_, place) => ({ name: `Te ${place}` })),
    )
    const { known: knownBefore } = await directoryOf(database)
    const knownAt = async (now: number) => (await directoryNow(database, now)).known - knownBefore
    assert.equal(await knownAt(before), 0)
    assert.equal(await knownAt(performance.now() + 1_000), 201)
  })
})

/** Each as it was: what is read from the database after a change takes a place of its own in the index. */
async function changeAll(): Promise<void> {
  await sql`update suppliers.search_entry set numbers = numbers`.execute(database)
}

async function found(words: string): Promise<number> {
  return (await search(aContext(database), aSearch({ words }))).total
}
