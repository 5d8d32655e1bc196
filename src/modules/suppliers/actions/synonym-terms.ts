import { analyse, isEmptyWord, type Word } from '../../../kernel/danish/analyse.ts'
import type { SynonymList } from '../model/synonym.ts'

/** The operators' synonyms, ready to be looked up in a question. */
export interface KnownSynonyms {
  /** Of the list they were read from. */
  readonly version: number
  /** By the first stem of a word or phrase: all its stems, and what means the same. */
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>
}

interface Phrase {
  readonly stems: readonly string[]
  /** Words and phrases, each analysed; function words are left out. */
  readonly others: readonly (readonly Word[])[]
}

/** A word or phrase of a question that has synonyms. */
export interface SynonymFound {
  readonly others: readonly (readonly Word[])[]
  /** The places of its words in the question, first and last. */
  readonly from: number
  readonly to: number
}

export const noSynonyms: KnownSynonyms = { version: 0, byStem: new Map() }

export function knownSynonyms({ version, synonyms }: SynonymList): KnownSynonyms {
  const phrases = synonyms.flatMap(({ words }) => {
    const analysed = words.map((word) => telling(analyse(word))).filter(({ length }) => length > 0)
    return analysed.map((own) => ({
      stems: own.map(({ stem }) => stem),
      others: analysed.filter((each) => each !== own),
    }))
  })
  return { version, byStem: Map.groupBy(phrases, ({ stems }) => stems[0] ?? '') }
}

/** The words and phrases of a question that have synonyms; function words between them do not part a phrase. */
export function synonymsIn({ byStem }: KnownSynonyms, words: readonly Word[]): SynonymFound[] {
  if (byStem.size === 0) return []
  const asked = words.flatMap((word, place) => (isEmptyWord(word.written) ? [] : [{ stem: word.stem, place }]))
  return asked.flatMap(({ stem, place }, at) =>
    (byStem.get(stem) ?? [])
      .filter(({ stems }) => stems.every((each, offset) => asked[at + offset]?.stem === each))
      .map(({ stems, others }) => ({ others, from: place, to: asked[at + stems.length - 1]?.place ?? place })),
  )
}

function telling(words: readonly Word[]): Word[] {
  return words.filter(({ written }) => !isEmptyWord(written))
}
