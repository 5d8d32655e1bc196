import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { consoleUser } from '../../../kernel/access/actor.ts'
import { distanceInKm, municipalitiesIn, municipalitiesWithin } from '../../reference/index.ts'
import { addSuppliers, anOffering, aRequest, catchUp } from '../factories.ts'
import type { CandidateTerms } from '../model/candidate.ts'
import type { DeliveryArea, Supplier } from '../model/directory.ts'
import { findCandidates } from '../store/candidates.ts'
import {
  candidateSuppliers,
  candidateSuppliersByIds,
  candidatesKeptByNobody,
  countCandidateSuppliers,
  scopeOf,
} from './candidates.ts'
import { loadDemo } from './demo.ts'
import { suppliersByIds } from './read.ts'

const { database } = await testDatabase()
const context = { ...aRequest(database, { personId: 1 }), actor: consoleUser }

const aarhus = { latitude: 56.157, longitude: 10.211 }
const anything: CandidateTerms = {
  categories: [],
  municipalities: [],
  latitude: null,
  longitude: null,
  unknownKm: 50,
  largestAmount: null,
  endsOn: null,
  onlyVerified: false,
  day: '2026-11-23',
}

/** What people ask, from nothing at all to everything at once. */
const asked: Readonly<Record<string, Partial<CandidateTerms>>> = {
  'nothing at all': {},
  'a trade': { categories: ['55512000'] },
  'a division, near a place': { categories: ['55000000'], ...aarhus },
  'two trades, near a place, with an amount': {
    categories: ['90910000', '77310000'],
    ...aarhus,
    largestAmount: '50000.00',
  },
  'a group, in two municipalities': { categories: ['79900000'], municipalities: ['0751', '0101'] },
  'a municipality and an end': { municipalities: ['0851'], endsOn: '2026-12-01' },
  'a place, its municipality and a small amount': { ...aarhus, largestAmount: '1000.00', municipalities: ['0751'] },
  'checked ones only': { categories: ['03000000'], onlyVerified: true },
}

describe('suppliers that could deliver, of demo data and invented ones', () => {
  let all: readonly Supplier[] = []

  before(async () => {
    assert.ok((await loadDemo(context)).ok)
    await inventMany()
    const { rows } = await sql<{ id: number }>`select id from suppliers.supplier`.execute(database)
    all = await suppliersByIds(
      context,
      rows.map(({ id }) => id),
    )
    assert.ok(all.length > 150)
  })

  for (const [name, wanted] of Object.entries(asked)) {
    const terms = { ...anything, ...wanted }
    test(`are counted as each of them is judged by itself: ${name}`, async () => {
      const able = all.filter((supplier) => couldDeliver(supplier, terms))
      const near = able.filter((supplier) => kmTo(supplier, terms) <= 25)
      const orders = able.flatMap(({ largestOrder }) => (largestOrder === null ? [] : [Number(largestOrder)]))
      const { largestOrders, ...counts } = await countCandidateSuppliers(database, terms, 25)
      assert.deepEqual(counts, {
        all: able.length,
        kept: able.filter(({ organisationId }) => organisationId !== null).length,
        near: near.length,
        withLargestOrder: orders.length,
      })
      assert.equal(
        Number(largestOrders),
        orders.reduce((sum, order) => sum + order, 0),
      )
    })

    test(`are found as they are counted, and again the same: ${name}`, async () => {
      const ids = (suppliers: readonly { readonly id: number }[]) =>
        suppliers.map(({ id }) => id).toSorted((a, b) => a - b)
      const able = all.filter((supplier) => couldDeliver(supplier, terms))
      const kept = able.filter(({ organisationId }) => organisationId !== null)
      assert.deepEqual(ids(await candidateSuppliers(database, terms)), ids(kept))
      assert.deepEqual(
        ids(await candidatesKeptByNobody(database, terms)),
        ids(able.filter((supplier) => !kept.includes(supplier))),
      )
      assert.deepEqual(await candidateSuppliers(database, terms), await candidateSuppliers(database, terms))
    })
  }
})

describe('where there are more than can be looked at', () => {
  const repair = '50531000'
  const offering = (category: string) => [anOffering({ categories: [category] })]
  const at = (lat: number) => ({ point: { lat, lon: aarhus.longitude } })
  const here = at(aarhus.latitude)

  test('the nearest categories come first, then the nearest places, then the older number; nobody else takes room', async () => {
    const keptByNobody = await addSuppliers(database, [{ offerings: offering(repair), address: here }])
    const group = { offerings: offering('50510000'), address: here }
    const unsaid = { address: here }
    const sameClass = { offerings: offering('50532000'), address: here }
    const above = { offerings: offering('50000000'), address: here }
    const far = { offerings: offering(repair), address: at(57.5) }
    // As if they were 50 km away.
    const nowhere = { offerings: offering(repair) }
    const near = { offerings: offering('50531100'), address: at(56.5) }
    const ids = await addSuppliers(database, [group, unsaid, sameClass, above, far, nowhere, nowhere, near])
    await keep(ids)
    const [ofGroup, ofNothing, ofClass, ofAbove, isFar, older, newer, isNear] = ids
    const expected = [isNear, older, newer, isFar, ofAbove, ofClass, ofNothing, ofGroup]
    const found = async (limit: number) => {
      const scope = scopeOf({ ...anything, ...aarhus, categories: [repair] })
      const candidates = await findCandidates(database, scope, { keeping: 'kept', limit })
      return candidates.map(({ id }) => id).filter((id) => [...ids, ...keptByNobody].includes(id))
    }
    assert.deepEqual(await found(1_000), expected)
    assert.deepEqual(await found(3), expected.slice(0, 3))
  })

  test('those that are added by hand are found whatever they offer, while they are listed', async () => {
    const [one = 0, other = 0] = await addSuppliers(database, [{ offerings: offering('03000000') }, {}])
    await sql`update suppliers.supplier set is_listed = false where id = ${other}`.execute(database)
    const found = await candidateSuppliersByIds(database, [other, one], anything.day)
    assert.deepEqual(
      found.map(({ id, categories }) => [id, categories]),
      [[one, ['03000000']]],
    )
    assert.deepEqual(await candidateSuppliersByIds(database, [], anything.day), [])
  })
})

/** As the page on how enterprises are found tells it, of one supplier with all that is known of it. */
function couldDeliver(
  supplier: Supplier,
  { categories, municipalities, largestAmount, endsOn, onlyVerified }: CandidateTerms,
) {
  const codes = supplier.offerings.flatMap((offering) => offering.categories)
  const { smallestOrder, availableFrom } = supplier
  return (
    supplier.isListed &&
    !onlyVerified &&
    (categories.length === 0 ||
      codes.length === 0 ||
      categories.some((wanted) => codes.some((code) => areAlike(code, wanted)))) &&
    (municipalities.length === 0 || delivers(supplier, municipalities)) &&
    (largestAmount === null || smallestOrder === null || Number(smallestOrder) <= Number(largestAmount)) &&
    (endsOn === null || availableFrom === null || availableFrom <= endsOn)
  )
}

function areAlike(code: string, wanted: string): boolean {
  const isDivision = (each: string) => each.slice(2) === '000000'
  return code.slice(0, 2) === wanted.slice(0, 2) && (isDivision(code) || isDivision(wanted) || code[2] === wanted[2])
}

function delivers({ deliveryAreas, address }: Supplier, wanted: readonly string[]): boolean {
  if (deliveryAreas.length === 0) return true
  return wanted.some((code) => code === address.municipality || deliveryAreas.some((area) => holds(area, code)))
}

function holds(area: DeliveryArea, wanted: string): boolean {
  switch (area.kind) {
    case 'country':
      return area.country === 'DK'
    case 'region':
      return municipalitiesIn(area.region).some(({ code }) => code === wanted)
    case 'municipality':
      return area.municipality === wanted
    case 'radius':
      return municipalitiesWithin(area.point, area.radiusKm).some(({ code }) => code === wanted)
  }
}

function kmTo({ address: { point } }: Supplier, { latitude, longitude }: CandidateTerms): number {
  if (point === null || latitude === null || longitude === null) return Number.POSITIVE_INFINITY
  return distanceInKm({ lat: latitude, lon: longitude }, point)
}

/** Every kind of knowing and not knowing, mixed: by numbers without a common divisor. */
async function inventMany(): Promise<void> {
  const codes = ['55512000', '55000000', '90911200', '77310000', '79921000', '79000000', '03100000', '98310000']
  const areas: DeliveryArea[][] = [
    [],
    [{ kind: 'country', country: 'DK' }],
    [{ kind: 'municipality', municipality: '0751' }],
    [{ kind: 'radius', point: { lat: 56.15, lon: 10.2 }, radiusKm: 40 }],
    [{ kind: 'region', region: '1084' }],
  ]
  const ids = await addSuppliers(
    database,
    Array.from({ length: 120 }, (_, number) => ({
      offerings:
        number % 9 === 0 ? [] : [anOffering({ categories: codes.slice(number % 8, (number % 8) + (number % 3)) })],
      deliveryAreas: areas[number % 5] ?? [],
      address: number % 7 === 0 ? {} : { point: { lat: 55.9 + (number % 11) / 20, lon: 9.9 + (number % 13) / 20 } },
    })),
  )
  await sql`
    update suppliers.supplier
    set smallest_order = case when id % 3 = 0 then id * 100 end,
        largest_order = case when id % 3 < 2 then id * 300.25 + 100000 end,
        available_from = case when id % 4 = 0 then date '2026-11-01' + id % 90 end,
        is_listed = id % 17 <> 0
    where id = any(${ids})
  `.execute(database)
  await keep(ids.filter((id) => id % 5 === 0))
}

/** An organisation of their own for each: whoever it is, only that there is one is looked at. */
async function keep(ids: readonly number[]): Promise<void> {
  await sql`update suppliers.supplier set organisation_id = id where id = any(${ids})`.execute(database)
  await catchUp(database)
}
