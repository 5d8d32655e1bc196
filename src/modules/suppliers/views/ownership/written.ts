import { type Definition, definitionList } from '../../../../design/definition-list.ts'
import { prose } from '../../../../design/prose.ts'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { markdown } from '../../../../kernel/html/markdown.ts'
import { formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { fieldsOf } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import { type ProfileDraft, type Section, sections } from '../../model/profile.ts'
import { fieldLabel, fieldValue } from '../editing/field-words.ts'

/** All that stands in the working copy, form by form; what is empty is left out. */
export function writtenView(draft: ProfileDraft, language: Language): Html {
  return html`${sections.map((section) => sectionView(draft, section, language))}`
}

function sectionView(draft: ProfileDraft, section: Section, language: Language): Html | false {
  const heading = html`<h3>${texts[language].editing.sections[section]}</h3>`
  if (section !== 'offerings') {
    const filled = filledIn(draft[section], section)
    return filled.length > 0 && html`${heading}${fields(filled, section, language)}`
  }
  if (draft.offerings.length === 0) return false
  return html`${heading}${draft.offerings.map((body, index) => offering(body, index, language))}`
}

function offering(body: FormBody, index: number, language: Language): Html {
  const title = body.title?.[0] || texts[language].ownership.offeringNumber(formatNumber(index + 1, language))
  return html`<h4>${title}</h4>${fields(filledIn(body, 'offerings'), 'offerings', language)}`
}

type Filled = readonly [field: string, values: readonly string[]]

/** In the order of the form: the database keeps none. */
function filledIn(body: FormBody, section: Section): Filled[] {
  return fieldsOf[section]
    .filter((field) => field !== 'number')
    .map((field): Filled => [field, body[field] ?? []])
    .filter(([, values]) => values.some((value) => value.trim() !== ''))
}

function fields(filled: readonly Filled[], section: Section, language: Language): Html {
  return definitionList(
    filled.map(([field, values]): Definition => {
      const value = fieldValue(field, values, language)
      const isMarkdown = section === 'about' && field === 'description'
      return { term: fieldLabel(section, field, language), values: [isMarkdown ? prose(markdown(value)) : value] }
    }),
  )
}
