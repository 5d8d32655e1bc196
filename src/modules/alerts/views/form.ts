import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Search, searchUrl } from '../../suppliers/index.ts'
import { queryOf, type SaveFault } from '../forms/saved-search.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { frequencyOptions } from './frequency.ts'
import { inWords } from './in-words.ts'

export interface FormView {
  readonly asked: Search
  /** As typed, however wrong. */
  readonly typed: { readonly name: string; readonly frequency: string }
  readonly fault: SaveFault | 'tooMany' | undefined
  readonly language: Language
  readonly token: Html
}

/** What to call a search, and when to hear of it. */
export function formView({ asked, typed, fault, language, token }: FormView): Html {
  const t = texts[language].form
  const errors: FieldError[] =
    fault === undefined ? [] : [{ field: fault === 'frequencyMissing' ? 'frequency' : 'name', message: t[fault] }]
  return html`
    ${pageTop({ trail: trail(t.heading, language), heading: t.heading, lead: t.lead(inWords(asked, language)) })}
    ${container(
      form({
        language,
        action: href(routes.save, language, {}),
        token,
        errors,
        fields: html`
          ${hiddenField('query', queryOf(asked))}
          ${textField({ language, name: 'name', label: t.name, hint: t.nameHint, value: typed.name, ...errorAt(errors, 'name') })}
          ${radioField({
            language,
            name: 'frequency',
            legend: t.frequency,
            hint: t.frequencyHint,
            value: typed.frequency,
            options: frequencyOptions(language),
            ...errorAt(errors, 'frequency'),
          })}`,
        submit: t.submit,
        cancel: { text: t.back, url: searchUrl(asked, language) },
      }),
    )}`
}

function trail(current: string, language: Language): Html {
  const { heading } = texts[language].list
  return breadcrumbs({ language, trail: [{ text: heading, url: href(routes.list, language, {}) }], current })
}
