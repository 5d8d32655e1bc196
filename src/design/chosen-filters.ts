import { type Html, html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import type { TextLink } from './frame.ts'
import { icon } from './icon.ts'
import { texts } from './texts.ts'

export interface ChosenFilters {
  readonly language: Language
  /** Each with the address of the same results without it. */
  readonly filters: readonly TextLink[]
  /** The address of the results without any filter. */
  readonly removeAll: string
}

/** What the results are narrowed to. Nothing where no filter is chosen. */
export function chosenFilters({ language, filters, removeAll }: ChosenFilters): Html {
  if (filters.length === 0) return html``
  const { chosen, removeAll: text } = texts[language].filters
  return html`<section class="chosen-filters" aria-label="${chosen}">
  <ul class="nobullet-list" role="list">
    ${filters.map((filter) => chip(language, filter))}
    <li><a class="function-link" href="${removeAll}" rel="nofollow">${text}</a></li>
  </ul>
</section>`
}

/** The visible word stands inside the accessible name, so those who speak to their computer can say what they see. */
function chip(language: Language, { text, url }: TextLink): Html {
  return html`<li><a class="tag tag-icon" href="${url}" rel="nofollow"
    aria-label="${texts[language].filters.remove(text)}">${text} ${icon('close')}</a></li>`
}
