import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { resultList } from '../../../design/card.ts'
import { chosenFilters } from '../../../design/chosen-filters.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { pageTop, searchLayout } from '../../../design/page-parts.ts'
import { pagination } from '../../../design/pagination.ts'
import { searchForm } from '../../../design/search-form.ts'
import { resultBar, sortChoice } from '../../../design/sort-choice.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { furthestPage, type SearchFault } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import {
  filterNames,
  type NoticeResult,
  type NoticeSearch,
  pageSize,
  sorts,
  statuses,
  withFilter,
  withStatus,
} from '../model/search.ts'
import { routes } from '../routes.ts'
import { noticeCard } from './card.ts'
import { feedUrl } from './feed.ts'
import { filters } from './filters.ts'
import { everything, keptFields, searchUrl, valueName } from './search-url.ts'

export interface SearchView {
  readonly asked: NoticeSearch
  readonly faults: readonly SearchFault[]
  readonly result: NoticeResult
  readonly language: Language
}

/** The list of notices: the box on top, filters on one side, what was found on the other. */
export function searchView(view: SearchView): Html {
  const t = texts[view.language].search
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead, body: searchBox(view) })}
    ${searchLayout({ filters: filters(view), results: results(view) })}`
}

function searchBox({ asked, language }: SearchView): Html {
  const { label, hint, button } = texts[language].search
  return searchForm({
    action: href(routes.search, language, {}),
    name: 'q',
    value: asked.words,
    label,
    hint,
    button,
    kept: keptFields(asked),
  })
}

function results(view: SearchView): Html {
  const { asked, result, language } = view
  return html`
    ${faultAlert(view)}
    ${chips(view)}
    ${resultBar({ found: found(view), sort: asked.status === 'open' ? sortLinks(view) : html`` })}
    ${resultList(result.notices.map((notice) => noticeCard(notice, language)))}
    ${result.notices.length === 0 && nothingFound(view)}
    ${pagination({
      language,
      page: asked.page,
      pageCount: Math.min(Math.ceil(result.total / pageSize), furthestPage),
      url: (page) => searchUrl({ ...asked, page }, language),
    })}
    <p class="as-data"><a href="${feedUrl(asked, language)}" rel="nofollow">${texts[language].search.feed}</a></p>`
}

function faultAlert({ faults, language }: SearchView): Html | false {
  if (faults.length === 0) return false
  const t = texts[language]
  const sentences = faults.map(
    ({ parameter, value }) => html`<li>${t.search.fault({ ...t.filters, ...t.parameters }[parameter], value)}</li>`,
  )
  const body = html`<ul>${sentences}</ul><p>${t.search.faultAdvice}</p>`
  return alert({ language, kind: 'error', heading: t.search.faultHeading, body })
}

function chips({ asked, language }: SearchView): Html {
  const status = {
    text: texts[language].statuses[asked.status],
    url: searchUrl(withStatus(asked, 'open'), language),
  }
  const chosen = filterNames.flatMap((filter) => {
    const value = asked.filters[filter]
    if (value === undefined) return []
    return [
      { text: valueName(filter, value, language), url: searchUrl(withFilter(asked, filter, undefined), language) },
    ]
  })
  return chosenFilters({
    language,
    filters: asked.status === 'open' ? chosen : [status, ...chosen],
    removeAll: searchUrl({ ...asked, status: 'open', filters: {}, page: 1 }, language),
  })
}

function found({ asked, result, language }: SearchView): Html {
  const sentence = texts[language].search.found[asked.status]
  return html`<strong>${sentence(result.total, formatNumber(result.total, language))}</strong>`
}

function sortLinks({ asked, language }: SearchView): Html {
  return sortChoice({
    language,
    choices: sorts.map((sort) => ({
      text: texts[language].sorts[sort],
      url: searchUrl({ ...asked, sort, page: 1 }, language),
      current: asked.sort === sort,
    })),
  })
}

/** Why there is nothing here, and the way on. */
function nothingFound(view: SearchView): Html {
  const { asked, result, language } = view
  const t = texts[language].search
  if (result.total > 0)
    return emptyState({
      heading: t.pageIsEmptyHeading,
      text: t.pageIsEmpty,
      actions: [way(t.toFirstPage, { ...asked, page: 1 }, language)],
    })
  const elsewhere = [...waysElsewhere(view), ...waysByCategory(view)]
  const isNarrowed = asked.words !== '' || Object.keys(asked.filters).length > 0
  if (!isNarrowed && elsewhere.length === 0 && asked.status === 'open')
    return emptyState({ heading: t.nothingYetHeading, text: t.nothingYet, actions: [] })
  return emptyState({
    heading: t.emptyHeading[asked.status],
    text: elsewhere.length > 0 ? t.emptyButElsewhere : adviceFor(view),
    actions: [...elsewhere, ...wayWider(view)],
  })
}

/** Those of another status that the search would find. */
function waysElsewhere({ asked, result, language }: SearchView): Html[] {
  const t = texts[language]
  return statuses
    .filter((status) => status !== asked.status && result.statuses[status] > 0)
    .map((status) => {
      const count = formatNumber(result.statuses[status], language)
      return way(t.search.elsewhere(t.statuses[status], count), withStatus(asked, status), language)
    })
}

/** Those in a category that the words mean, without the words. */
function waysByCategory({ asked, result, language }: SearchView): Html[] {
  return result.categories.map(({ category, count }) => {
    const text = texts[language].search.elsewhere(
      valueName('category', category, language),
      formatNumber(count, language),
    )
    return way(text, withFilter({ ...asked, words: '' }, 'category', category), language)
  })
}

function adviceFor({ asked, language }: SearchView): string {
  const t = texts[language].search
  return Object.keys(asked.filters).length > 0 ? t.emptyWithFilters : t.emptyWords
}

function wayWider({ asked, language }: SearchView): Html[] {
  const t = texts[language].search
  if (Object.keys(asked.filters).length > 0)
    return [way(t.withoutFilters, { ...asked, filters: {}, page: 1 }, language)]
  return [way(t.all, everything, language)]
}

function way(text: string, search: NoticeSearch, language: Language): Html {
  return linkButton({ text, url: searchUrl(search, language), variant: 'primary' })
}
