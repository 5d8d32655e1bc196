import type { Day } from '../../../kernel/time/clock.ts'
import type { ContractPeriod } from './purchase.ts'

/** Whether a contract runs on after so many whole years: from 1 January 2027, three years end with 31 December 2029. */
export function runsLongerThan({ from, to }: ContractPeriod, years: number): boolean {
  return to >= anniversary(from, years)
}

/** The same day so many years later; for 29 February, where there is none, 1 March. */
function anniversary(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}
