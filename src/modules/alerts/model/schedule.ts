import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Frequency } from './saved-search.ts'

/** Those who want to know at once may be told now; others on the morning of the next Monday or of the next 1st; some never. */
export function nextMoment(frequency: Frequency, now: Date): Date | null {
  switch (frequency) {
    case 'atOnce':
      return now
    case 'weekly':
      return nextMorning(now, isMonday)
    case 'monthly':
      return nextMorning(now, isFirstOfMonth)
    case 'never':
      return null
  }
}

/** When people in Denmark are told, on the hour. */
const morning = 7

function nextMorning(now: Date, isRightDay: (day: Day) => boolean): Date {
  let day = dayInDenmark(now)
  while (!isRightDay(day) || morningOf(day) <= now) day = dayAfter(day)
  return morningOf(day)
}

const danishHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Denmark is one hour ahead of UTC in winter and two in summer; clocks change at night, so that the hour is there once. */
function morningOf(day: Day): Date {
  const inWinter = new Date(`${day}T0${morning - 1}:00:00Z`)
  return Number(danishHour.format(inWinter)) === morning ? inWinter : new Date(`${day}T0${morning - 2}:00:00Z`)
}

function isMonday(day: Day): boolean {
  return new Date(day).getUTCDay() === 1
}

function isFirstOfMonth(day: Day): boolean {
  return day.endsWith('-01')
}

function dayAfter(day: Day): Day {
  const next = new Date(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
