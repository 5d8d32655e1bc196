import { z } from 'zod'
import type { Day } from '../../../../kernel/time/clock.ts'

/** A day as a date field sends it, `2026-12-01`, or as a Dane types it where there is none: `1.12.2026`, `1/12-2026`. */
export function parseDay(text: string): Day | undefined {
  const danish = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  const day = danish === null ? text : `${danish[3]}-${danish[2]?.padStart(2, '0')}-${danish[1]?.padStart(2, '0')}`
  return z.iso.date().safeParse(day).success && day >= '1900' && day < '2200' ? day : undefined
}

/** A day that may stay empty. */
export const optionalDay = z.string().transform((text, issues): Day | null => {
  if (text === '') return null
  const day = parseDay(text)
  if (day !== undefined) return day
  issues.addIssue({ code: 'custom', message: 'notADay' })
  return z.NEVER
})
