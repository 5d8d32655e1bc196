import { readDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Preference } from '../model/preference.ts'

/** The fields of an enterprise; whoever keeps several has them all in one form. */
export function preferenceFields(enterpriseId: number): { readonly most: string; readonly pause: string } {
  return { most: `most-${enterpriseId}`, pause: `pause-${enterpriseId}` }
}

/** Reads how often an enterprise wants to be invited; an empty field sets no limit. */
export function readPreference(body: FormBody, enterpriseId: number): Result<Preference, readonly FieldFault[]> {
  const { most, pause } = preferenceFields(enterpriseId)
  const text = one(body, most).trim()
  const mostAMonth = text === '' ? null : Number(text)
  const pausedUntil = readDay(pause, one(body, pause).trim())
  const isCount = mostAMonth === null || (/^\d{1,3}$/.test(text) && mostAMonth >= 1 && mostAMonth <= 100)
  if (isCount && pausedUntil.ok) return ok({ mostAMonth, pausedUntil: pausedUntil.value })
  return refused([
    ...(isCount ? [] : [{ field: most, key: 'notACount' }]),
    ...(pausedUntil.ok ? [] : [pausedUntil.refusal]),
  ])
}
