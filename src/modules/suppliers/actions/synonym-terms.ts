import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import type { SynonymList } from '../model/synonym.ts'
import { type PhrasesByStem, phrasesAt, tellingWords } from './phrases-in.ts'

/** The operators' synonyms, ready to be looked up in a question. */
export interface KnownSynonyms {
  /** Of the list they were read from. */
  readonly version: number
  /** By the first stem of a word or phrase: all its stems, and what means the same. */
  readonly byStem: PhrasesByStem<Meaning>
}

interface Meaning {
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
    const analysed = words
      .map((word) => tellingWords(analyse(word)).map((each) => each.word))
      .filter(({ length }) => length > 0)
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
  const telling = tellingWords(words)
  return telling.flatMap((_, at) =>
    phrasesAt(telling, at, byStem).map(({ known: { others }, from, to }) => ({ others, from, to })),
  )
}
