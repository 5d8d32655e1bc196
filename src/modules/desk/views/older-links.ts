import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'

export interface OlderLinks {
  readonly language: Language
  /** The list from after the number given, or from its beginning. */
  readonly url: (before: number | undefined) => string
  /** Where this page began; nothing on the first. */
  readonly before: number | undefined
  /** Where the next one begins; nothing on the last. */
  readonly next: number | undefined
}

/** The ways on in a list that grows at its top: page numbers would move under the reader. */
export function olderLinks({ language, url, before, next }: OlderLinks): Html {
  const { newest, older } = texts[language]
  return html`
    ${before !== undefined && html`<p><a href="${url(undefined)}">${newest}</a></p>`}
    ${next !== undefined && html`<p><a href="${url(next)}">${older}</a></p>`}`
}
