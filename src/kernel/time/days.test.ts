import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { daysAfter, daysLater, isMonday, nextMorning } from './days.ts'

describe('days', () => {
  test('are counted over the end of a month, of a year and of a short February, and backwards', () => {
    assert.equal(daysLater('2026-12-31', 1), '2027-01-01')
    assert.equal(daysLater('2028-02-28', 1), '2028-02-29')
    assert.equal(daysLater('2027-03-01', -1), '2027-02-28')
  })

  test('are counted one by one where the clocks are changed', () => {
    assert.equal(daysLater('2026-03-28', 1), '2026-03-29')
    assert.equal(daysLater('2026-03-29', 1), '2026-03-30')
    assert.equal(daysLater('2026-10-25', 1), '2026-10-26')
  })

  test('of an instant are 24 hours long', () => {
    assert.deepEqual(daysAfter(new Date('2026-10-24T22:30:00Z'), 2), new Date('2026-10-26T22:30:00Z'))
  })
})

describe('the next morning', () => {
  test('is at 7 by Danish clocks, today while it has not come', () => {
    assert.deepEqual(nextMorning(new Date('2026-11-23T05:59:59Z'), isMonday), new Date('2026-11-23T06:00:00Z'))
    assert.deepEqual(nextMorning(new Date('2026-11-23T06:00:00Z'), isMonday), new Date('2026-11-30T06:00:00Z'))
    assert.deepEqual(nextMorning(new Date('2026-07-01T12:00:00Z'), isMonday), new Date('2026-07-06T05:00:00Z'))
  })
})
