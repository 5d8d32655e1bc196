import { type Html, html, safeUrl } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import type { TextLink } from './frame.ts'
import { texts } from './texts.ts'

/** A link out of another site's frame: the page opens beside that site, and whoever listens is told before. */
export function newTabLink({ language, text, url }: TextLink & { readonly language: Language }): Html {
  return html`<a href="${safeUrl(url)}" target="_blank" rel="noopener">${text}<span class="sr-only"> ${texts[language].newTab}</span></a>`
}
