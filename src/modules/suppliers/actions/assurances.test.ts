import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { aContext, addSuppliers, aSearch, catchUp } from '../factories.ts'
import { supplierChanged } from '../facts.ts'
import type { Filters } from '../model/directory.ts'
import { search } from './search.ts'

const app = await testApp()
const { database } = app
const [both = 0, checked = 0, lapsed = 0, confirmed = 0, long = 0] = await addSuppliers(
  database,
  ['Begge', 'Kontrolleret', 'Udløbet', 'Bekræftet', 'Længe siden', 'Ingen af delene'].map((name) => ({ name })),
)
await check(both, '2027-11-20')
await check(checked, null)
await check(lapsed, '2026-11-21')
await confirm(both, '2026-11-01')
await confirm(confirmed, '2025-11-22')
await confirm(long, '2025-11-21')
await catchUp(database)

describe('the filter for those checked in the register', () => {
  test('leaves those whose check counts today', async () =>
    assert.deepEqual(await names({ rsv: 'checked' }), ['Begge', 'Kontrolleret']))

  test('forgets whose check has run out since', async () => {
    const later = clockAt('2027-11-21T12:00:00Z')
    assert.deepEqual(await names({ rsv: 'checked' }, later), ['Kontrolleret'])
  })
})

describe('the filter for pages that the enterprise has confirmed', () => {
  test('leaves those confirmed within a year', async () =>
    assert.deepEqual(await names({ confirmed: 'year' }), ['Begge', 'Bekræftet']))

  test('goes together with others', async () =>
    assert.deepEqual(await names({ confirmed: 'year', rsv: 'checked' }), ['Begge']))
})

test('both are counted with the other filters in force', async () => {
  const counts = async (filters: Filters) => {
    const { facets } = await search(aContext(database), aSearch({ filters }))
    return [facets.rsv, facets.confirmed].map(([first]) => first?.count)
  }
  assert.deepEqual(await counts({}), [2, 2])
  assert.deepEqual(await counts({ rsv: 'checked' }), [2, 1])
  assert.deepEqual(await counts({ rsv: 'checked', confirmed: 'year' }), [1, 1])
  assert.deepEqual(await counts({ kind: 'product' }), [undefined, undefined])
})

test('both stand among the filters of the page and of the API', async () => {
  const { body } = await app.server.inject({ url: '/leverandoerer?confirmed=year' })
  assert.match(body, /Tjekket og bekræftet/)
  assert.match(
    body,
    /href="\/leverandoerer\?rsv=checked&amp;confirmed=year"|href="\/leverandoerer\?confirmed=year&amp;rsv=checked"/,
  )
  assert.match(body, /Fjern filteret Bekræftet af virksomheden det seneste år/)
  const { total, facets } = (await app.server.inject({ url: '/api/v1/suppliers?rsv=checked' })).json()
  assert.equal(total, 2)
  assert.deepEqual(facets.confirmed, [
    {
      value: 'year',
      label: { da: 'Bekræftet af virksomheden det seneste år', en: 'Confirmed by the enterprise within a year' },
      count: 1,
    },
  ])
})

async function names(filters: Filters, clock?: ReturnType<typeof clockAt>): Promise<string[]> {
  const { matches, total } = await search(aContext(database, clock), aSearch({ filters }))
  assert.equal(total, matches.length)
  return matches.map(({ supplier }) => supplier.name).toSorted()
}

/** An operator has looked it up in the register; the check counts until a day, or until it is withdrawn. */
async function check(supplierId: number, validUntil: string | null): Promise<void> {
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`
      insert into suppliers.verification (supplier_id, what, by_kind, by_name, checked_on, valid_until, created_at)
      values (${supplierId}, 'inRsvRegister', 'operator', 'Sekretariatet', '2025-11-20', ${validUntil}, now())
    `.execute(tx)
    await recordFacts(tx, [supplierChanged(supplierId)])
  })
}

/** Its owner has said that all of it is true. */
async function confirm(supplierId: number, day: string): Promise<void> {
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`
      update suppliers.supplier
      set confirmed_on = ${day},
          review_months = 12
      where id = ${supplierId}
    `.execute(tx)
    await recordFacts(tx, [supplierChanged(supplierId)])
  })
}
