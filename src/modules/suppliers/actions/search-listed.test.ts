import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { aContext, addSuppliers, anOffering, aSearch, catchUp } from '../factories.ts'
import { supplierChanged } from '../facts.ts'
import { categoryCounts, search, supplierOverview } from './search.ts'

const { database } = await testDatabase()
const context = aContext(database)
const offering = anOffering({ title: 'Kantinedrift', categories: ['55512000'] })
const [first = 0, second = 0] = await addSuppliers(database, [
  { name: 'Alfa', offerings: [offering] },
  { name: 'Beta', offerings: [offering] },
])

/** Sets what an owner or an operator decides about the supplier. */
async function set(id: number, confirmedOn: string | null, isListed: boolean): Promise<void> {
  await database.transaction().execute(async (tx) => {
    await sql`
      update suppliers.supplier
      set confirmed_on = ${confirmedOn}, review_months = 3, is_listed = ${isListed}
      where id = ${id}
    `.execute(tx)
    await recordFacts(tx, [supplierChanged(id)])
  })
  await catchUp(database)
}

async function found(words: string, now = '2026-11-22T12:00:00Z'): Promise<string[]> {
  const { matches } = await search(aContext(database, clockAt(now)), aSearch({ words }))
  return matches.map(({ supplier }) => supplier.name)
}

describe('a supplier that has not been confirmed for two intervals', () => {
  test('stands below one that fits as well, from the day after on', async () => {
    await set(first, '2026-05-22', true)
    assert.deepEqual(await found('kantinedrift', '2026-11-22T12:00:00Z'), ['Alfa', 'Beta'])
    assert.deepEqual(await found('kantinedrift', '2026-11-23T12:00:00Z'), ['Beta', 'Alfa'])
  })

  test('stands below the others where nothing is searched for, too', async () =>
    assert.deepEqual(await found('', '2026-11-23T12:00:00Z'), ['Beta', 'Alfa']))

  test('stands above again once it is confirmed', async () => {
    await set(first, '2026-11-20', true)
    assert.deepEqual(await found('kantinedrift', '2026-11-23T12:00:00Z'), ['Alfa', 'Beta'])
  })
})

describe('a supplier that is hidden', () => {
  test('is in no search, no count and no category, and is back when it is shown again', async () => {
    await set(second, null, false)
    assert.deepEqual(await found('kantinedrift'), ['Alfa'])
    assert.equal((await supplierOverview(context)).total, 1)
    assert.deepEqual(
      (await categoryCounts(context)).map((each) => each.suppliers),
      [1, 1, 1, 1],
    )
    await set(second, null, true)
    assert.deepEqual(await found('kantinedrift'), ['Alfa', 'Beta'])
  })
})
