import { hiddenField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'
import { errorOf } from './errors.ts'

export interface SecondStepView {
  readonly language: Language
  readonly token: Html
  readonly next: string
  readonly errors: readonly FieldError[]
}

/** The second step of signing in. */
export function secondStepView({ language, token, next, errors }: SecondStepView): Html {
  const t = texts[language].signIn.secondStep
  const code = codeField({ language, label: t.code, hint: t.codeHint, errors })
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(
      form({
        language,
        action: href(routes.takeSecondStep, language, {}),
        token,
        errors,
        fields: html`${hiddenField('next', next)}${code}`,
        submit: t.submit,
        cancel: { text: t.startOver, url: href(routes.signIn, language, {}, { next }) },
      }),
    )}`
}

export interface CodeField {
  readonly language: Language
  readonly label: string
  readonly hint?: string
  readonly errors: readonly FieldError[]
}

/** Where a code is typed. A code that was wrong is not shown again: it would be typed anew anyway. */
export function codeField({ errors, ...field }: CodeField): Html {
  return textField({
    ...field,
    ...errorOf(errors, 'code'),
    name: 'code',
    value: '',
    autocomplete: 'one-time-code',
    width: 'short',
    spellcheck: false,
  })
}
