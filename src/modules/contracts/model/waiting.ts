import type { Day } from '../../../kernel/time/clock.ts'
import { type Contract, isAgreed, monthOf, monthsBegun, type Side } from './contract.ts'
import type { ContractMonth } from './month.ts'

/** What has to be done before a contract can go on, and who has to do it. */
export interface Waiting {
  readonly what: 'answer' | 'objection' | 'confirmation' | 'numbers'
  readonly whom: Side
  /** The first days of the months it is about, the oldest first; none where it is the contract itself. */
  readonly months: readonly Day[]
}

/** All that waits, what is oldest in the course of things first. A month that is not over yet is missed by nobody. */
export function waitingOn(contract: Contract, logged: readonly ContractMonth[], today: Day): Waiting[] {
  if (contract.state === 'proposed') {
    return [{ what: 'answer', whom: contract.isProposedByBuyer ? 'enterprise' : 'buyer', months: [] }]
  }
  if (!isAgreed(contract)) return []
  const known = new Set(logged.map(({ month }) => month))
  const missing = monthsBegun(contract, today).filter((month) => !known.has(month) && month < monthOf(today))
  const inState = (wanted: ContractMonth['state']) =>
    logged.filter(({ state }) => state === wanted).map(({ month }) => month)
  const all: readonly Waiting[] = [
    { what: 'objection', whom: 'enterprise', months: inState('objected') },
    { what: 'numbers', whom: 'enterprise', months: missing },
    { what: 'confirmation', whom: 'buyer', months: inState('logged') },
  ]
  return all.filter(({ months }) => months.length > 0)
}
