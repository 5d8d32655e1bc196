import { type FacetChoice, type FacetValue, facetOptions, filterPanel } from '../../../design/facets.ts'
import { nearForm } from '../../../design/near-form.ts'
import type { Html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { category, municipalities } from '../../reference/index.ts'
import type { SearchFault } from '../forms/search.ts'
import { texts, valueName } from '../locales/texts.ts'
import {
  type Assurance,
  assurances,
  type FacetCount,
  type FilterName,
  filterNames,
  type Search,
  type SearchResult,
  withFilter,
} from '../model/directory.ts'
import { routes } from '../routes/directory.ts'
import { filterParameter, filterUrls, isPlace, keptFields, searchUrl, valueInAddress } from './search-url.ts'

interface FilterView {
  readonly asked: Search
  readonly faults: readonly SearchFault[]
  readonly result: SearchResult
  readonly language: Language
}

const { compare: inDanishOrder } = new Intl.Collator('da')

/** Everything that narrows the search, each value a link with its count. */
export function filters(view: FilterView): Html {
  const { asked, language } = view
  return filterPanel({
    language,
    chosenCount:
      filterNames.filter((filter) => asked.filters[filter] !== undefined).length + (asked.near === undefined ? 0 : 1),
    further: nearby(view),
    groups: [...grouped.map((filter) => group(view, filter)), assured(view)].filter(({ values }) => values.length > 0),
  })
}

/** So many values are links with their counts; a list to choose from has the rest, or they would be most of the page. */
const mostLinks = 10

/** Filters with many values: each is a group of its own. */
type GroupedFilter = Exclude<FilterName, Assurance>

const grouped = filterNames.filter((filter): filter is GroupedFilter => filter !== 'rsv' && filter !== 'confirmed')

/** Filters with one value each, in one group. */
function assured(view: FilterView) {
  const { language } = view
  const values = assurances.flatMap((filter) => mostFrequent(view, filter).values)
  return { language, title: texts[language].filters.assured, values }
}

function group(view: FilterView, filter: GroupedFilter) {
  const { language } = view
  const { values, isAll } = mostFrequent(view, filter)
  const title = texts[language].filters[filter]
  return isAll ? { language, title, values } : { language, title, values, all: choiceOfAll(view, filter) }
}

function choiceOfAll({ asked, result, language }: FilterView, filter: GroupedFilter): FacetChoice {
  const { choose, label } = texts[language].chooseOf
  return {
    action: href(routes.search, language, {}),
    name: filterParameter(filter),
    label: label(texts[language].filters[filter]),
    options: optionsOf(result.facets[filter], filter, language),
    button: choose,
    kept: keptFields(withFilter(asked, filter, undefined)),
  }
}

/** A list of all municipalities is the same on every page, and a tenth of what a page has to write. */
function optionsOf(counts: readonly FacetCount[], filter: FilterName, language: Language): Html {
  if (!isPlace(filter) || counts.length < placesByName().length) return optionsInOrder(counts, filter, language)
  const options = everyPlace.get(language) ?? optionsInOrder(counts, filter, language)
  everyPlace.set(language, options)
  return options
}

const everyPlace = new Map<Language, Html>()

function optionsInOrder(counts: readonly FacetCount[], filter: FilterName, language: Language): Html {
  return facetOptions(
    inOrder(counts, filter, language).map(({ value }) => ({
      value: valueInAddress(filter, value),
      text: valueName(filter, value, language),
    })),
  )
}

/** Kilometres to choose among. */
const distances = [10, 25, 50, 100] as const

function nearby({ asked, faults, language }: FilterView): Html {
  const t = texts[language].near
  const { near: _, ...anywhere } = asked
  const chosen = asked.near?.km ?? 25
  const offered = [...new Set([...distances, chosen])].toSorted((one, other) => one - other)
  return nearForm({
    action: href(routes.search, language, {}),
    heading: t.heading,
    place: {
      name: 'near',
      label: t.place,
      value: faults.find(({ parameter }) => parameter === 'near')?.value ?? asked.near?.name ?? '',
    },
    distance: {
      name: 'within',
      label: t.distance,
      options: offered.map((km) => ({ value: String(km), text: t.km(String(km)), isChosen: km === chosen })),
    },
    button: t.button,
    kept: keptFields({ ...anywhere, page: 1 }),
  })
}

/**
 * The values that leave most, and whether that is all of them. The chosen one comes first, also when nothing is left of it:
 * it must be possible to take it back.
 */
function mostFrequent(view: FilterView, filter: FilterName): { values: FacetValue[]; isAll: boolean } {
  const counts = view.result.facets[filter]
  const chosen = view.asked.filters[filter]
  const others = counts.filter(({ value }) => value !== chosen && isBelow(filter, value, chosen))
  const most = firstOf(others, chosen === undefined ? mostLinks : mostLinks - 1, (some) =>
    inOrder(some, filter, view.language),
  )
  const values = choices(view, filter, most)
  const isAll = most.length === others.length
  if (chosen === undefined) return { values, isAll }
  const count = counts.find(({ value }) => value === chosen)?.count ?? 0
  const back = { text: valueName(filter, chosen, view.language), count }
  return { values: [{ ...back, url: urlWithout(view, filter, chosen), chosen: true }, ...values], isAll }
}

/** Of counts that stand in their order the first; among equals by name, as a reader looks for them. */
function firstOf(
  counts: readonly FacetCount[],
  number: number,
  byName: (some: readonly FacetCount[]) => readonly FacetCount[],
): FacetCount[] {
  const least = counts[number - 1]?.count ?? 0
  const candidates = counts.filter(({ count }) => count >= least)
  return byName(candidates)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, number)
}

/** In the order of their names, as Danes have it. */
function inOrder(counts: readonly FacetCount[], filter: FilterName, language: Language): FacetCount[] {
  if (isPlace(filter)) return placesInOrder(counts)
  const named = counts.map((each) => ({ each, name: valueName(filter, each.value, language) }))
  return named.sort((one, other) => inDanishOrder(one.name, other.name)).map(({ each }) => each)
}

let places: readonly string[] | undefined

/** The codes of all municipalities by their names. Known once: each page puts all of them in order, twice. */
function placesByName(): readonly string[] {
  places ??= municipalities()
    .toSorted((one, other) => inDanishOrder(one.name, other.name))
    .map(({ code }) => code)
  return places
}

/** Not sorted but picked out of those that stand in order: a page does it several times for nearly all of them. */
function placesInOrder(counts: readonly FacetCount[]): FacetCount[] {
  const byCode = new Map(counts.map((each) => [each.value, each]))
  return placesByName().flatMap((code) => byCode.get(code) ?? [])
}

/** Of categories only those below the chosen one are offered; the way up is to take the chosen one back. */
function isBelow(filter: FilterName, value: string, chosen: string | undefined): boolean {
  return filter !== 'category' || chosen === undefined || category(value)?.parent === chosen
}

function choices({ asked, language }: FilterView, filter: FilterName, counts: readonly FacetCount[]): FacetValue[] {
  const urlOf = filterUrls(asked, filter, language)
  return counts.map(({ value, count }) => ({
    text: valueName(filter, value, language),
    count,
    url: urlOf(value),
    chosen: false,
  }))
}

/** Taking a category back leads one step up the tree, not all the way out. */
function urlWithout({ asked, language }: FilterView, filter: FilterName, chosen: string): string {
  const above = filter === 'category' ? category(chosen)?.parent : undefined
  return searchUrl(
    above === undefined ? withFilter(asked, filter, undefined) : withFilter(asked, 'category', above),
    language,
  )
}
