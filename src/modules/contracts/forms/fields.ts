import { readDay } from '../../../kernel/forms/day.ts'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** A day in a field that must be filled in. */
export function readNeededDay(field: string, text: string): Result<Day, FieldFault> {
  const day = readDay(field, text)
  if (!day.ok) return day
  return day.value === null ? refused({ field, key: 'dayMissing' }) : ok(day.value)
}

const mostWords = 1_000

/** A few sentences that tell nothing of one person: what looks like a CPR number is refused. Nothing typed is null. */
export function readWords(field: string, text: string): Result<string | null, FieldFault> {
  if (text.length > mostWords) return refused({ field, key: 'wordsTooLong' })
  if (looksLikePersonalNumber(text)) return refused({ field, key: 'personalNumber' })
  return ok(text === '' ? null : text)
}

export function looksLikePersonalNumber(text: string): boolean {
  return /(?<!\d)\d{6}[-\s]?\d{4}(?!\d)/.test(text)
}

/** The same where something must be said. */
export function readNeededWords(field: string, text: string): Result<string, FieldFault> {
  const words = readWords(field, text)
  if (!words.ok) return words
  return words.value === null ? refused({ field, key: 'wordsMissing' }) : ok(words.value)
}
