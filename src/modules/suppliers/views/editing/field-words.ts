import { parseDay } from '../../../../kernel/forms/day.ts'
import { formatDate } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import {
  categoryName,
  countryName,
  findRegion,
  legalForms,
  municipalityByCode,
  targetGroup,
} from '../../../reference/index.ts'
import { parseAmount } from '../../forms/profile/amount.ts'
import { texts } from '../../locales/texts.ts'
import type { Section } from '../../model/profile.ts'
import { formatAmount } from '../amount.ts'
import { languageName } from '../language-name.ts'

/** What a form calls one of its fields. */
export function fieldLabel(section: Section, field: string, language: Language): string {
  const { editing } = texts[language]
  const numbered = /^(client|clientText)(\d+)$/.exec(field)
  if (numbered?.[1] === 'client') return editing.terms.client(Number(numbered[2]))
  if (numbered?.[1] === 'clientText') return editing.terms.clientText(Number(numbered[2]))
  if (field === 'categories') return editing.categories.legend
  const labels: Readonly<Record<string, unknown>> = editing[section]
  const label = labels[field]
  return typeof label === 'string' ? label : field
}

/** What was typed or chosen, as words: a code by what it stands for, what was typed wrong as it stands. */
export function fieldValue(field: string, values: readonly string[], language: Language): string {
  const nameOf = names[field] ?? ((value: string) => value)
  return values.map((value) => nameOf(value, language) ?? value).join(', ')
}

type NameOf = (value: string, language: Language) => string | undefined

const names: Readonly<Record<string, NameOf>> = {
  availableFrom: inWords(parseDay, formatDate),
  categories: categoryName,
  countries: (code, language) => (/^[A-Z]{2}$/.test(code) ? countryName(code, language) : undefined),
  employs: (code, language) => targetGroup(code)?.name[language],
  kind: (kind, language) => (kind === 'product' || kind === 'service' ? texts[language].kinds[kind] : undefined),
  languages: languageName,
  labels: lines,
  largestOrder: inWords(parseAmount, formatAmount),
  leadTimeDays: (days, language) =>
    /^\d{1,3}$/.test(days) ? texts[language].editing.profile.days(Number(days)) : undefined,
  legalForm: (code, language) => legalForms().find((form) => form.code === code)?.name[language],
  municipalities: (code) => municipalityByCode(code)?.name,
  municipality: (code) => municipalityByCode(code)?.name,
  otherNames: lines,
  regions: (slug, language) => findRegion(slug)?.name[language],
  reviewMonths: (months, language) => new Map(Object.entries(texts[language].editing.terms.every)).get(months),
  smallestOrder: inWords(parseAmount, formatAmount),
}

function inWords(
  parse: (text: string) => string | undefined,
  format: (value: string, language: Language) => string,
): NameOf {
  return (text, language) => {
    const value = parse(text)
    return value && format(value, language)
  }
}

function lines(text: string): string {
  return text.split('\n').join(', ')
}
