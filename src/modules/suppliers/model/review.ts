import type { Day } from '../../../kernel/time/clock.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import type { Supplier } from './directory.ts'
import { usualReviewMonths } from './profile.ts'

type Reviewed = Pick<Supplier, 'confirmedOn' | 'reviewMonths'>

/** After so many of its intervals without a word from its owner, a page is said to be unconfirmed. */
const intervalsUntilUnconfirmed = 2

/**
 * The last day on which what its owner said counts in full. None where no owner ever said anything: of what is known from
 * public sources only, nobody has promised to keep it true.
 */
export function confirmedUntil({ confirmedOn, reviewMonths }: Reviewed): Day | null {
  if (confirmedOn === null) return null
  return monthsAfter(confirmedOn, intervalsUntilUnconfirmed * (reviewMonths ?? usualReviewMonths))
}

/** The last day on which its owner has said within a year that all of it is true; none where no owner ever did. */
export function confirmedYearUntil({ confirmedOn }: Pick<Supplier, 'confirmedOn'>): Day | null {
  return confirmedOn === null ? null : monthsAfter(confirmedOn, 12)
}

/** Whether its owner has not said for two intervals that all of it is still true. */
export function isUnconfirmed(supplier: Reviewed, day: Day): boolean {
  const until = confirmedUntil(supplier)
  return until !== null && day > until
}

/** When an owner who does not answer is asked again: after half an interval. */
export function nextReminder(now: Date, reviewMonths: Supplier['reviewMonths']): Date {
  const days = ((reviewMonths ?? usualReviewMonths) / 2) * daysOfMonth
  return daysAfter(now, Math.round(days))
}

/** On average. */
const daysOfMonth = 30.4

/** The same day so many months later, or the last day of that month where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}
