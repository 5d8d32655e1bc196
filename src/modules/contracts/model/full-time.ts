import type { Day } from '../../../kernel/time/clock.ts'

interface FullTimeNorm {
  readonly from: Day
  readonly hoursAWeek: number
  readonly weeksAYear: number
}

/**
 * What counts as full time, by the day it counts from, the newest first: 37 hours a week, the usual week of Danish
 * collective agreements since 1990, in 52 weeks, holidays and days off counted in. That is 1,924 hours a year.
 */
const norms: readonly FullTimeNorm[] = [{ from: '1990-09-01', hoursAWeek: 37, weeksAYear: 52 }]

/** Paid hours of a full-time year on the day. Throws for a day before the first norm. */
export function fullTimeHours(day: Day): number {
  const norm = norms.find(({ from }) => from <= day)
  if (norm === undefined) throw new Error(`No full-time norm is known for ${day}.`)
  return norm.hoursAWeek * norm.weeksAYear
}
