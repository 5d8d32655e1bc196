import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { fieldset, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { answeringRoutes } from '../routes/answering.ts'
import { preferenceRoutes } from '../routes/preferences.ts'

interface TypedField {
  readonly name: string
  readonly value: string
}

export interface PreferencesView {
  readonly language: Language
  readonly token: Html
  readonly isSaved: boolean
  readonly enterprises: readonly { readonly name: string; readonly most: TypedField; readonly pause: TypedField }[]
  readonly errors: readonly FieldError[]
}

/** How often each enterprise of the reader's is invited, in one form. */
export function preferencesView(view: PreferencesView): Html {
  const { language, token, isSaved, enterprises, errors } = view
  const t = texts[language].preferences
  const trail = [{ text: texts[language].matching.inbox.heading, url: href(answeringRoutes.inbox, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(html`
      ${isSaved && alert({ language, kind: 'success', heading: t.saved })}
      ${form({
        language,
        action: href(preferenceRoutes.save, language, {}),
        token,
        errors,
        fields: html`${enterprises.map((each) => enterpriseFields(view, each))}`,
        submit: t.save,
      })}`)}`
}

function enterpriseFields(
  { language, errors }: PreferencesView,
  { name, most, pause }: PreferencesView['enterprises'][number],
): Html {
  const t = texts[language].preferences
  const field = (typed: TypedField) => {
    const error = errors.find((each) => each.field === typed.name)?.message
    return {
      language,
      ...typed,
      required: false,
      inputmode: 'numeric' as const,
      ...(error === undefined ? {} : { error }),
    }
  }
  return fieldset({
    legend: name,
    level: 2,
    body: html`
      ${textField({ ...field(most), label: t.most, hint: t.mostHint, width: 'short' })}
      ${textField({ ...field(pause), label: t.pause, hint: t.pauseHint })}`,
  })
}
