import { alert } from '../../../design/alert.ts'
import { chosenFilters } from '../../../design/chosen-filters.ts'
import { searchForm } from '../../../design/search-form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { SearchFault } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { filterNames, type Search, withFilter } from '../model/directory.ts'
import type { FurtherLink } from '../model/further-links.ts'
import { filterText, keptFields } from './search-url.ts'
import { suggestionsIn } from './suggestions.ts'

/** A search as it was asked, wherever its answer is shown. */
export interface AskedView {
  readonly asked: Search
  readonly faults: readonly SearchFault[]
  readonly language: Language
  /** The address of a search on the page that shows it: the list or the map. */
  readonly urlOf: (search: Search) => string
}

/** A new search keeps the filters: one changes the words far more often than the place. */
export function searchBox({ asked, faults, language }: AskedView, action: string): Html {
  const { label, hint, button } = texts[language].search
  return searchForm({
    action,
    name: 'q',
    value: faults.find(({ parameter }) => parameter === 'q')?.value ?? asked.words,
    label,
    hint,
    button,
    suggestions: suggestionsIn(language),
    kept: keptFields({ ...asked, words: '', page: 1 }),
  })
}

/** What could not be understood, said at the top; the results stand below without it. */
export function faultAlert({ faults, language }: AskedView): Html | false {
  if (faults.length === 0) return false
  const t = texts[language]
  const sentences = faults.map(({ parameter, value }) => html`<li>${t.faults[parameter](value)}</li>`)
  const body = html`<ul>${sentences}</ul><p>${t.search.faultAdvice}</p>`
  return alert({ language, kind: 'error', heading: t.search.faultHeading, body })
}

/** The chosen filters, each to be taken back. */
export function chips({ asked, language, urlOf }: AskedView): Html {
  const chosen = filterNames.flatMap((filter) => {
    const value = asked.filters[filter]
    if (value === undefined) return []
    return [{ text: filterText(filter, value, language), url: urlOf(withFilter(asked, filter, undefined)) }]
  })
  const { near, ...anywhere } = asked
  const close = near && {
    text: texts[language].near.chosen(near.name, String(near.km)),
    url: urlOf({ ...anywhere, page: 1 }),
  }
  return chosenFilters({
    language,
    filters: close ? [...chosen, close] : chosen,
    removeAll: urlOf({ ...anywhere, filters: {}, page: 1 }),
  })
}

/** What else can be done with a search, in one line where there is room. */
export function linkLine(links: readonly FurtherLink[]): Html | false {
  const parts = links.map(({ text, url }, at) => html`${at > 0 && ' · '}<a href="${url}" rel="nofollow">${text}</a>`)
  return parts.length > 0 && html`<p class="as-data">${parts}</p>`
}
