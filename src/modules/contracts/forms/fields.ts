import { z } from 'zod'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** A day as a Dane types it, `1.12.2026` or `01-12-2026`, or as machines have it. */
export function readDay(field: string, text: string): Result<Day, FieldFault> {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const day = year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const exists = z.iso.date().safeParse(day).success && day >= '2000' && day < '2200'
  return exists ? ok(day) : refused({ field, key: text === '' ? 'dayMissing' : 'notADay' })
}

const mostWords = 1_000

/** A few sentences that tell nothing of one person: what looks like a CPR number is refused. Nothing typed is null. */
export function readWords(field: string, text: string): Result<string | null, FieldFault> {
  if (text.length > mostWords) return refused({ field, key: 'wordsTooLong' })
  if (/(?<!\d)\d{6}[-\s]?\d{4}(?!\d)/.test(text)) return refused({ field, key: 'personalNumber' })
  return ok(text === '' ? null : text)
}

/** The same where something must be said. */
export function readNeededWords(field: string, text: string): Result<string, FieldFault> {
  const words = readWords(field, text)
  if (!words.ok) return words
  return words.value === null ? refused({ field, key: 'wordsMissing' }) : ok(words.value)
}
