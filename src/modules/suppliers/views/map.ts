import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { areaMap, areaTable, type MapArea, type MapKey, mapAndTable } from '../../../design/map.ts'
import { type MapRange, mapRanges, mapStep } from '../../../design/map-ranges.ts'
import { pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatList, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { municipalities, municipalitiesIn, municipalityShapes } from '../../reference/index.ts'
import { searchQuery } from '../forms/search.ts'
import { texts, valueName } from '../locales/texts.ts'
import { type FacetCount, type Search, type SearchResult, withFilter } from '../model/directory.ts'
import { mapRoutes } from '../routes/map.ts'
import { type AskedView, chips, faultAlert, searchBox } from './search-parts.ts'
import { searchUrl } from './search-url.ts'
import { understoodNotes } from './understood.ts'

/** Where the table stands on the page. */
const tableId = 'municipalities'

export interface MapView {
  /** The search without a municipality: that is what the map is there to choose. */
  readonly asked: Search
  readonly faults: AskedView['faults']
  readonly found: Omit<SearchResult, 'matches'>
  readonly language: Language
  /** The list that leads here, with the municipality chosen there. */
  readonly listUrl: string
}

/** What was found, on a map of Denmark and in a table beside it. */
export function mapView(view: MapView): Html {
  const { language, found } = view
  const t = texts[language].map
  const asked = { ...view, urlOf: (search: Search) => mapUrl(search, language) }
  return html`
    ${pageTop({ trail: trail(view), heading: t.heading, lead: t.lead, body: searchBox(asked, href(mapRoutes.map, language, {})) })}
    <div class="container page-body">
      ${faultAlert(asked)}
      ${understoodNotes({ ...asked, result: found })}
      ${chips(asked)}
      <p><a href="${view.listUrl}">${t.toList}</a></p>
      ${found.facets.municipality.length === 0 ? nobody(view) : mapAndTable({ map: html`${map(view)}${notOnMap(view)}`, table: counted(view) })}
    </div>`
}

/** The address of a search on the map, for the page that lists what it finds. */
export function mapUrl(search: Search, language: Language): string {
  return href(mapRoutes.map, language, {}, searchQuery(search))
}

function trail({ language, listUrl }: MapView): Html {
  const { search, map } = texts[language]
  return breadcrumbs({ language, trail: [{ text: search.heading, url: listUrl }], current: map.heading })
}

function nobody({ language, listUrl }: MapView): Html {
  const { nobodyHeading, nobody, toList } = texts[language].map
  const list = linkButton({ text: toList, url: listUrl, variant: 'primary' })
  return emptyState({ heading: nobodyHeading, text: nobody, actions: [list] })
}

function map(view: MapView): Html {
  const { language, found } = view
  const t = texts[language].map
  const { pathOf, ...frame } = municipalityShapes()
  const ranges = mapRanges(found.facets.municipality.map(({ count }) => count))
  const counts = new Map(found.facets.municipality.map((count) => [count.value, count]))
  return areaMap({
    ...frame,
    title: t.outline,
    description: t.inset,
    areas: [...pathOf].map(([code, path]) => area(view, path, counts.get(code) ?? { value: code, count: 0 }, ranges)),
    legend: legend(ranges, language),
    skip: { text: t.skip, url: `#${tableId}` },
  })
}

function area(
  { asked, language }: MapView,
  path: string,
  { value, count }: FacetCount,
  ranges: readonly MapRange[],
): MapArea {
  const name = valueName('municipality', value, language)
  return {
    path,
    label: texts[language].map.label(name, formatNumber(count, language)),
    step: mapStep(ranges, count),
    url: count === 0 ? undefined : urlOfMunicipality(asked, value, language),
  }
}

function legend(ranges: readonly MapRange[], language: Language): MapKey[] {
  const { none, range, orMore } = texts[language].map
  const number = (value: number) => formatNumber(value, language)
  const keys = ranges.map(({ step, from, to }) => {
    return { step, text: to === undefined ? orMore(number(from)) : range(number(from), number(to)) }
  })
  return [{ step: 0, text: none }, ...keys]
}

/** The same as on the map in words, the municipality with most first. */
function counted(view: MapView): Html {
  const { found, language } = view
  const t = texts[language].map
  const rows = found.facets.municipality
    .map((each) => ({ ...each, name: valueName('municipality', each.value, language) }))
    .sort((one, other) => other.count - one.count || inDanishOrder(one.name, other.name))
    .map(({ name, ...count }) => row(count, name, view))
  return html`<div id="${tableId}" tabindex="-1">
    ${areaTable({ caption: t.caption, columns: [t.municipality, t.count], rows })}
    ${withNobody(view)}
  </div>`
}

function row({ value, count }: FacetCount, name: string, { asked, language }: MapView): readonly [Html, string] {
  const url = urlOfMunicipality(asked, value, language)
  return [html`<a href="${url}" rel="nofollow">${name}</a>`, formatNumber(count, language)]
}

const { compare: inDanishOrder } = new Intl.Collator('da')

/** Those whose address names no Danish municipality. How many they are is what the municipalities leave of all. */
function notOnMap({ found, language }: MapView): Html | false {
  const count = found.total - found.facets.municipality.reduce((sum, municipality) => sum + municipality.count, 0)
  return count > 0 && html`<p>${texts[language].map.notOnMap(count, formatNumber(count, language))}</p>`
}

/** The municipalities with none; where a region is chosen, those of that region. */
function withNobody({ asked, found, language }: MapView): Html | false {
  const { region } = asked.filters
  const counted = new Set(found.facets.municipality.map(({ value }) => value))
  const names = (region === undefined ? municipalities() : municipalitiesIn(region))
    .filter(({ code }) => !counted.has(code))
    .map(({ name }) => name)
    .sort(inDanishOrder)
  return names.length > 0 && html`<p>${texts[language].map.noneIn(formatList(names, language))}</p>`
}

function urlOfMunicipality(asked: Search, code: string, language: Language): string {
  return searchUrl(withFilter(asked, 'municipality', code), language)
}
