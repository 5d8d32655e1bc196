import { z } from 'zod'
import { parseDay } from '../../../../kernel/forms/day.ts'
import type { Day } from '../../../../kernel/time/clock.ts'

/** A day that may stay empty. */
export const optionalDay = z.string().transform((text, issues): Day | null => {
  if (text === '') return null
  const day = parseDay(text)
  if (day !== undefined) return day
  issues.addIssue({ code: 'custom', message: 'notADay' })
  return z.NEVER
})
