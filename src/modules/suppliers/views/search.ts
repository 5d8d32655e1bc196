import { resultList } from '../../../design/card.ts'
import { pageTop, searchLayout } from '../../../design/page-parts.ts'
import { pagination } from '../../../design/pagination.ts'
import { resultBar, sortChoice } from '../../../design/sort-choice.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { endpointUrl, href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { furthestPage, type SearchFault, searchQuery } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { type CountWithout, effectiveSort, type Search, type SearchResult, sortsFor } from '../model/directory.ts'
import type { FurtherLink } from '../model/further-links.ts'
import { endpoints, routes } from '../routes/directory.ts'
import { orderRoutes } from '../routes/order.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { filters } from './filters.ts'
import { mapUrl } from './map.ts'
import { nothingFound } from './nothing-found.ts'
import { type AskedView, chips, faultAlert, linkLine, searchBox } from './search-parts.ts'
import { searchUrl } from './search-url.ts'
import { supplierCard } from './supplier-card.ts'
import { understoodNotes } from './understood.ts'

export interface SearchView {
  readonly asked: Search
  readonly faults: readonly SearchFault[]
  readonly result: SearchResult
  /** For a search that found nothing: what dropping filters would give. */
  readonly without: CountWithout | undefined
  readonly language: Language
  /** What else can be done with the search. */
  readonly links: { readonly save: FurtherLink; readonly further: readonly FurtherLink[] }
  /** Decides who has not confirmed their page for long. */
  readonly day: Day
}

/** The search page: the box on top, filters on one side, what was found on the other. */
export function searchView(view: SearchView): Html {
  const { search } = texts[view.language]
  return html`
    ${pageTop({ heading: search.heading, body: searchBox(partsOf(view), href(routes.search, view.language, {})) })}
    ${searchLayout({ filters: filters(view), results: results(view) })}`
}

function partsOf({ asked, faults, language }: SearchView): AskedView {
  return { asked, faults, language, urlOf: (search) => searchUrl(search, language) }
}

function results(view: SearchView): Html {
  const { language } = view
  return html`
    ${faultAlert(partsOf(view))}
    ${understoodNotes(view)}
    ${chips(partsOf(view))}
    ${view.result.total === 0 ? nobody(view) : somebody(view)}
    ${isAtEnd(view) && html`<p class="as-data">${texts[language].search.notListed} <a href="${href(deskRoutes.newPage, language, {})}">${texts[language].search.addYours}</a></p>`}`
}

/** There is nothing to sort, to map or to show on: but whoever saves the search hears when somebody comes. */
function nobody(view: SearchView): Html {
  return html`
    ${nothingFound(view)}
    ${linkLine([view.links.save])}`
}

/** Little stands above the list: on a phone the first supplier is to be seen at once. */
function somebody(view: SearchView): Html {
  const { asked, result, language, day } = view
  return html`
    ${resultBar({ found: found(view), sort: sortLinks(view) })}
    ${linkLine([toMap(view), view.links.save])}
    ${resultList(result.matches.map((match) => supplierCard(match, language, day)))}
    ${result.matches.length === 0 && nothingFound(view)}
    ${pagination({
      language,
      page: asked.page,
      pageCount: Math.min(Math.ceil(result.total / asked.pageSize), furthestPage),
      url: (page) => searchUrl({ ...asked, page }, language),
    })}
    ${linkLine(further(view))}`
}

function toMap({ asked, language }: SearchView): FurtherLink {
  return { text: texts[language].map.toMap, url: mapUrl({ ...asked, page: 1 }, language) }
}

/** For whoever has read the list. */
function further({ asked, links, language }: SearchView): FurtherLink[] {
  const order = { text: texts[language].order.heading, url: href(orderRoutes.order, language, {}) }
  const asData = { text: texts[language].search.sameInApi, url: endpointUrl(endpoints.search, {}, searchQuery(asked)) }
  return [...links.further, order, asData]
}

/** Where an enterprise has looked through all of them and not found itself. */
function isAtEnd({ asked, result }: SearchView): boolean {
  return asked.page * asked.pageSize >= result.total
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
