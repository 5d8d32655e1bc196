import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nextMoment } from './schedule.ts'

const after = (instant: string, frequency: 'weekly' | 'monthly') =>
  nextMoment(frequency, new Date(instant))?.toISOString()

describe('who wants to hear', () => {
  test('at once is told now, and who never wants to hear is never told', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    assert.equal(nextMoment('atOnce', now), now)
    assert.equal(nextMoment('never', now), null)
  })

  test('weekly is told on Monday at 7 in Denmark, in winter and in summer', () => {
    assert.equal(after('2026-11-22T12:00:00Z', 'weekly'), '2026-11-23T06:00:00.000Z')
    assert.equal(after('2026-07-01T12:00:00Z', 'weekly'), '2026-07-06T05:00:00.000Z')
  })

  test('is told at 7 also in the week in which the clocks change', () => {
    assert.equal(after('2026-03-23T06:00:00Z', 'weekly'), '2026-03-30T05:00:00.000Z')
    assert.equal(after('2026-10-19T05:00:00Z', 'weekly'), '2026-10-26T06:00:00.000Z')
  })

  test('is not told twice on one morning, and not a week late', () => {
    assert.equal(after('2026-11-23T05:59:59Z', 'weekly'), '2026-11-23T06:00:00.000Z')
    assert.equal(after('2026-11-23T06:00:00Z', 'weekly'), '2026-11-30T06:00:00.000Z')
  })

  test('monthly is told on the 1st, across the end of the year and past a short February', () => {
    assert.equal(after('2026-12-01T06:00:00Z', 'monthly'), '2027-01-01T06:00:00.000Z')
    assert.equal(after('2027-02-01T06:00:01Z', 'monthly'), '2027-03-01T06:00:00.000Z')
  })

  test('goes by the Danish day: shortly before midnight in Greenwich it is the 1st already', () => {
    assert.equal(after('2026-11-30T23:30:00Z', 'monthly'), '2026-12-01T06:00:00.000Z')
  })
})
