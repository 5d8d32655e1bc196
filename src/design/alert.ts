import { attribute, type Html, html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import { type HeadingLevel, heading } from './heading.ts'
import { labelledIcon } from './icon.ts'
import { texts } from './texts.ts'

export interface Alert {
  readonly language: Language
  readonly kind: 'info' | 'success' | 'warning' | 'error'
  readonly heading: string
  /** Where the heading stands in the page's outline; 2 unless told. */
  readonly level?: HeadingLevel
  readonly body?: Html | string
}

/** A message that must not be overlooked. Only an error is announced: the others are read where they stand. */
export function alert({ language, kind, heading: text, level = 2, body }: Alert): Html {
  return html`<div class="alert alert-${kind}" ${attribute('role', kind === 'error' && 'alert')}>
  ${labelledIcon(kind, texts[language].alert[kind], 'alert-icon')}
  <div class="alert-body">
    ${heading(level, 'alert-heading', text)}
    ${body && html`<div class="alert-text">${body}</div>`}
  </div>
</div>`
}
