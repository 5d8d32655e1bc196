import type { Texts } from './notice.ts'

/** Ways to narrow a search, in the order they are offered. Each is told once. */
export const filterNames = [
  'deadline',
  'reserved',
  'execution',
  'social',
  'category',
  'region',
  'municipality',
  'buyer',
] as const

export type FilterName = (typeof filterNames)[number]

/** Soonest deadline first, with those that are closed at the end; or latest sent first. */
export const sorts = ['deadline', 'newest'] as const

export type Sort = (typeof sorts)[number]

export interface NoticeSearch {
  readonly words: string
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
}

export interface NoticeResult {
  readonly notices: readonly NoticeCard[]
  readonly total: number
  readonly facets: readonly FacetCount[]
}

/** The same search with a filter set, or taken away; from the first page on. */
export function withFilter(search: NoticeSearch, filter: FilterName, value: string | undefined): NoticeSearch {
  const { [filter]: _, ...others } = search.filters
  return { ...search, filters: value === undefined ? others : { ...others, [filter]: value }, page: 1 }
}

/** Notices that somebody may answer, by a bid or with what they know. */
const answerable = ['competition', 'consultation', 'planning']

/** `none`: one may answer, but no time is told. `over`: it tells of what has been decided. */
export type NoticeState = 'cancelled' | 'open' | 'closed' | 'none' | 'over'

export function stateOf({
  formType,
  nextDeadline,
  closesAt,
  isCancelled,
}: Pick<NoticeCard, 'formType' | 'nextDeadline' | 'closesAt' | 'isCancelled'>): NoticeState {
  if (isCancelled) return 'cancelled'
  if (!answerable.includes(formType)) return 'over'
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
