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
  /** Parameters of the present address that a new search keeps, such as chosen filters. */
  readonly kept?: readonly { readonly name: string; readonly value: string }[]
}

/** The page's search field. One on a page: its id is `search`. */
export function searchForm({ action, name, value, label, hint, button, kept = [] }: SearchForm): Html {
  return html`<form class="search-form" role="search" action="${action}" method="get">
  ${kept.map((field) => html`<input type="hidden" name="${field.name}" value="${field.value}">`)}
  <label class="form-label" for="search">${label}</label>
  ${hint && html`<span class="form-hint" id="search-hint">${hint}</span>`}
  <div class="form-group search">
    <input class="form-input" id="search" name="${name}" type="search" value="${value ?? ''}" enterkeyhint="search"
      ${attribute('aria-describedby', hint && 'search-hint')}>
    <button class="button button-search" type="submit">${icon('search')}<span>${button}</span></button>
  </div>
</form>`
}
