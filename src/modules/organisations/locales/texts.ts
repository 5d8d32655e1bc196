import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language, Translated } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type { CvrState } from '../model/cvr-check.ts'
import { da } from './da.ts'
import { en } from './en.ts'

export const texts: Translated<typeof da> = { da, en }

/** What the CVR register says of an organisation, in words with the day it said so. */
export function cvrText(state: CvrState, checkedAt: Date | null, language: Language): string {
  const t = texts[language].cvrStates
  return state === 'unchecked' || checkedAt === null ? t.unchecked : t[state](dayText(checkedAt, language))
}

/** The day of an instant as it is read in Denmark: `22. november 2026`. */
export function dayText(instant: Date, language: Language): string {
  return formatDate(dayInDenmark(instant), language)
}

/** The sentence of a fault; its key is one of `faults`. */
export function faultText(key: string, language: Language): string {
  const found = Object.entries(texts[language].faults).find(([name]) => name === key)
  if (found === undefined) throw new Error(`There is no sentence for the fault “${key}”.`)
  return found[1]
}
