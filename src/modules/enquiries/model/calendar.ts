import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { danishMoment } from '../../../kernel/time/danish-time.ts'
import type { EnquiryState } from './enquiry.ts'

/** A purchase that is planned, as everybody may know it. */
export interface PlannedPurchase {
  readonly id: number
  readonly reference: string
  readonly buyerId: number
  readonly state: Extract<EnquiryState, 'open' | 'closed'>
  readonly title: string
  /** Markdown. */
  readonly description: string
  readonly categories: readonly string[]
  /** Codes; none means all of Denmark. */
  readonly municipalities: readonly string[]
  /** Kroner as exact decimal text; null where the buyer keeps the amounts to itself. */
  readonly smallestAmount: string | null
  readonly largestAmount: string | null
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  /** Counts every change. */
  readonly revision: number
  readonly openedAt: Date
  readonly updatedAt: Date
}

/** A planned purchase with who plans it: it is public. */
export interface ShownPurchase extends PlannedPurchase {
  readonly buyer: string
}

/** The calendar, and the part of it that is looked for. */
export interface Calendar {
  readonly all: readonly PlannedPurchase[]
  readonly found: readonly ShownPurchase[]
}

/** What somebody looks for in the calendar. */
export interface CalendarFilter {
  /** A CPV code of eight digits, with all below it. */
  readonly category: string | undefined
  /** Its code. What is planned for all of Denmark is found too. */
  readonly municipality: string | undefined
  readonly quarter: Quarter | undefined
}

/** A quarter of a year, such as `2027-2`. */
export type Quarter = string

/** What somebody wants to be told of; none of a kind means all. */
export interface CalendarFollow {
  readonly categories: readonly string[]
  readonly municipalities: readonly string[]
}

/** The quarter in which it begins; nothing where that is not known. */
export function quarterOf({ startsOn }: Pick<PlannedPurchase, 'startsOn'>): Quarter | undefined {
  if (startsOn === null) return undefined
  return `${startsOn.slice(0, 4)}-${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`
}

/** Whether it is one of what the page is narrowed to. */
export function isLookedFor(planned: PlannedPurchase, { category, municipality, quarter }: CalendarFilter): boolean {
  const follow = { categories: listOf(category), municipalities: listOf(municipality) }
  return isFollowed(planned, follow) && (quarter === undefined || quarterOf(planned) === quarter)
}

/** Whether it is one of what somebody wants to be told of. */
export function isFollowed(
  { categories, municipalities }: Pick<PlannedPurchase, 'categories' | 'municipalities'>,
  follow: CalendarFollow,
): boolean {
  const isOfTrade =
    follow.categories.length === 0 ||
    follow.categories.some((wanted) => categories.some((code) => isBelow(code, wanted)))
  const isInArea =
    follow.municipalities.length === 0 ||
    municipalities.length === 0 ||
    follow.municipalities.some((code) => municipalities.includes(code))
  return isOfTrade && isInArea
}

/** Monday at 7 in Denmark, the last one until now: who was told before it is told again. */
export function lastMonday(now: Date): Date {
  let at = new Date(now)
  for (;;) {
    const day = dayInDenmark(at)
    const morning = danishMoment(day, '07:00')?.instant
    if (morning !== undefined && morning <= now && new Date(day).getUTCDay() === 1) return morning
    at = new Date(at.getTime() - 24 * 3_600_000)
  }
}

/** A code ends in zeros where it leaves open what stands below it: `55500000` has all that begin with `555`. */
function isBelow(code: string, wanted: string): boolean {
  return code.startsWith(wanted.slice(0, 2) + wanted.slice(2).replace(/0+$/, ''))
}

function listOf(value: string | undefined): string[] {
  return value === undefined ? [] : [value]
}
