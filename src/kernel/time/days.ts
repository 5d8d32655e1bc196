import { type Day, dayInDenmark } from './clock.ts'
import { danishMoment } from './danish-time.ts'

/** Milliseconds of 24 hours. */
export const dayLong = 86_400_000

/** The instant so many times 24 hours later; earlier where the number is negative. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayLong)
}

/** The calendar day so many days later; earlier where the number is negative. */
export function daysLater(day: Day, days: number): Day {
  // A day without a time is read in UTC, where every day has 24 hours.
  return daysAfter(new Date(day), days).toISOString().slice(0, 10)
}

/** When people in Denmark are told of what is not urgent, on the hour. */
const morning = '07:00'

/** The first morning after now on a day that is right, when those who want to hear now and then are told. */
export function nextMorning(now: Date, isRightDay: (day: Day) => boolean): Date {
  let day = dayInDenmark(now)
  while (!isRightDay(day) || morningOf(day) <= now) day = daysLater(day, 1)
  return morningOf(day)
}

/** Clocks are changed at night, so that the hour is there once. */
function morningOf(day: Day): Date {
  const moment = danishMoment(day, morning)
  if (moment === undefined) throw new Error(`There is no morning of ${day}.`)
  return moment.instant
}

/** Whether the calendar day is a Monday. */
export function isMonday(day: Day): boolean {
  return new Date(day).getUTCDay() === 1
}

/** Whether the calendar day is the first of its month. */
export function isFirstOfMonth(day: Day): boolean {
  return day.endsWith('-01')
}
