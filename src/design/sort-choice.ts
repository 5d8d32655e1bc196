import { attribute, type Html, html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import type { NavigationLink } from './frame.ts'
import { texts } from './texts.ts'

export interface SortChoice {
  readonly language: Language
  readonly choices: readonly NavigationLink[]
}

/** The orders the results can stand in, as links. */
export function sortChoice({ language, choices }: SortChoice): Html {
  const { sortBy } = texts[language]
  return html`<nav class="sort-choice" aria-label="${sortBy}">
  <span aria-hidden="true">${sortBy}</span>
  <ul class="nobullet-list" role="list">${choices.map(sortLink)}</ul>
</nav>`
}

/** What was found on one side, the order it stands in on the other. */
export function resultBar({ found, sort }: { readonly found: Html; readonly sort: Html }): Html {
  return html`<div class="result-bar"><p>${found}</p>${sort}</div>`
}

function sortLink({ text, url, current }: NavigationLink): Html {
  return html`<li><a href="${url}" rel="nofollow" ${attribute('aria-current', current && 'true')}>${text}</a></li>`
}
