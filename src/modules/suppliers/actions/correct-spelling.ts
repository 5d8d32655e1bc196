import { analyse, isKnownWord, spellingDistance, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import { frequency, isAnywhere, type SearchIndex, termsLike } from '../../../kernel/search/search-index.ts'
import { trades } from '../../reference/index.ts'
import { partOf } from '../model/search-entry.ts'
import type { Correction } from '../model/understood.ts'
import type { Directory } from './search-index.ts'
import { synonymsIn } from './synonym-terms.ts'
import { stemsInThesaurus } from './thesaurus-terms.ts'
import { tradesIn } from './trade-terms.ts'

/** What tells whether a word is one. */
type Knowing = Pick<Directory, 'index' | 'synonyms' | 'thesaurus'>

/** Shorter words have too many neighbours for one of them to be meant. */
const shortest = 4

/** Of more words than these in one question nobody means a word. */
const mostCorrected = 3

/** From this length on two letters may be wrong. */
const longForTwo = 8

/**
 * The words, with those that nobody uses and no dictionary has replaced by the nearest that somebody does. What is known is
 * left alone, however rare: whoever writes a right word means it.
 */
export function corrected(
  directory: Knowing,
  words: readonly Word[],
): { readonly words: readonly Word[]; readonly corrections: readonly Correction[] } {
  const doubtful = words.filter((word) => isDoubtful(directory, word)).slice(0, mostCorrected)
  const corrections = doubtful.flatMap((word) => correctionOf(directory.index, word))
  return {
    words: words.flatMap((word) => replacement(word, corrections)),
    corrections,
  }
}

function isDoubtful(directory: Knowing, word: Word): boolean {
  const { written, isEmpty } = word
  return written.length >= shortest && !/\d/.test(written) && !isEmpty && !isUsed(directory, word)
}

function correctionOf(index: SearchIndex, { written }: Word): Correction[] {
  const meant = nearest(index, written)
  // A word that stands in phrases only is right as it is.
  return meant === undefined || foldWord(meant) === foldWord(written) ? [] : [{ typed: written, meant }]
}

/** Somebody offers it, or somebody knows what it means. */
function isUsed({ index, synonyms, thesaurus }: Knowing, word: Word): boolean {
  return (
    isAnywhere(index, word.stem) ||
    isAnywhere(index, partOf(word.stem)) ||
    isKnownWord(word.written) ||
    tradesIn([word]).length > 0 ||
    synonymsIn(synonyms, [word]).length > 0 ||
    stemsInThesaurus(thesaurus, word).length > 0
  )
}

function replacement(word: Word, corrections: readonly Correction[]): readonly Word[] {
  const correction = corrections.find(({ typed }) => typed === word.written)
  return correction === undefined ? [word] : analyse(correction.meant)
}

interface Candidate {
  readonly word: string
  readonly distance: number
}

/** The fewest wrong letters first; among equals what the most suppliers use. */
function nearest(index: SearchIndex, written: string): string | undefined {
  const typed = foldWord(written)
  const near = candidates(index, typed, typed.length >= longForTwo ? 2 : 1)
  const fewest = Math.min(...near.map(({ distance }) => distance))
  const used = near
    .filter(({ distance }) => distance === fewest)
    .map(({ word }) => ({ word, uses: usesOf(index, word) }))
  return used.toSorted((one, other) => other.uses - one.uses)[0]?.word
}

/**
 * Words with so many other letters at most: those of the trades as they are written, and what the index has. The first letter
 * is seldom wrong; it may be swapped with the second.
 */
function candidates(index: SearchIndex, typed: string, most: number): Candidate[] {
  const found: Candidate[] = []
  const consider = (word: string, folded: string) => {
    const distance = spellingDistance(typed, folded, most)
    if (distance <= most) found.push({ word, distance })
  }
  for (const letter of new Set(typed.slice(0, 2))) {
    for (const { word, folded } of tradeWords().get(letter) ?? []) consider(word, folded)
    for (const term of termsLike(index, letter)) consider(term, term)
  }
  return found
}

function usesOf(index: SearchIndex, word: string): number {
  return analyse(word).reduce(
    (most, { stem }) => Math.max(most, frequency(index, stem), frequency(index, partOf(stem))),
    0,
  )
}

let known: ReadonlyMap<string, readonly { readonly word: string; readonly folded: string }[]> | undefined

/** By their first letter. Single words only: phrases are corrected word by word. */
function tradeWords() {
  known ??= Map.groupBy(
    [...wordsOfTrades()].map((word) => ({ word, folded: foldWord(word) })),
    ({ folded }) => folded.slice(0, 1),
  )
  return known
}

function wordsOfTrades(): Set<string> {
  return new Set(trades().flatMap(({ words, english }) => [...words, ...english].flatMap((each) => each.split(' '))))
}
