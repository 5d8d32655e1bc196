import type { Ore } from '../../../kernel/money.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** `proposed` by one party; `agreed` or `refused` by the other; `ended` by either before its time. */
export type ContractState = 'proposed' | 'agreed' | 'refused' | 'ended'

/** What both parties say was agreed. It is not the contract itself, which they have signed elsewhere. */
export interface Contract {
  readonly id: number
  /** In addresses and on paper: `K-7K3Q2M8X`. */
  readonly reference: string
  readonly buyerId: number
  /** The organisation that keeps the supplier's page. */
  readonly enterpriseId: number
  readonly supplierId: number
  /** The quote it follows from; null where it was entered by hand. */
  readonly quoteId: string | null
  /** The enquiry that the quote answered; null likewise. */
  readonly enquiryId: number | null
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day
  /** Without VAT, over the whole period. */
  readonly amount: Ore
  readonly state: ContractState
  readonly isProposedByBuyer: boolean
  /** Why it was refused. */
  readonly words: string | null
  /** The last day of one that ended early. */
  readonly endedOn: Day | null
}

/** What the parties agree on. */
export type Terms = Pick<Contract, 'title' | 'startsOn' | 'endsOn' | 'amount'>

/** For whom somebody looks at a contract. */
export type Side = 'buyer' | 'enterprise'

/** Whether months are logged for it. */
export function isAgreed({ state }: Pick<Contract, 'state'>): boolean {
  return state === 'agreed' || state === 'ended'
}

/** The last day that it holds. */
export function lastDayOf({ endsOn, endedOn }: Pick<Contract, 'endsOn' | 'endedOn'>): Day {
  return endedOn ?? endsOn
}

/** The first days of the months it has come to, the oldest first: none before it starts, none in the future. */
export function monthsBegun(contract: Pick<Contract, 'startsOn' | 'endsOn' | 'endedOn'>, today: Day): Day[] {
  if (contract.startsOn > today) return []
  const last = lastDayOf(contract) < today ? lastDayOf(contract) : today
  const months: Day[] = []
  for (let month = monthOf(contract.startsOn); month <= last; month = nextMonth(month)) months.push(month)
  return months
}

/** The first day of the month that a day is in. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

/** The first day of the month before. */
export function monthBefore(month: Day): Day {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? firstDay(year - 1, 12) : firstDay(year, number - 1)
}

function nextMonth(month: Day): Day {
  return monthsLater(month, 1)
}

/** The first day of the month so many after one, or before it where the number is below zero. */
export function monthsLater(month: Day, count: number): Day {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + count
  return firstDay(Math.floor(months / 12), (months % 12) + 1)
}

function firstDay(year: number, month: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}
