import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { oreOf } from '../../../kernel/money.ts'
import type { Contract } from './contract.ts'
import type { ContractMonth, MonthState } from './month.ts'
import { waitingOn } from './waiting.ts'

const contract: Contract = {
  ...{ id: 1, reference: 'K-00000000', buyerId: 2, enterpriseId: 3, supplierId: 4, quoteId: null, enquiryId: null },
  ...{ title: 'Frokost', startsOn: '2026-08-15', endsOn: '2027-08-14', amount: oreOf(100n), state: 'agreed' },
  ...{ isProposedByBuyer: true, words: null, endedOn: null },
}

const month = (day: string, state: MonthState): ContractMonth => ({
  ...{ month: day, state, hours: 100, people: 1, newlyEmployed: 0 },
  ...{ words: null, objection: null, revision: 1 },
})

describe('what waits on a contract', () => {
  test('that is proposed is the answer of the other party', () => {
    const proposed = { ...contract, state: 'proposed' } as const
    assert.deepEqual(waitingOn(proposed, [], '2026-11-23'), [{ what: 'answer', whom: 'enterprise', months: [] }])
    const byEnterprise = { ...proposed, isProposedByBuyer: false }
    assert.deepEqual(waitingOn(byEnterprise, [], '2026-11-23'), [{ what: 'answer', whom: 'buyer', months: [] }])
  })

  test('are its months: objected to, not yet told, not yet confirmed', () => {
    const logged = [month('2026-08-01', 'confirmed'), month('2026-09-01', 'objected'), month('2026-11-01', 'logged')]
    assert.deepEqual(waitingOn(contract, logged, '2026-11-23'), [
      { what: 'objection', whom: 'enterprise', months: ['2026-09-01'] },
      { what: 'numbers', whom: 'enterprise', months: ['2026-10-01'] },
      { what: 'confirmation', whom: 'buyer', months: ['2026-11-01'] },
    ])
  })

  test('is nothing while a month is not over, and where the contract was refused', () => {
    const begun = { ...contract, startsOn: '2026-11-02' }
    assert.deepEqual(waitingOn(begun, [], '2026-11-30'), [])
    assert.deepEqual(waitingOn({ ...contract, state: 'refused' }, [], '2027-01-01'), [])
  })

  test('is still to be told when the contract is over', () => {
    const ended = { ...contract, state: 'ended', endedOn: '2026-09-10' } as const
    assert.deepEqual(waitingOn(ended, [month('2026-08-01', 'confirmed')], '2027-03-01'), [
      { what: 'numbers', whom: 'enterprise', months: ['2026-09-01'] },
    ])
  })
})
