import { attribute, type Html, html } from '../../kernel/html/html.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import { type SubmitVariant, submitButton } from '../button.ts'
import type { TextLink } from '../frame.ts'
import { errorSummary, type FieldError } from './error-summary.ts'
import { hiddenField } from './text-fields.ts'

export type { FieldError } from './error-summary.ts'

/** A further way to send the form, told apart by what the button sends along. */
export interface SubmitChoice {
  readonly text: string
  readonly name: string
  readonly value: string
}

export interface FormOptions {
  readonly language: Language
  /** The address it posts to. */
  readonly action: string
  /** The hidden input that proves the form came from this site, made by kernel/http. */
  readonly token: Html
  /** Shown above the form, each a link to its field. */
  readonly errors?: readonly FieldError[]
  /** The fields, already rendered. */
  readonly fields: Html
  /** On the button that does what the reader came for; Enter in a field does the same. */
  readonly submit: string
  readonly secondary?: readonly SubmitChoice[]
  readonly cancel?: TextLink
  /** For files. */
  readonly multipart?: boolean
  readonly id?: string
}

export interface ButtonForm {
  /** Of the text, where it may differ from the page's. */
  readonly language?: Language
  readonly action: string
  readonly token: Html
  /** Clear without what stands around it: “Fjern Mette Holm”, not “Fjern”. */
  readonly text: string
  readonly variant: SubmitVariant
  /** Sent along unseen, by name. */
  readonly values?: Readonly<Record<string, string>>
}

/** A form that changes something. The server alone judges what was written, so that everyone gets the same sentences. */
export function form(options: FormOptions): Html {
  const { language, action, token, errors = [], fields, multipart, id } = options
  return html`${errors.length > 0 && errorSummary({ language, errors })}
<form class="form" method="post" action="${action}" novalidate ${attribute('id', id)}
  ${attribute('enctype', multipart && 'multipart/form-data')}>
  ${token}
  ${fields}
  ${buttons(options)}
</form>`
}

/** A form that is only a button: for what one click changes. */
export function buttonForm({ language, action, token, text, variant, values = {} }: ButtonForm): Html {
  return html`<form class="button-form" method="post" action="${action}" ${attribute('lang', language)}>
  ${token}
  ${Object.entries(values).map(([name, value]) => hiddenField(name, value))}
  ${submitButton({ text, variant })}
</form>`
}

function buttons({ submit, secondary = [], cancel }: FormOptions): Html {
  return html`<div class="button-row">
    ${submitButton({ text: submit, variant: 'primary' })}
    ${secondary.map((choice) => submitButton({ ...choice, variant: 'secondary' }))}
    ${cancel && html`<a class="cancel" href="${cancel.url}">${cancel.text}</a>`}
  </div>`
}
