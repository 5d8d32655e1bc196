import { z } from 'zod'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** A day as a Dane types it, `1.12.2026`, `01-12-2026`, or as an address has it: `2026-12-01`. */
export function readDay(field: string, text: string): Result<Day | null, FieldFault> {
  if (text === '') return ok(null)
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const day = year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const exists = z.iso.date().safeParse(day).success && day >= '1990' && day < '2200'
  return exists ? ok(day) : refused({ field, key: 'notADay' })
}

/** A day as it stands in a field to type in: `01-12-2026`. What is no day stays as it was typed. */
export function dayAsTyped(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1')
}
