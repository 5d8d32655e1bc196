import { type Html, html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import { labelledIcon } from './icon.ts'
import { texts } from './texts.ts'

export interface ErrorSummary {
  readonly language: Language
  /** Such as "Der er to ting at rette". */
  readonly heading: string
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[]
}

/** All that is wrong with a form, at its top; each sentence leads to its field. */
export function errorSummary({ language, heading, errors }: ErrorSummary): Html {
  return html`<div class="alert alert-error" role="alert" tabindex="-1" data-module="error-summary">
  ${labelledIcon('error', texts[language].alert.error, 'alert-icon')}
  <div class="alert-body">
    <h2 class="alert-heading">${heading}</h2>
    <ul class="nobullet-list mb-0">
      ${errors.map(({ fieldId, text }) => html`<li><a class="function-link" href="#${fieldId}">${text}</a></li>`)}
    </ul>
  </div>
</div>`
}
