import { errorAt } from '../../../design/form/field-errors.ts'
import { textArea, textField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { OperatorDesk } from '../../organisations/index.ts'
import type { SynonymFields } from '../forms/synonym.ts'
import { texts } from '../locales/texts.ts'
import { type Synonym, synonymLimits } from '../model/synonym.ts'
import { searchWordRoutes } from '../routes/search-words.ts'

/** The form of an entry, as it was typed. */
export interface SynonymFormView {
  readonly fields: SynonymFields
  readonly errors: readonly FieldError[]
  readonly language: Language
  readonly token: Html
}

export interface SynonymView extends SynonymFormView {
  readonly synonym: Synonym
  readonly desk: OperatorDesk
}

/** One entry, to be changed or deleted. */
export function synonymView(view: SynonymView): Html {
  const { synonym, desk, language, token } = view
  const t = texts[language].searchWords
  const params = { id: String(synonym.id) }
  const main = html`
    ${synonymForm(view, { action: href(searchWordRoutes.changeWords, language, params), submit: t.save })}
    ${buttonForm({
      action: href(searchWordRoutes.removeWords, language, params),
      token,
      text: t.remove,
      variant: 'warning',
    })}`
  const trail = [{ text: t.heading, url: href(searchWordRoutes.words, language, {}) }]
  return desk.page({ language, tab: 'searchWords', trail, heading: t.edit, main })
}

/** The fields of an entry and the button that sends them. */
export function synonymForm(
  { fields, errors, language, token }: SynonymFormView,
  { action, submit }: { readonly action: string; readonly submit: string },
): Html {
  const t = texts[language].searchWords
  return form({
    language,
    action,
    token,
    errors,
    submit,
    fields: html`
      ${textField({
        ...{ language, name: 'words', label: t.words, hint: t.wordsHint, value: fields.words, width: 'full' },
        ...errorAt(errors, 'words'),
      })}
      ${textArea({
        ...{ language, name: 'note', label: t.note, hint: t.noteHint, value: fields.note, required: false },
        ...{ rows: 2, maxLength: synonymLimits.note },
        ...errorAt(errors, 'note'),
      })}`,
  })
}
