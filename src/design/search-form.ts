import { attribute, type Html, html } from '../kernel/html/html.ts'
import { icon } from './icon.ts'

export interface SearchForm {
  /** The address of the page that shows the results. */
  readonly action: string
  /** The query parameter, such as `q`. */
  readonly name: string
  readonly value?: string
  readonly label: string
  /** An example of what one may write. */
  readonly hint?: string
  readonly button: string
  /** Where what one may mean is asked for while one types, and what to call the list of it; absent where nothing is. */
  readonly suggestions?: { readonly url: string; readonly label: string }
  /** Parameters of the present address that a new search keeps, such as chosen filters. */
  readonly kept?: readonly { readonly name: string; readonly value: string }[]
}

/** The script that shows suggestions: a page with them names it among its `scripts`. */
export const suggestionsScript = 'suggestions.js'

/** The page's search field. One on a page: its id is `search`. */
export function searchForm({ action, name, value, label, hint, button, suggestions, kept = [] }: SearchForm): Html {
  return html`<form class="search-form" role="search" action="${action}" method="get">
  ${kept.map((field) => html`<input type="hidden" name="${field.name}" value="${field.value}">`)}
  <label class="form-label" for="search">${label}</label>
  ${hint && html`<span class="form-hint" id="search-hint">${hint}</span>`}
  <div class="form-group search">
    <input class="form-input" id="search" name="${name}" type="search" value="${value ?? ''}" enterkeyhint="search"
      ${attribute('aria-describedby', hint && 'search-hint')}
      ${attribute('data-suggestions', suggestions?.url)} ${attribute('data-suggestions-label', suggestions?.label)}>
    <button class="button button-search" type="submit">${icon('search')}<span>${button}</span></button>
  </div>
</form>`
}
