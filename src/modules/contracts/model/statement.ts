import type { Day } from '../../../kernel/time/clock.ts'
import { type Contract, isAgreed, lastDayOf, monthsBegun } from './contract.ts'
import { fullTimeHours } from './full-time.ts'
import type { ContractMonth } from './month.ts'

/** What a contract has brought until a day, as the enterprise says, and how much of it the buyer confirms. */
export interface Statement {
  /** The last day that it counts: today, or the contract's last. */
  readonly until: Day
  /** In hundredths of an hour, but for months that the buyer objects to: these count nowhere. */
  readonly hours: number
  readonly objectedHours: number
  readonly confirmedHours: number
  /** Of the hours, confirmed, in whole per cent, rounded down; null where there are no hours. */
  readonly confirmedShare: number | null
  /** The most people in a month, and the average of the months that are logged, in tenths. */
  readonly highestPeople: number
  readonly averagePeople: number
  readonly newlyEmployed: number
  /** Years of full time that the hours make up, in hundredths. */
  readonly fullTimeYears: number
  /** Months that have passed or begun and that nobody has logged. */
  readonly missing: readonly Day[]
  readonly months: readonly ContractMonth[]
}

type Period = Pick<Contract, 'startsOn' | 'endsOn' | 'endedOn' | 'state'>

/** Sums up the months of a contract. They come the oldest first. */
export function statementOf(contract: Period, months: readonly ContractMonth[], today: Day): Statement {
  const logged = new Set(months.map(({ month }) => month))
  const until = lastDayOf(contract) < today ? lastDayOf(contract) : today
  const due = isAgreed(contract) ? monthsBegun(contract, today) : []
  const counted = months.filter(({ state }) => state !== 'objected')
  const objectedHours = hoursOf(months) - hoursOf(counted)
  return { until, ...sumsOf(counted, until), objectedHours, missing: due.filter((month) => !logged.has(month)), months }
}

/** The months of one year. */
export function monthsIn(year: number, months: readonly ContractMonth[]): ContractMonth[] {
  return months.filter(({ month }) => month.startsWith(`${year}-`))
}

function sumsOf(months: readonly ContractMonth[], day: Day) {
  const hours = hoursOf(months)
  const confirmedHours = hoursOf(months.filter(({ state }) => state === 'confirmed'))
  const people = months.map((month) => month.people)
  return {
    hours,
    confirmedHours,
    confirmedShare: hours === 0 ? null : Math.floor((confirmedHours * 100) / hours),
    highestPeople: Math.max(0, ...people),
    averagePeople: people.length === 0 ? 0 : Math.round((sum(people) * 10) / people.length),
    newlyEmployed: sum(months.map((month) => month.newlyEmployed)),
    fullTimeYears: Math.round(hours / fullTimeHours(day)),
  }
}

function hoursOf(months: readonly ContractMonth[]): number {
  return sum(months.map(({ hours }) => hours))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
