import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { byColumns, byScore, lotOn, type Order, pageOf, rankEach } from './best.ts'
import { add, bitSet } from './bit-set.ts'
import { put, type SearchIndex, searchIndex } from './search-index.ts'
import { keptStanding, nobodyStands, standingWith } from './standing.ts'
import { bestBySweep } from './sweep.ts'

const today = 20_000

function indexOf(count: number): SearchIndex {
  const index = searchIndex(0)
  for (let key = 1; key <= count; key += 1) put(index, { key, terms: new Map(), values: [], numbers: [] })
  return index
}

/** By how well they fit times how good they are, with and without knowing beforehand who is good. */
function orders(
  index: SearchIndex,
  { goodness, fit, stands }: Ranked,
): { readonly swept: Order; readonly ranked: Order } {
  const good = (document: number) => goodness[document % goodness.length] ?? 0
  const fits = (document: number) => fit[document % fit.length] ?? 0
  const score = rankEach((document) => fits(document) * good(document))
  const standing = standingWith(nobodyStands, stands, { goodness: good, lotOf: lotOn(index, today) })
  const mostFor = (one: number) => Math.max(...fit) * one
  return {
    swept: byScore(index, score, today, { beforehand: { standing, mostFor } }),
    ranked: byScore(index, score, today),
  }
}

interface Ranked {
  readonly goodness: readonly number[]
  readonly fit: readonly number[]
  /** How many stand in the order; the others came later. */
  readonly stands: number
}

const some = fc.record({
  goodness: fc.array(fc.constantFrom(0.5, 0.75, 1, 1.0000001, 1.15), { minLength: 1, maxLength: 40 }),
  fit: fc.array(fc.constantFrom(0.001, 1, 5, 5.5), { minLength: 1, maxLength: 40 }),
  all: fc.integer({ min: 1, max: 400 }),
  latecomers: fc.nat(50),
  /** One in so many is found. */
  oneIn: fc.integer({ min: 1, max: 5 }),
  from: fc.nat(30),
  count: fc.integer({ min: 1, max: 25 }),
})

function every(count: number, oneIn: number) {
  const documents = bitSet(count)
  for (let document = 0; document < count; document += oneIn) add(documents, document)
  return documents
}

describe('going from the best of all downwards', () => {
  test('finds the same in the same order as ranking everybody', () => {
    const property = fc.property(some, ({ goodness, fit, all, latecomers, oneIn, from, count }) => {
      const index = indexOf(all)
      const { swept, ranked } = orders(index, { goodness, fit, stands: Math.max(0, all - latecomers) })
      const documents = every(all, oneIn)
      const page = (order: Order) => pageOf(index, documents, { from, count, order })
      assert.deepEqual(page(swept), page(ranked))
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('looks at a few only, also where many are equally good', () => {
    const index = indexOf(20_000)
    const { swept } = orders(index, { goodness: [1, 1.15], fit: [1], stands: 20_000 })
    let looked = 0
    const counting: Order = {
      ...swept,
      rank: (documents, count, ranks) => {
        looked += count
        swept.rank(documents, count, ranks)
      },
    }
    const sought = { documents: every(20_000, 3), found: 6_667, wanted: 20, all: 20_000 }
    assert.equal(bestBySweep(sought, counting)?.count, 20)
    assert.equal(looked, 20)
  })

  test('is given up where the best of all are hardly among those found', () => {
    const index = indexOf(20_000)
    const { swept } = orders(index, { goodness: [1], fit: [1], stands: 20_000 })
    const sought = { documents: every(20_000, 1_000), found: 20, wanted: 20, all: 20_000 }
    assert.equal(bestBySweep(sought, swept), undefined)
  })
})

describe('a share of the score that takes long to reckon', () => {
  test('is reckoned of few, and the order is as if it were of all', () => {
    const index = indexOf(5_000)
    const fit = rankEach((document) => 1 + (document % 97))
    const share = (document: number) => [1, 0.5, 0.25][document % 3] ?? 1
    const whole = rankEach((document) => (1 + (document % 97)) * share(document))
    let reckoned = 0
    const shareOf = (document: number) => {
      reckoned += 1
      return share(document)
    }
    const page = (order: Order) => pageOf(index, index.alive, { from: 5, count: 20, order })
    assert.deepEqual(page(byScore(index, fit, today, { shareOf })), page(byScore(index, whole, today)))
    assert.ok(reckoned < 2_500, `${reckoned} of 5,000`)
  })
})

describe('an order by numbers', () => {
  const somebody = fc.record({ key: fc.integer({ min: 1, max: 150 }), numbers: fc.tuple(fc.nat(9), fc.nat(3)) })
  const somePeople = fc.array(somebody, { minLength: 1, maxLength: 200 })

  test('stays right while documents come and change', () => {
    const property = fc.property(somePeople, somePeople, fc.nat(20), (first, later, from) => {
      const index = searchIndex(2)
      const kept = keptStanding()
      for (const some of [first, later]) {
        for (const { key, numbers } of some) put(index, { key, terms: new Map(), values: [], numbers })
        const page = { from, count: 3, order: byColumns(index, [0, 1], kept) }
        const keys = pageOf(index, index.alive, page).map((document) => index.keys[document] ?? 0)
        assert.deepEqual(keys, sorted([...first, ...(some === later ? later : [])]).slice(from, from + 3))
      }
    })
    fc.assert(property, { numRuns: 200 })
  })

  /** The keys by the numbers that each had last. */
  function sorted(told: readonly { readonly key: number; readonly numbers: readonly [number, number] }[]): number[] {
    const last = new Map(told.map(({ key, numbers }) => [key, numbers]))
    return [...last]
      .toSorted(([key, one], [otherKey, other]) => one[0] - other[0] || one[1] - other[1] || key - otherKey)
      .map(([key]) => key)
  }
})

describe('the order that is known beforehand', () => {
  const by = { goodness: (document: number) => document % 3, lotOf: (document: number) => (document % 7) / 7 }

  test('stands as long as few have come since, and takes in many as if it were made anew', () => {
    const earlier = standingWith(nobodyStands, 5_000, by)
    assert.equal(standingWith(earlier, 7_000, by), earlier)
    const later = standingWith(earlier, 7_001, by)
    assert.deepEqual(later, standingWith(nobodyStands, 7_001, by))
    assert.deepEqual([...later.goodness], [2, 1, 0])
    assert.deepEqual([...later.ends], [2_333, 4_667, 7_001])
  })
})
