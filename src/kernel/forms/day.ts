import { z } from 'zod'
import { ok, type Result, refused } from '../result.ts'
import type { Day } from '../time/clock.ts'

/**
 * A day as a Dane types it, `1.12.2026`, `01-12-2026`, `1/12-2026`, or as a date field and an address have it, `2026-12-01`.
 * Nothing for what is no day, or one before 1900 or after 2199: nobody means that.
 */
export function parseDay(text: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const day = year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return z.iso.date().safeParse(day).success && day >= '1900' && day < '2200' ? day : undefined
}

/** The day in a field that may be left empty; a fault of the field where something else stands there. */
export function readDay(
  field: string,
  text: string,
): Result<Day | null, { readonly field: string; readonly key: 'notADay' }> {
  if (text === '') return ok(null)
  const day = parseDay(text)
  return day === undefined ? refused({ field, key: 'notADay' }) : ok(day)
}

/** A day as it stands in a field to type in: `01-12-2026`. What is no day stays as it was typed. */
export function dayAsTyped(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1')
}
