import { alert } from '../../../design/alert.ts'
import { resultList } from '../../../design/card.ts'
import { chosenFilters } from '../../../design/chosen-filters.ts'
import { pageTop, searchLayout } from '../../../design/page-parts.ts'
import { pagination } from '../../../design/pagination.ts'
import { searchForm } from '../../../design/search-form.ts'
import { resultBar, sortChoice } from '../../../design/sort-choice.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { endpointUrl, href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { type SearchFault, searchQuery } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import {
  type CountWithout,
  effectiveSort,
  filterNames,
  type Search,
  type SearchResult,
  sortsFor,
  withFilter,
} from '../model/directory.ts'
import { endpoints, routes } from '../routes/directory.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { filters } from './filters.ts'
import { nothingFound } from './nothing-found.ts'
import { filterText, searchUrl } from './search-url.ts'
import { supplierCard } from './supplier-card.ts'

export interface SearchView {
  readonly asked: Search
  readonly faults: readonly SearchFault[]
  readonly result: SearchResult
  /** For a search that found nothing: what dropping filters would give. */
  readonly without: CountWithout | undefined
  readonly language: Language
  /** Decides who has not confirmed their page for long. */
  readonly day: Day
}

/** The search page: the box on top, filters on one side, what was found on the other. */
export function searchView(view: SearchView): Html {
  const { search } = texts[view.language]
  return html`
    ${pageTop({ heading: search.heading, body: searchBox(view) })}
    ${searchLayout({ filters: filters(view), results: results(view) })}`
}

/** A new search keeps the filters: one changes the words far more often than the place. */
function searchBox({ asked, faults, language }: SearchView): Html {
  const { label, hint, button } = texts[language].search
  const { q: _, page: __, ...kept } = searchQuery(asked)
  return searchForm({
    action: href(routes.search, language, {}),
    name: 'q',
    value: faults.find(({ parameter }) => parameter === 'q')?.value ?? asked.words,
    label,
    hint,
    button,
    kept: Object.entries(kept).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value: String(value) }],
    ),
  })
}

function results(view: SearchView): Html {
  const { asked, result, language, day } = view
  return html`
    ${faultAlert(view)}
    ${chips(view)}
    ${resultBar({ found: found(view), sort: sortLinks(view) })}
    ${resultList(result.matches.map(({ supplier }) => supplierCard(supplier, language, day)))}
    ${result.matches.length === 0 && nothingFound(view)}
    ${pagination({
      language,
      page: asked.page,
      pageCount: Math.ceil(result.total / asked.pageSize),
      url: (page) => searchUrl({ ...asked, page }, language),
    })}
    ${isAtEnd(view) && html`<p class="as-data">${texts[language].search.notListed} <a href="${href(deskRoutes.newPage, language, {})}">${texts[language].search.addYours}</a></p>`}
    <p class="as-data"><a href="${endpointUrl(endpoints.search, {}, searchQuery(asked))}" rel="nofollow">${texts[language].search.sameInApi}</a></p>`
}

/** Where an enterprise has looked through all of them and not found itself. */
function isAtEnd({ asked, result }: SearchView): boolean {
  return asked.page * asked.pageSize >= result.total
}

/** What could not be understood, said at the top; the results stand below without it. */
function faultAlert({ faults, language }: SearchView): Html | false {
  if (faults.length === 0) return false
  const t = texts[language]
  const sentences = faults.map(({ parameter, value }) => html`<li>${t.faults[parameter](value)}</li>`)
  const body = html`<ul>${sentences}</ul><p>${t.search.faultAdvice}</p>`
  return alert({ language, kind: 'error', heading: t.search.faultHeading, body })
}

function chips({ asked, language }: SearchView): Html {
  const chosen = filterNames.flatMap((filter) => {
    const value = asked.filters[filter]
    const url = searchUrl(withFilter(asked, filter, undefined), language)
    return value === undefined ? [] : [{ text: filterText(filter, value, language), url }]
  })
  return chosenFilters({
    language,
    filters: chosen,
    removeAll: searchUrl({ ...asked, filters: {}, page: 1 }, language),
  })
}

function found({ result, language }: SearchView): Html {
  return html`<strong>${texts[language].search.found(result.total, formatNumber(result.total, language))}</strong>`
}

function sortLinks({ asked, language }: SearchView): Html {
  return sortChoice({
    language,
    choices: sortsFor(asked).map((sort) => ({
      text: texts[language].sorts[sort],
      url: searchUrl({ ...asked, sort, page: 1 }, language),
      current: effectiveSort(asked) === sort,
    })),
  })
}
