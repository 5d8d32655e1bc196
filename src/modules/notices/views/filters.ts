import { type FacetGroup, type FacetValue, filterPanel } from '../../../design/facets.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import {
  type FilterName,
  filterNames,
  type NoticeResult,
  type NoticeSearch,
  statuses,
  withFilter,
  withStatus,
} from '../model/search.ts'
import { searchUrl, valueName } from './search-url.ts'

interface FilterView {
  readonly asked: NoticeSearch
  readonly result: NoticeResult
  readonly language: Language
}

/** What narrows the search, each value a link with its count. */
export function filters(view: FilterView): Html {
  return filterPanel({
    language: view.language,
    chosenCount: Object.keys(view.asked.filters).length + (view.asked.status === 'open' ? 0 : 1),
    groups: [statusGroup(view), ...filterNames.map((filter) => group(view, filter))].filter(
      ({ values }) => values.length > 0,
    ),
  })
}

/** Which notices are looked at. Those that are open are meant unless others are chosen. */
function statusGroup({ asked, result, language }: FilterView): FacetGroup {
  const shown = statuses.filter((status) => status === asked.status || result.statuses[status] > 0)
  return {
    language,
    title: texts[language].filters.status,
    values: shown.map((status) => ({
      text: texts[language].statuses[status],
      count: result.statuses[status],
      isAtLeast: false,
      url: searchUrl(withStatus(asked, status === asked.status ? 'open' : status), language),
      chosen: status === asked.status,
    })),
  }
}

function group(view: FilterView, filter: FilterName): FacetGroup {
  return { language: view.language, title: texts[view.language].filters[filter], values: values(view, filter) }
}

/** The chosen value comes first, also when nothing is left of it: it must be possible to take it back. */
function values({ asked, result, language }: FilterView, filter: FilterName): FacetValue[] {
  const chosen = asked.filters[filter]
  const counts = result.facets.filter((each) => each.filter === filter)
  const others = counts.filter(({ value }) => value !== chosen).toSorted((one, other) => other.count - one.count)
  const back = chosen === undefined ? [] : [{ value: chosen, count: result.total, isAtLeast: false }]
  return [...back, ...others].map(({ value, count, isAtLeast }) => ({
    text: valueName(filter, value, language),
    count,
    isAtLeast,
    url: searchUrl(withFilter(asked, filter, value === chosen ? undefined : value), language),
    chosen: value === chosen,
  }))
}
