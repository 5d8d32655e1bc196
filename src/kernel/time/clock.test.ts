import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clockAt, dayInDenmark, systemClock } from './clock.ts'

describe('the day in Denmark', () => {
  for (const [instant, day] of [
    ['2026-11-22T12:00:00Z', '2026-11-22'],
    // Winter: one hour before UTC.
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    // Summer: two.
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    // The night on which summer time begins, and the one on which it ends.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ] as const) {
    test(`at ${instant} is ${day}`, () => assert.equal(dayInDenmark(new Date(instant)), day))
  }
})

describe('a clock', () => {
  test('that stands still gives the same instant again, and nobody can move it', () => {
    const clock = clockAt('2027-01-01T00:00:00Z')
    clock.now().setFullYear(1999)
    assert.equal(clock.now().toISOString(), '2027-01-01T00:00:00.000Z')
  })

  test('of the system goes on', () => {
    const before = Date.now()
    assert.ok(systemClock.now().getTime() >= before)
  })
})
