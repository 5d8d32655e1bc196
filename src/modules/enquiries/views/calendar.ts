import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { resultCard, resultList } from '../../../design/card.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { type FacetValue, filterPanel } from '../../../design/facets.ts'
import { pageTop, searchLayout } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName, municipalityByCode } from '../../reference/index.ts'
import { calendarQuery } from '../forms/calendar.ts'
import { texts } from '../locales/texts.ts'
import {
  type Calendar,
  type CalendarFilter,
  isLookedFor,
  type PlannedPurchase,
  type Quarter,
  quarterOf,
  type ShownPurchase,
} from '../model/calendar.ts'
import { startRoutes } from '../routes/buying.ts'
import { calendarFiles, calendarRoutes } from '../routes/calendar.ts'

export interface CalendarView {
  readonly calendar: Calendar
  readonly filter: CalendarFilter
  readonly hasFault: boolean
  readonly language: Language
}

/** What is planned, quarter by quarter, and the ways to hear of more. */
export function calendarView(view: CalendarView): Html {
  const { calendar, language } = view
  const t = texts[language].calendar
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead, body: waysToFollow(view) })}
    ${
      calendar.all.length === 0
        ? html`<div class="container page-body">${emptyState({ heading: t.noneHeading, text: t.none, actions: [] })}</div>`
        : searchLayout({ filters: filters(view), results: results(view) })
    }`
}

function waysToFollow({ filter, language }: CalendarView): Html {
  const t = texts[language].calendar
  const query = calendarQuery(filter)
  return html`<ul>
    <li><a href="${href(calendarRoutes.follow, language, {}, query)}">${t.followLink}</a></li>
    <li><a href="${fileUrl(calendarFiles[language], {}, query)}" rel="nofollow">${t.iCal}</a></li>
    <li><a href="${href(startRoutes.start, language, {}, { kind: 'planned' })}">${t.planOwn}</a></li>
  </ul>`
}

function results({ calendar: { found }, hasFault, language }: CalendarView): Html {
  const t = texts[language].calendar
  const quarters = [...new Set(found.map(quarterOf))]
  const all = linkButton({ text: t.all, url: href(calendarRoutes.list, language, {}), variant: 'secondary' })
  return html`
    ${hasFault && alert({ language, kind: 'error', heading: t.fault })}
    <p role="status"><strong>${t.found(found.length)}</strong></p>
    ${found.length === 0 && html`<p>${t.noneFound}</p>${all}`}
    ${quarters.map(
      (quarter) => html`<h2>${quarterName(quarter, language)}</h2>
      ${resultList(found.filter((each) => quarterOf(each) === quarter).map((each) => card(each, language)))}`,
    )}`
}

function card(planned: ShownPurchase, language: Language): Html {
  return resultCard({
    heading: planned.title,
    url: href(calendarRoutes.show, language, { reference: planned.reference }),
    level: 3,
    subheading: planned.buyer,
    body: html`<p>${[startOf(planned, language), areaOf(planned, language)].join(' · ')}</p>
      <p class="form-hint">${tradesOf(planned, language).join(' · ')}</p>`,
  })
}

/** `1. kvartal 2027`. */
function quarterName(quarter: Quarter | undefined, language: Language): string {
  const t = texts[language].calendar
  const [year = '', number = ''] = quarter?.split('-') ?? []
  return quarter === undefined ? t.noDay : t.quarter(year, number)
}

/** The day it begins, as it is read. */
export function startOf({ startsOn }: PlannedPurchase, language: Language): string {
  return startsOn === null ? texts[language].calendar.noDay : formatDate(startsOn, language)
}

/** Where it is to be delivered. */
export function areaOf({ municipalities }: PlannedPurchase, language: Language): string {
  if (municipalities.length === 0) return texts[language].calendar.everywhere
  return formatList(
    municipalities.map((code) => municipalityByCode(code)?.name ?? code),
    language,
  )
}

/** What it is about. */
export function tradesOf({ categories }: PlannedPurchase, language: Language): string[] {
  return categories.map((code) => categoryName(code, language) ?? code)
}

type FilterName = keyof CalendarFilter

function filters(view: CalendarView): Html {
  const { calendar, filter, language } = view
  const t = texts[language].calendar.filters
  const group = (name: FilterName, values: readonly string[], text: (value: string) => string) => ({
    language,
    title: t[name],
    values: facetValues(view, name, [...new Set(values)], text),
  })
  const groups = [
    group(
      'quarter',
      calendar.all.flatMap((each) => quarterOf(each) ?? []),
      (value) => quarterName(value, language),
    ),
    group(
      'category',
      [...divisionsIn(calendar.all), ...listOf(filter.category)].toSorted(),
      (code) => categoryName(code, language) ?? code,
    ),
    group(
      'municipality',
      [...calendar.all.flatMap(({ municipalities }) => municipalities), ...listOf(filter.municipality)],
      (code) => municipalityByCode(code)?.name ?? code,
    ),
  ]
  return filterPanel({
    language,
    chosenCount: Object.values(filter).filter((value) => value !== undefined).length,
    groups: groups.filter(({ values }) => values.length > 0),
  })
}

/** Each value with what one gets by clicking it. */
function facetValues(
  { calendar, filter, language }: CalendarView,
  name: FilterName,
  values: readonly string[],
  text: (value: string) => string,
): FacetValue[] {
  return values.map((value) => {
    const chosen = filter[name] === value
    const asked = { ...filter, [name]: value }
    return {
      text: text(value),
      count: calendar.all.filter((planned) => isLookedFor(planned, asked)).length,
      url: href(calendarRoutes.list, language, {}, calendarQuery(chosen ? { ...filter, [name]: undefined } : asked)),
      chosen,
    }
  })
}

/** The divisions of the purchases' categories, as codes of eight digits. */
function divisionsIn(purchases: readonly PlannedPurchase[]): string[] {
  return purchases.flatMap(({ categories }) => categories.map((code) => `${code.slice(0, 2)}000000`))
}

function listOf(value: string | undefined): string[] {
  return value === undefined ? [] : [value]
}
