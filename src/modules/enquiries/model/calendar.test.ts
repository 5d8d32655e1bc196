import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isFollowed, isLookedFor, lastMonday, type PlannedPurchase, quarterOf } from './calendar.ts'

const planned: PlannedPurchase = {
  id: 1,
  reference: 'F-00000001',
  buyerId: 1,
  state: 'open',
  title: 'Kantine',
  description: '',
  categories: ['55512000'],
  municipalities: ['0751'],
  smallestAmount: null,
  largestAmount: null,
  startsOn: '2027-02-01',
  endsOn: null,
  revision: 1,
  openedAt: new Date('2026-11-20T12:00:00Z'),
  updatedAt: new Date('2026-11-20T12:00:00Z'),
}

const everything = { category: undefined, municipality: undefined, quarter: undefined }

describe('a planned purchase', () => {
  test('begins in a quarter', () => {
    for (const [day, quarter] of [
      ['2027-01-01', '2027-1'],
      ['2027-03-31', '2027-1'],
      ['2027-04-01', '2027-2'],
      ['2027-12-31', '2027-4'],
    ] as const)
      assert.equal(quarterOf({ startsOn: day }), quarter)
    assert.equal(quarterOf({ startsOn: null }), undefined)
  })

  test('is found by its category and all above it, and by no other', () => {
    for (const category of ['55512000', '55500000', '55000000'])
      assert.ok(isLookedFor(planned, { ...everything, category }), category)
    for (const category of ['55513000', '90000000', '50000000'])
      assert.ok(!isLookedFor(planned, { ...everything, category }), category)
  })

  test('for all of Denmark is found in every municipality', () => {
    assert.ok(!isLookedFor(planned, { ...everything, municipality: '0101' }))
    assert.ok(isLookedFor({ ...planned, municipalities: [] }, { ...everything, municipality: '0101' }))
  })

  test('is told to those who follow its trade and its area, or everything', () => {
    assert.ok(isFollowed(planned, { categories: [], municipalities: [] }))
    assert.ok(isFollowed(planned, { categories: ['90000000', '55000000'], municipalities: ['0101', '0751'] }))
    assert.ok(!isFollowed(planned, { categories: ['55000000'], municipalities: ['0101'] }))
  })
})

describe('the last Monday at 7 in Denmark', () => {
  for (const [now, monday] of [
    ['2026-11-22T12:00:00Z', '2026-11-16T06:00:00.000Z'],
    ['2026-11-23T05:59:59Z', '2026-11-16T06:00:00.000Z'],
    ['2026-11-23T06:00:00Z', '2026-11-23T06:00:00.000Z'],
    ['2026-07-06T05:00:00Z', '2026-07-06T05:00:00.000Z'],
    ['2026-11-22T23:30:00Z', '2026-11-16T06:00:00.000Z'],
    ['2026-03-30T05:00:00Z', '2026-03-30T05:00:00.000Z'],
  ] as const)
    test(`at ${now} was ${monday}`, () => assert.equal(lastMonday(new Date(now)).toISOString(), monday))
})
