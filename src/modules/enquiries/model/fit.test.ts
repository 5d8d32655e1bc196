import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type FitFacts, type FitWish, fitOf, fitWeights } from './fit.ts'

const nothingKnown: FitFacts = {
  categories: [],
  distanceKm: null,
  availableFrom: null,
  smallestOrder: null,
  largestOrder: null,
  isVerified: false,
  confirmedDaysAgo: null,
}

const wish: FitWish = { categories: ['55512000'], startsOn: '2027-03-01', largestAmount: 400_000 }

const score = (facts: Partial<FitFacts>) => fitOf({ ...nothingKnown, ...facts }, wish).score

describe('how well somebody fits', () => {
  test('is in the middle where nothing is known', () => assert.equal(score({}), 0.5))

  test('is 1 where everything is as wanted', () => {
    const all = {
      distanceKm: 0,
      availableFrom: '2027-03-01',
      smallestOrder: 0,
      largestOrder: 400_000,
      isVerified: true,
    }
    assert.equal(score({ ...all, categories: ['55512000'], confirmedDaysAgo: 180 }), 1)
  })

  test('has weights that add up to 1', () => {
    assert.equal(Math.round(Object.values<number>(fitWeights).reduce((sum, weight) => sum + weight) * 1000), 1000)
  })

  const table: readonly [what: string, facts: Partial<FitFacts>, expected: number][] = [
    ['the very category', { categories: ['55512000'] }, 0.675],
    ['a category above it', { categories: ['55500000'] }, 0.605],
    ['its class', { categories: ['55511000'] }, 0.605 - 0.07],
    ['its group', { categories: ['55523100'] }, 0.465],
    ['50 km away', { distanceKm: 50 }, 0.5],
    ['free later', { availableFrom: '2027-03-02' }, 0.48],
    ['half the size', { largestOrder: 200_000 }, 0.4625],
    ['too small an order', { smallestOrder: 400_001 }, 0.425],
    ['checked', { isVerified: true }, 0.55],
    ['confirmed long ago', { confirmedDaysAgo: 181 }, 0.49],
  ]
  for (const [what, facts, expected] of table) {
    test(`counts ${what}`, () => assert.equal(score(facts).toFixed(4), expected.toFixed(4)))
  }

  test('falls with the distance', () => {
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 900, noNaN: true }),
        fc.float({ min: 0, max: 900, noNaN: true }),
        (one, two) => assert.ok(score({ distanceKm: Math.min(one, two) }) >= score({ distanceKm: Math.max(one, two) })),
      ),
    )
  })

  const bad = {
    categories: ['55523100'],
    distanceKm: 300,
    availableFrom: '2027-06-01',
    smallestOrder: 500_000,
    largestOrder: 600_000,
    isVerified: false,
    confirmedDaysAgo: 900,
  } as const satisfies FitFacts

  test('is never lower for what is unknown than for what is known to be bad', () => {
    const parts = ['categories', 'distanceKm', 'availableFrom', 'confirmedDaysAgo'] as const
    fc.assert(
      fc.property(fc.subarray([...parts]), (known) => {
        const facts = { ...nothingKnown, ...Object.fromEntries(known.map((part) => [part, bad[part]])) }
        assert.ok(fitOf(facts, wish).score <= fitOf(nothingKnown, wish).score)
      }),
    )
    assert.ok(fitOf(bad, wish).score < fitOf(nothingKnown, wish).score)
  })

  test('says why', () => {
    const { reasons } = fitOf(
      { ...nothingKnown, categories: ['55512000'], distanceKm: 24.6, availableFrom: '2027-04-01' },
      wish,
    )
    assert.deepEqual(reasons, [
      { code: 'offers', category: '55512000' },
      { code: 'near', km: 25 },
      { code: 'freeFrom', day: '2027-04-01' },
    ])
  })
})
