import type { Texts } from './notice.ts'

/** Whether one can still do something: each notice is in one of them. A search looks in one of them at a time. */
export const statuses = ['open', 'none', 'closed', 'over'] as const

export type Status = (typeof statuses)[number]

/** Ways to narrow a search, in the order they are offered. Each is told once. */
export const filterNames = [
  'reserved',
  'execution',
  'social',
  'category',
  'region',
  'municipality',
  'country',
  'buyer',
] as const

export type FilterName = (typeof filterNames)[number]

/** Soonest deadline first, or latest sent first. What is not open has no deadline to wait for: there the latest sent is first. */
export const sorts = ['deadline', 'newest'] as const

export type Sort = (typeof sorts)[number]

export interface NoticeSearch {
  readonly words: string
  /** `open` unless told: what is over is looked up on purpose. */
  readonly status: Status
  readonly filters: Readonly<Partial<Record<FilterName, string>>>
  readonly sort: Sort
  /** Counted from 1. */
  readonly page: number
}

export const pageSize = 20

/** A notice as a list shows it. */
export interface NoticeCard extends SocialTerms {
  readonly id: number
  readonly titles: Texts
  readonly language: string
  readonly buyerName: string | null
  readonly buyerCountry: string | null
  readonly cpv: readonly string[]
  readonly places: readonly string[]
  readonly formType: string
  readonly dispatchedAt: Date
  /** The next one that has not passed; null where none is left or told. */
  readonly nextDeadline: Date | null
  readonly closesAt: Date | null
  readonly isCancelled: boolean
  readonly lotCount: number
}

/** What makes a purchase social. */
export interface SocialTerms {
  readonly reserved: readonly string[]
  readonly isExecutionReserved: boolean
  readonly strategic: readonly string[]
  readonly socialObjectives: readonly string[]
}

export interface FacetCount {
  readonly filter: FilterName
  readonly value: string
  readonly count: number
  /** Only the newest were counted: there are more. */
  readonly isAtLeast: boolean
}

/** A category, and how many notices it has. */
export interface CategoryCount {
  readonly category: string
  readonly count: number
}

export interface NoticeResult {
  readonly notices: readonly NoticeCard[]
  /** Of the status that was asked for. */
  readonly total: number
  /** How many there are of each, with all that is asked but the status. */
  readonly statuses: Readonly<Record<Status, number>>
  readonly facets: readonly FacetCount[]
  /** Where nothing is found: categories that the words mean, in which there is something. */
  readonly categories: readonly CategoryCount[]
}

/** The same search with a filter set, or taken away; from the first page on. */
export function withFilter(search: NoticeSearch, filter: FilterName, value: string | undefined): NoticeSearch {
  const { [filter]: _, ...others } = search.filters
  return { ...search, filters: value === undefined ? others : { ...others, [filter]: value }, page: 1 }
}

/** The same search among those of another status; from the first page on. */
export function withStatus(search: NoticeSearch, status: Status): NoticeSearch {
  return { ...search, status, page: 1 }
}

/** Kinds of notice (list form-type) that somebody may answer, by a bid or with what they know. */
export const answerable = ['competition', 'consultation', 'planning'] as const

/** `none`: one may answer, but no time is told. `over`: it tells of what has been decided. */
export type NoticeState = 'cancelled' | 'open' | 'closed' | 'none' | 'over'

export function stateOf({
  formType,
  nextDeadline,
  closesAt,
  isCancelled,
}: Pick<NoticeCard, 'formType' | 'nextDeadline' | 'closesAt' | 'isCancelled'>): NoticeState {
  if (isCancelled) return 'cancelled'
  if (!answerable.some((each) => each === formType)) return 'over'
  if (nextDeadline !== null) return 'open'
  return closesAt === null ? 'none' : 'closed'
}

/** What kind of notice it is, by the codes of the list form-type. */
const kinds = {
  planning: 'planning',
  competition: 'competition',
  consultation: 'consultation',
  'dir-awa-pre': 'directAward',
  result: 'result',
  'cont-modif': 'contractChange',
  completion: 'completion',
} as const

export type NoticeKind = (typeof kinds)[keyof typeof kinds] | 'other'

export function kindOf(formType: string): NoticeKind {
  return new Map<string, NoticeKind>(Object.entries(kinds)).get(formType) ?? 'other'
}
