import type { Search } from '../../suppliers/index.ts'

/** How often somebody wants to hear of what is new for a saved search. */
export const frequencies = ['atOnce', 'weekly', 'monthly', 'never'] as const

export type Frequency = (typeof frequencies)[number]

/** Those that lead to mails, the most often told first. */
export const toldFrequencies = frequencies.filter((each) => each !== 'never')

/** A search that somebody keeps. */
export interface SavedSearch {
  readonly id: number
  readonly name: string
  /** As it stands in the address of the search page: `q=kantine&delivers_to=aarhus`. */
  readonly query: string
  readonly frequency: Frequency
}

/** A saved search with what it finds now. */
export interface ShownSearch extends SavedSearch {
  /** Nothing where the search cannot be understood any more. */
  readonly asked: Search | undefined
  /** `mostCounted` stands for that many or more. */
  readonly count: number
  /** When they are told next, if somebody is new by then; nothing where they never are. */
  readonly nextMailAt: Date | null
}

/** “Over 1.000” is enough. */
export const mostCounted = 1_001

/** `name`: characters, at most; `searches`: of one person, at most. */
export const limits = { name: 100, searches: 100 } as const
