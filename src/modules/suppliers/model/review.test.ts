import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { confirmedUntil, isUnconfirmed, monthsAfter, nextReminder } from './review.ts'

describe('a page whose owner says nothing', () => {
  for (const [confirmedOn, reviewMonths, until] of [
    ['2026-01-15', 3, '2026-07-15'],
    ['2026-01-15', 6, '2027-01-15'],
    ['2026-01-15', 12, '2028-01-15'],
    ['2026-01-15', null, '2028-01-15'],
    ['2026-08-31', 3, '2027-02-28'],
  ] as const) {
    test(`since ${confirmedOn} and promised for each ${reviewMonths ?? 'usual number of'} months counts until ${until}`, () => {
      assert.equal(confirmedUntil({ confirmedOn, reviewMonths }), until)
      assert.equal(isUnconfirmed({ confirmedOn, reviewMonths }, until), false)
      assert.equal(isUnconfirmed({ confirmedOn, reviewMonths }, monthsAfter(until, 1)), true)
    })
  }

  test('is never unconfirmed where there is no owner: nobody promised anything', () =>
    assert.equal(isUnconfirmed({ confirmedOn: null, reviewMonths: null }, '2099-01-01'), false))

  test('is asked about again after half an interval', () =>
    assert.equal(nextReminder(new Date('2026-11-22T12:00:00Z'), 6).toISOString().slice(0, 10), '2027-02-21'))
})

describe('months', () => {
  for (const [day, months, after] of [
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-12-01', 1, '2027-01-01'],
  ] as const)
    test(`${months} of them after ${day} it is ${after}`, () => assert.equal(monthsAfter(day, months), after))
})
