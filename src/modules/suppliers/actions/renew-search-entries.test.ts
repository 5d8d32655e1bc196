import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { systemClock } from '../../../kernel/time/clock.ts'
import { aContext, addSuppliers, catchUp } from '../factories.ts'
import { renewSearchEntries } from './renew-search-entries.ts'
import { entryVersion } from './search-entry.ts'

describe('the search entries that another analysis made', () => {
  test('are asked for anew, once for each, and not while they are still being made', async () => {
    const { database } = await testDatabase()
    await addSuppliers(database, [{ name: 'Kaffefair' }, { name: 'Pakkeriet' }])
    await sql`update suppliers.search_entry set version = 'of old'`.execute(database)
    await renewSearchEntries(aContext(database, systemClock))
    await renewSearchEntries(aContext(database, systemClock))
    const { rows: waiting } = await sql`
      select from kernel.delivery where reaction = 'suppliers.refreshSearchEntries'
    `.execute(database)
    assert.equal(waiting.length, 2)
    await catchUp(database)
    const { rows } = await sql<{ version: string }>`select version from suppliers.search_entry`.execute(database)
    assert.deepEqual(
      rows.map(({ version }) => version),
      [entryVersion(), entryVersion()],
    )
  })

  test('are left alone after three tries, which is told once; others get their turn', async () => {
    const { database } = await testDatabase()
    const { log, logged } = memoryLog()
    const context = { ...aContext(database), log }
    const [broken = 0] = await addSuppliers(database, [{ name: 'Kaffefair' }])
    const outdated = async (id: number) =>
      sql`update suppliers.search_entry set version = 'of old' where supplier_id = ${id}`.execute(database)
    // Nobody makes the entry anew, as if the reaction had failed too often.
    const asked = async () => {
      await renewSearchEntries(context)
      const { rows } = await sql<{ id: number }>`
        select (fact.payload ->> 'supplierId')::integer as id
        from kernel.delivery
        join kernel.fact on fact.id = delivery.fact_id
        where delivery.reaction = 'suppliers.refreshSearchEntries'
      `.execute(database)
      await sql`delete from kernel.delivery`.execute(database)
      return rows.map(({ id }) => id)
    }
    await outdated(broken)
    const rounds = [await asked(), await asked(), await asked(), await asked()]
    assert.deepEqual(rounds, [[broken], [broken], [broken], []])

    const [other = 0] = await addSuppliers(database, [{ name: 'Pakkeriet' }])
    await outdated(broken)
    await outdated(other)
    assert.deepEqual(await asked(), [other])
    assert.equal(logged.filter(({ level }) => level === 50).length, 1)
  })
})
