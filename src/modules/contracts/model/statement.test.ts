import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { monthBefore, monthsBegun } from './contract.ts'
import { fullTimeHours } from './full-time.ts'
import type { ContractMonth } from './month.ts'
import { statementOf } from './statement.ts'

const period = { startsOn: '2026-11-15', endsOn: '2027-02-10', endedOn: null, state: 'agreed' } as const

const logged = (more: Partial<ContractMonth>): ContractMonth => ({
  ...{ month: '2026-11-01', hours: 10_050, people: 2, newlyEmployed: 1, state: 'logged' },
  ...{ words: null, objection: null, revision: 1 },
  ...more,
})

describe('the months of a contract', () => {
  test('are those that have begun, across the year, and none outside it', () => {
    assert.deepEqual(monthsBegun(period, '2026-11-14'), [])
    assert.deepEqual(monthsBegun(period, '2027-01-01'), ['2026-11-01', '2026-12-01', '2027-01-01'])
    assert.equal(monthsBegun(period, '2030-01-01').length, 4)
    assert.deepEqual(monthsBegun({ ...period, endedOn: '2026-11-30' }, '2027-01-01'), ['2026-11-01'])
    assert.equal(monthBefore('2027-01-01'), '2026-12-01')
  })
})

describe('a statement', () => {
  test('sums up exactly, says how much is confirmed, and names the months without numbers', () => {
    const months = [logged({}), logged({ month: '2027-01-01', hours: 20_025, people: 5, state: 'confirmed' })]
    const statement = statementOf(period, months, '2027-01-20')
    assert.deepEqual(statement, {
      until: '2027-01-20',
      hours: 30_075,
      confirmedHours: 20_025,
      confirmedShare: 66,
      objectedHours: 0,
      highestPeople: 5,
      averagePeople: 35,
      newlyEmployed: 2,
      fullTimeYears: 16,
      missing: ['2026-12-01'],
      months,
    })
  })

  test('counts a month that the buyer objects to nowhere but by itself', () => {
    const months = [logged({}), logged({ month: '2026-12-01', hours: 40_550, people: 9, state: 'objected' })]
    const { hours, objectedHours, highestPeople, newlyEmployed, missing } = statementOf(period, months, '2026-12-20')
    assert.deepEqual([hours, objectedHours, highestPeople, newlyEmployed, missing], [10_050, 40_550, 2, 1, []])
  })

  test('says nothing of shares while there are no hours', () => {
    const { confirmedShare, averagePeople } = statementOf(period, [], '2026-12-01')
    assert.deepEqual([confirmedShare, averagePeople], [null, 0])
  })

  test('counts a full-time year as the norm of the day, and knows none before the first', () => {
    assert.equal(fullTimeHours('2026-11-22'), 1_924)
    assert.throws(() => fullTimeHours('1990-08-31'))
  })
})
