/** Words and phrases that mean the same in a purchaser's question, as an operator says. */
export interface Synonym {
  readonly id: number
  readonly words: readonly string[]
  /** Why, for other operators. */
  readonly note: string | null
}

export type SynonymDraft = Omit<Synonym, 'id'>

/** All of them, and which version of the list that is. */
export interface SynonymList {
  readonly version: number
  readonly synonyms: readonly Synonym[]
}

/** How many words an entry has, how long they and its note may be, and how many entries there are, at most. */
export const synonymLimits = { words: 20, word: 60, note: 500, entries: 1_000 } as const
