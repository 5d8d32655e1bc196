import type { Context } from '../../../kernel/context.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { children, divisions, regionsOn } from '../../reference/index.ts'
import { wholeCountry } from '../model/place.ts'
import {
  type CategoryCount,
  type FacetCount,
  filterNames,
  type NoticeCard,
  type NoticeResult,
  type NoticeSearch,
  type Status,
} from '../model/search.ts'
import type { Question } from '../store/conditions.ts'
import {
  countSocial,
  countValues,
  mostCounted,
  type OfferedValues,
  type SocialCount,
  type ValueCount,
} from '../store/counts.ts'
import { findNotices } from '../store/search.ts'
import { nutsOf, nutsOfDenmark, nutsOfRegion } from './area.ts'
import { categoriesNamed, wantedBy } from './wanted.ts'

/** The notices that a search finds, and what they can be narrowed to. */
export async function searchNotices(context: Context, search: NoticeSearch): Promise<NoticeResult> {
  const question = questionOf(context, search)
  const counted = await countSocial(context.database, question)
  const statuses = statusCounts(counted)
  const total = statuses[search.status]
  if (total === 0) return { notices: [], total, statuses, facets: [], categories: await categoriesFor(context, search) }
  const [notices, values] = await Promise.all([
    findNotices(context.database, question),
    countValues(context.database, question, offeredFor(context, search)),
  ])
  const social = socialValues(counted.filter(({ status }) => status === search.status))
  return { notices, total, statuses, facets: facetsOf(social, values, total > mostCounted), categories: [] }
}

/** So many categories are looked into for words that find nothing. */
const mostTried = 6

/** Where there is what the words mean: categories of theirs in which the search would find something without the words. */
async function categoriesFor(context: Context, search: NoticeSearch): Promise<CategoryCount[]> {
  const found: CategoryCount[] = []
  for (const category of categoriesNamed(search.words).slice(0, mostTried)) {
    const instead = { ...search, words: '', filters: { ...search.filters, category } }
    const count = statusCounts(await countSocial(context.database, questionOf(context, instead)))[search.status]
    if (count > 0) found.push({ category, count })
  }
  return found
}

function statusCounts(counted: readonly SocialCount[]): Readonly<Record<Status, number>> {
  const of = (status: Status) => counted.reduce((sum, each) => sum + (each.status === status ? each.count : 0), 0)
  return { open: of('open'), none: of('none'), closed: of('closed'), over: of('over') }
}

/** Each value of the filters about what is social, with how many say so. */
function socialValues(counted: readonly SocialCount[]): ValueCount[] {
  const told = counted.flatMap(({ reserved, isExecutionReserved, socialObjectives, count }) => [
    ...reserved.map((value) => ({ filter: 'reserved' as const, value, count })),
    ...(isExecutionReserved ? [{ filter: 'execution' as const, value: 'yes', count }] : []),
    ...socialObjectives.map((value) => ({ filter: 'social' as const, value, count })),
  ])
  return [...Map.groupBy(told, ({ filter, value }) => `${filter} ${value}`).values()].flatMap((same) =>
    same.slice(0, 1).map((one) => ({ ...one, count: same.reduce((sum, { count }) => sum + count, 0) })),
  )
}

/** In the order of the filters. Only what was counted among some is cut. */
function facetsOf(social: readonly ValueCount[], values: readonly ValueCount[], isCut: boolean): FacetCount[] {
  const all = [
    ...social.map((each) => ({ ...each, isAtLeast: false })),
    ...values.map((each) => ({ ...each, isAtLeast: isCut })),
  ]
  return filterNames.flatMap((filter) => all.filter((each) => each.filter === filter))
}

/** The newest that a search finds, for those who follow it. */
export function newestNotices(context: Context, search: NoticeSearch): Promise<NoticeCard[]> {
  return findNotices(context.database, questionOf(context, { ...search, sort: 'newest', page: 1 }))
}

function questionOf({ clock }: Context, search: NoticeSearch): Question {
  const { region, municipality } = search.filters
  const within = [
    ...(region === undefined ? [] : [nutsOfPlace(region)]),
    ...(municipality === undefined ? [] : [nutsOf([municipality])]),
  ]
  return { search, ...wantedBy(search.words), within, now: clock.now() }
}

/** Below a category that is chosen its own parts, else the divisions. */
function offeredFor({ clock }: Context, { filters: { category } }: NoticeSearch): OfferedValues {
  const categories = category === undefined ? divisions() : children(category)
  return {
    categories: [...categories.map(({ code }) => code), ...(category === undefined ? [] : [category])],
    regions: [wholeCountry, ...regionsOn(dayInDenmark(clock.now())).map(({ slug }) => slug)].map((slug) => ({
      slug,
      nuts: nutsOfPlace(slug),
    })),
  }
}

function nutsOfPlace(slug: string): string[] {
  return slug === wholeCountry ? nutsOfDenmark() : nutsOfRegion(slug)
}
