import { details } from '../../../../design/details.ts'
import { type ButtonForm, buttonForm } from '../../../../design/form/form.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'

export interface OnceMore extends Pick<ButtonForm, 'action' | 'token' | 'values'> {
  readonly language: Language
  /** What is to be done. */
  readonly summary: string
  /** What comes of it. */
  readonly body: string
}

/** A button that is folded away: what it does is said before it can be done. */
export function askedOnceMore({ summary, body, ...form }: OnceMore): Html {
  const text = texts[form.language].verification.check.retractSure
  return details({ summary, body: html`<p>${body}</p>${buttonForm({ ...form, text, variant: 'warning' })}` })
}
