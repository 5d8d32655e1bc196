import type { Language } from '../../../../kernel/i18n/language.ts'
import {
  categoryName,
  countryName,
  findRegion,
  legalForms,
  municipalityByCode,
  targetGroup,
} from '../../../reference/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Section } from '../../model/profile.ts'
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

/** What was typed or chosen, as words: a code by what it stands for. */
export function fieldValue(field: string, values: readonly string[], language: Language): string {
  const nameOf = names[field] ?? ((value: string) => value)
  return values.map((value) => nameOf(value, language) ?? value).join(', ')
}

type NameOf = (value: string, language: Language) => string | undefined

const names: Readonly<Record<string, NameOf>> = {
  categories: categoryName,
  countries: (code, language) => (/^[A-Z]{2}$/.test(code) ? countryName(code, language) : undefined),
  employs: (code, language) => targetGroup(code)?.name[language],
  kind: (kind, language) => (kind === 'product' || kind === 'service' ? texts[language].kinds[kind] : undefined),
  languages: languageName,
  legalForm: (code, language) => legalForms().find((form) => form.code === code)?.name[language],
  municipalities: (code) => municipalityByCode(code)?.name,
  municipality: (code) => municipalityByCode(code)?.name,
  regions: (slug, language) => findRegion(slug)?.name[language],
}
