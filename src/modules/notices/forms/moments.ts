import type { Day } from '../../../kernel/time/clock.ts'
import { danishMoment } from '../../../kernel/time/danish-time.ts'

/**
 * The instant of a date and a time as XML Schema writes them, each with its own offset: `2024-03-18+01:00` and
 * `12:00:00+01:00`. A date without a time means the end of that day. Without any offset the time is Danish.
 */
export function instantOf(date: string | undefined, time: string | undefined): Date | null {
  const day = dayOf(date)
  if (day === null) return null
  const { clock, offset } = timeOf(time)
  const zone = offset ?? offsetOf(date ?? '')
  if (zone === undefined) return inDenmark(day, clock)
  const instant = new Date(`${day}T${clock}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** The calendar day of a date; nothing for one that the calendar does not have. */
export function dayOf(date: string | undefined): Day | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(date ?? '')?.[1]
  if (day === undefined) return null
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null
}

function timeOf(time: string | undefined): { readonly clock: string; readonly offset: string | undefined } {
  const parts = /^(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(time ?? '')
  return { clock: parts?.[1] ?? '23:59:59', offset: parts?.[2] }
}

function offsetOf(date: string): string | undefined {
  return /(Z|[+-]\d{2}:\d{2})$/.exec(date.slice(10))?.[1]
}

/** A time that clocks skip or show twice is one that nobody ends anything at; the kernel knows which is meant. */
function inDenmark(day: Day, clock: string): Date | null {
  const moment = danishMoment(day, clock.slice(0, 5))
  return moment === undefined ? null : new Date(moment.instant.getTime() + Number(clock.slice(6) || 0) * 1_000)
}
