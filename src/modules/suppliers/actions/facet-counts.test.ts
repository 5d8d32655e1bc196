import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { municipalities as allMunicipalities, targetGroups } from '../../reference/index.ts'
import { aContext, addSuppliers, anOffering, aSearch, type NewSupplier } from '../factories.ts'
import {
  type DeliveryArea,
  type FilterName,
  type Filters,
  filterNames,
  type Search,
  withFilter,
} from '../model/directory.ts'
import { countWithout, search } from './search.ts'

const { database } = await testDatabase()
const [groupA = '', groupB = ''] = targetGroups('2026-11-22').map(({ code }) => code)
const [københavn, odense, aarhus, aalborg] = ['0101', '0461', '0751', '0851']

test('the counts are what one gets by choosing the value, whatever suppliers there are and whatever is chosen already', async () => {
  const property = fc.asyncProperty(fc.array(someSupplier, { maxLength: 7 }), someSearch, async (suppliers, asked) => {
    await sql`delete from suppliers.supplier`.execute(database)
    await addSuppliers(database, suppliers)
    await assertCountsHold(database, asked)
    await assertAdviceHolds(database, asked)
  })
  await fc.assert(property, { numRuns: 20 })
})

describe('the municipalities to deliver to', async () => {
  const other = await testDatabase()
  await addSuppliers(other.database, [
    {
      name: 'Kaffe',
      address: { municipality: aarhus },
      deliveryAreas: [{ kind: 'municipality', municipality: aalborg }],
    },
    { name: 'Have', deliveryAreas: [{ kind: 'country', country: 'DK' }] },
  ])
  const offered = async (words: string) => {
    const { facets } = await search(aContext(other.database), aSearch({ words }))
    return new Map(facets.deliversTo.map(({ value, count }) => [value, count]))
  }

  test('are all there are as soon as somebody delivers in the whole country', async () => {
    const counts = await offered('')
    assert.deepEqual(new Set(counts.keys()), new Set(allMunicipalities().map(({ code }) => code)))
    assert.deepEqual([counts.get('0400'), counts.get(aalborg)], [1, 2])
  })

  test('are those that somebody delivers to where nobody delivers everywhere', async () => {
    assert.deepEqual(new Set((await offered('kaffe')).keys()), new Set([aarhus, aalborg]))
  })
})

/** Values that are counted with whoever has them; the others are counted as far as the tree or the map has been opened. */
const always: Partial<Record<FilterName, readonly string[]>> = {
  municipality: [københavn, odense, aarhus, aalborg],
  kind: ['product', 'service'],
  employs: [groupA, groupB],
  // The last one is none that a supplier of the test names.
  deliversTo: [københavn, odense, aarhus, aalborg, '0400'],
}

async function assertCountsHold(on: Database, asked: Search): Promise<void> {
  const context = aContext(on)
  const { facets } = await search(context, asked)
  for (const filter of filterNames) {
    const counts = new Map((always[filter] ?? []).map((value) => [value, 0]))
    for (const { value, count } of facets[filter]) counts.set(value, count)
    for (const [value, count] of counts) {
      const chosen = { ...asked, filters: { ...asked.filters, [filter]: value } }
      assert.equal(count, (await search(context, chosen)).total, `${filter} ${value}`)
    }
  }
}

/** What dropping a filter is said to give is what one gets by dropping it. */
async function assertAdviceHolds(on: Database, asked: Search): Promise<void> {
  const context = aContext(on)
  const { each, all } = await countWithout(context, asked)
  const counts = new Map(each.map(({ filter, count }) => [filter, count]))
  const chosen = filterNames.filter((filter) => asked.filters[filter] !== undefined)
  for (const filter of chosen) {
    const without = withFilter(asked, filter, undefined)
    assert.equal(counts.get(filter) ?? 0, (await search(context, without)).total, `without ${filter}`)
  }
  assert.equal(all, chosen.length === 0 ? 0 : (await search(context, { ...asked, filters: {} })).total)
}

const municipalities = fc.constantFrom(københavn, odense, aarhus, aalborg)
const categories = fc.constantFrom('55512000', '55523000', '77310000', '79920000', '44617000')
const groups = fc.constantFrom(groupA, groupB)

const someArea: fc.Arbitrary<DeliveryArea> = fc.oneof(
  fc.constant({ kind: 'country', country: 'DK' } as const),
  fc.constant({ kind: 'country', country: 'SE' } as const),
  fc
    .constantFrom('nordjylland', 'midtjylland', 'hovedstaden', 'oestdanmark')
    .map((region) => ({ kind: 'region', region }) as const),
  municipalities.map((municipality) => ({ kind: 'municipality', municipality }) as const),
  fc.constant({ kind: 'radius', point: { lat: 56.1567, lon: 10.2108 }, radiusKm: 15 } as const),
)

const someSupplier: fc.Arbitrary<NewSupplier> = fc.record({
  name: fc.constantFrom('Kaffe', 'Have', 'Kaffe og have'),
  address: fc.record({ municipality: fc.option(municipalities) }),
  offerings: fc.array(
    fc
      .record({ categories: fc.uniqueArray(categories, { maxLength: 2 }), kind: fc.constantFrom('product', 'service') })
      .map(anOffering),
    { maxLength: 2 },
  ),
  deliveryAreas: fc.array(someArea, { maxLength: 2 }),
  employs: fc.uniqueArray(groups, { maxLength: 2 }),
})

const someFilters: fc.Arbitrary<Filters> = fc.record(
  {
    category: fc.oneof(categories, fc.constantFrom('55000000', '55500000', '77000000')),
    municipality: municipalities,
    region: fc.constantFrom('nordjylland', 'midtjylland', 'hovedstaden'),
    deliversTo: municipalities,
    kind: fc.constantFrom('product', 'service'),
    employs: groups,
    rsv: fc.constant('checked'),
    confirmed: fc.constant('year'),
  },
  { requiredKeys: [] },
)

const someSearch: fc.Arbitrary<Search> = fc
  .record({ words: fc.constantFrom('', '', 'kaffe', 'have', 'kaffe -have'), filters: someFilters })
  .map(aSearch)
