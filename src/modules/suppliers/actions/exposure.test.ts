import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { aVisit } from '../../../../test/support/request.ts'
import { system, visitor } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addOwnedSupplier, addSuppliers, aRequest } from '../factories.ts'
import { countOpened, countShown, exposureOf, saveExposure } from './exposure.ts'

const { database } = await testDatabase()
const onlooker = { ...aRequest(database, { personId: 0 }), actor: visitor }
const purchaser = aRequest(database, { personId: 70, buysFor: [70] })

describe('how often an enterprise is seen', () => {
  test('is told to it by what others did, purchasers apart', async () => {
    const { supplier, owner } = await anEnterprise()
    countShown(onlooker, [supplier])
    countShown(purchaser, [supplier])
    countOpened(purchaser, supplier)
    await saveExposure(onlooker)
    countOpened(onlooker, supplier)
    await saveExposure(onlooker)
    const expected = { shown: 2, opened: 2, shownToPurchasers: 1, openedByPurchasers: 1 }
    assert.deepEqual(await exposureOf(owner, supplier.id), expected)
  })

  test('does not count its own people, operators and robots', async () => {
    const { supplier, owner } = await anEnterprise()
    countOpened(owner, supplier)
    countOpened(aRequest(database, { personId: 71, isOperator: true }), supplier)
    for (const userAgent of ['Googlebot/2.1', 'my-crawler', 'BaiduSpider', ''])
      countOpened({ ...onlooker, visit: { ...aVisit, userAgent } }, supplier)
    await saveExposure(onlooker)
    assert.equal((await exposureOf(owner, supplier.id)).opened, 0)
  })

  test('is told of ninety days, today included', async () => {
    const { supplier, owner } = await anEnterprise()
    for (const day of ['2026-08-24', '2026-08-25', '2026-11-22'])
      countOpened({ ...onlooker, clock: clockAt(`${day}T12:00:00Z`) }, supplier)
    await saveExposure(onlooker)
    assert.equal((await exposureOf(owner, supplier.id)).opened, 2)
  })

  test('is nobody else’s to know', async () => {
    const { supplier } = await anEnterprise()
    const other = await anEnterprise()
    countOpened(onlooker, supplier)
    await saveExposure(onlooker)
    assert.equal((await exposureOf(other.owner, supplier.id)).opened, 0)
    assert.equal((await exposureOf(onlooker, supplier.id)).opened, 0)
  })

  test('is kept as a row a day, however many saw it at once, and says nothing about them', async () => {
    const { supplier } = await anEnterprise()
    for (let index = 0; index < 500; index += 1) countShown(onlooker, [supplier])
    await saveExposure(onlooker)
    const { rows } = await inTransaction({ database, actor: system }, (tx) =>
      sql<Record<string, unknown>>`
        select *
        from suppliers.exposure
        where supplier_id = ${supplier.id}
      `.execute(tx),
    )
    assert.deepEqual(rows, [
      {
        supplier_id: supplier.id,
        day: '2026-11-22',
        shown: 500,
        opened: 0,
        shown_to_purchasers: 0,
        opened_by_purchasers: 0,
      },
    ])
  })

  test('of a listing that is gone meanwhile is forgotten', async () => {
    const [id = 0] = await addSuppliers(database, [{}])
    countOpened(onlooker, { id, organisationId: null })
    await sql`delete from suppliers.supplier where id = ${id}`.execute(database)
    await saveExposure(onlooker)
  })
})

async function anEnterprise() {
  const owned = await addOwnedSupplier(database)
  return {
    supplier: { id: owned.supplierId, organisationId: owned.organisationId },
    owner: aRequest(database, { personId: owned.owner, owns: [owned.organisationId] }),
  }
}
