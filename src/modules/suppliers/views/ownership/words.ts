import { formatDate, formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../../kernel/time/clock.ts'
import { texts } from '../../locales/texts.ts'
import type { Section, SectionFault } from '../../model/profile.ts'
import { faultText } from '../editing/field.ts'
import { fieldLabel } from '../editing/field-words.ts'

/** The day in Denmark, in words. */
export function dayInWords(instant: Date, language: Language): string {
  return formatDate(dayInDenmark(instant), language)
}

/** A field of a form with the form it stands in: `Det, I tilbyder, vare eller ydelse 2: Navn`. */
export function fieldInWords(
  { section, offering, field }: { readonly section: Section; readonly offering?: number; readonly field: string },
  language: Language,
): string {
  const t = texts[language]
  const form = t.editing.sections[section]
  const which = offering === undefined ? '' : `, ${t.ownership.offeringNumber(formatNumber(offering + 1, language))}`
  return field === '' ? `${form}${which}` : `${form}${which}: ${fieldLabel(section, field, language)}`
}

/** What is wrong, and where. */
export function faultInWords({ fault, ...place }: SectionFault, language: Language): string {
  return `${fieldInWords({ ...place, field: fault.field }, language)} – ${faultText(fault, language)}`
}

/** The sentence for a fault of one of the forms here. */
export function sentenceFor(key: string, language: Language): string {
  const sentences: Readonly<Record<string, string>> = texts[language].ownership.faults
  const sentence = sentences[key]
  if (sentence === undefined) throw new Error(`There is no sentence for the fault ${key}.`)
  return sentence
}
