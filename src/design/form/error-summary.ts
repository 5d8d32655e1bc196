import { type Html, html } from '../../kernel/html/html.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import { alert } from '../alert.ts'
import { texts } from '../texts.ts'

export interface FieldError {
  /** The input's name, which is its id. Empty where the fault lies in no single field. */
  readonly field: string
  /** Says what to do: “Skriv jeres CVR-nummer med 8 cifre.” */
  readonly message: string
}

export interface ErrorSummary {
  readonly language: Language
  readonly errors: readonly FieldError[]
}

/** What to put right, each a link to its field. The design system's script moves the focus here when the page opens. */
export function errorSummary({ language, errors }: ErrorSummary): Html {
  const list = html`<ul class="nobullet-list" role="list">${errors.map(item)}</ul>`
  return html`<div class="error-summary" tabindex="-1" data-module="error-summary">
  ${alert({ language, kind: 'error', heading: texts[language].form.putRight, body: list })}
</div>`
}

function item({ field, message }: FieldError): Html {
  return html`<li>${field === '' ? message : html`<a href="#${field}">${message}</a>`}</li>`
}
