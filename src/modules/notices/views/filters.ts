import { type FacetGroup, type FacetValue, filterPanel } from '../../../design/facets.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { type FilterName, filterNames, type NoticeResult, type NoticeSearch, withFilter } from '../model/search.ts'
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
    chosenCount: Object.keys(view.asked.filters).length,
    groups: filterNames.map((filter) => group(view, filter)).filter(({ values }) => values.length > 0),
  })
}

function group(view: FilterView, filter: FilterName): FacetGroup {
  return { language: view.language, title: texts[view.language].filters[filter], values: values(view, filter) }
}

/** The chosen value comes first, also when nothing is left of it: it must be possible to take it back. */
function values({ asked, result, language }: FilterView, filter: FilterName): FacetValue[] {
  const chosen = asked.filters[filter]
  const counts = result.facets.filter((each) => each.filter === filter)
  const others = counts.filter(({ value }) => value !== chosen).toSorted((one, other) => other.count - one.count)
  const back =
    chosen === undefined
      ? []
      : [{ value: chosen, count: counts.find(({ value }) => value === chosen)?.count ?? result.total }]
  return [...back, ...others].map(({ value, count }) => ({
    text: valueName(filter, value, language),
    count,
    isAtLeast: false,
    url: searchUrl(withFilter(asked, filter, value === chosen ? undefined : value), language),
    chosen: value === chosen,
  }))
}
