import {
  analyse,
  isEmptyWord,
  isKnownWord,
  spellingDistance,
  spellingOf,
  stemOfWord,
  type Word,
} from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import { intersect, sizeOfBoth } from '../../../kernel/search/bit-set.ts'
import { documentsHaving } from '../../../kernel/search/match.ts'
import { frequency, isAnywhere, type SearchIndex, termsLike } from '../../../kernel/search/search-index.ts'
import { trades } from '../../reference/index.ts'
import { partOf } from '../model/search-entry.ts'
import type { Correction } from '../model/understood.ts'
import type { Directory } from './search-index.ts'
import { synonymsIn } from './synonym-terms.ts'
import { stemsInThesaurus } from './thesaurus-terms.ts'
import { tradesIn } from './trade-terms.ts'
import { isBegun } from './wanted-words.ts'

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
  const { index } = directory
  const doubtful = words.filter((word) => isUnused(directory, word) && mostWrong(index, word) > 0)
  const corrections = doubtful.slice(0, mostCorrected).flatMap((word) => correctionOf(index, word))
  return {
    words: words.flatMap((word) => replacement(word, corrections)),
    corrections,
  }
}

/** Nobody offers it, and nobody knows what it means or what it is the beginning of. */
function isUnused({ index, synonyms, thesaurus }: Knowing, word: Word): boolean {
  if (word.isEmpty || word.written.length < shortest || /\d/.test(word.written)) return false
  return (
    !isFound(index, word.stem) &&
    tradesIn([word]).length === 0 &&
    synonymsIn(synonyms, [word]).length === 0 &&
    stemsInThesaurus(thesaurus, word).length === 0 &&
    !isBegun(index, word)
  )
}

/** How many letters may be wrong. A word of the dictionary means itself, but for a long one that says nothing to anybody. */
function mostWrong(index: SearchIndex, { written, parts }: Word): number {
  const isLong = foldWord(written).length >= longForTwo
  if (!isKnownWord(written)) return isLong ? 2 : 1
  return isLong && !parts.some((part) => isFound(index, part)) ? 1 : 0
}

function correctionOf(index: SearchIndex, word: Word): Correction[] {
  const apart = inTwo(index, word)
  if (apart !== undefined) return [{ typed: word.written, meant: apart }]
  const meant = nearest(index, word)
  if (meant === undefined) return []
  // A word that stands in phrases only is right as it is.
  return stemOfWord(meant) === word.stem ? [] : [{ typed: word.written, meant }]
}

/** Shorter ones begin and end too many words. */
const shortestHalf = 3

/** Two words that somebody has, where they were written as one: *husetventure* for *Huset Venture*. */
function inTwo(index: SearchIndex, { written, parts }: Word): string | undefined {
  // What the dictionary makes of two words is a compound, and means what it says.
  if (parts.length > 0 || isKnownWord(written)) return undefined
  for (let at = shortestHalf; at <= written.length - shortestHalf; at += 1) {
    const halves = [written.slice(0, at), written.slice(at)]
    if (halves.every((half) => isTelling(index, half)) && haveBoth(index, halves)) return halves.join(' ')
  }
  return undefined
}

function isTelling(index: SearchIndex, half: string): boolean {
  return !isEmptyWord(half) && isAnywhere(index, stemOfWord(half))
}

/** Whether somebody has both words. */
function haveBoth(index: SearchIndex, [one = '', other = '']: readonly string[]): boolean {
  const having = documentsHaving(index, stemOfWord(one))
  intersect(having, documentsHaving(index, stemOfWord(other)))
  return sizeOfBoth(having, index.alive, 0) > 0
}

function isFound(index: SearchIndex, stem: string): boolean {
  return isAnywhere(index, stem) || isAnywhere(index, partOf(stem))
}

function replacement(word: Word, corrections: readonly Correction[]): readonly Word[] {
  const correction = corrections.find(({ typed }) => typed === word.written)
  return correction === undefined ? [word] : analyse(correction.meant)
}

interface Candidate {
  readonly word: string
  readonly distance: number
}

/** The fewest wrong letters first; among equals what the most suppliers use. A word as it is written, where anybody knows. */
function nearest(index: SearchIndex, word: Word): string | undefined {
  const near = candidates(index, word, mostWrong(index, word))
  const fewest = Math.min(...near.map(({ distance }) => distance))
  const used = near
    .filter(({ distance }) => distance === fewest)
    .map((each) => ({ word: each.word, uses: usesOf(index, each.word) }))
  const [best] = used.toSorted((one, other) => other.uses - one.uses)
  return best && (spellingOf(best.word) ?? best.word)
}

/**
 * Words with so many other letters at most: those of the trades as they are written, and what the index has, which is what
 * all forms of a word share. The first letter is seldom wrong; it may be swapped with the second.
 */
function candidates(index: SearchIndex, { written, stem }: Word, most: number): Candidate[] {
  const typed = foldWord(written)
  const found: Candidate[] = []
  const consider = (word: string, distance: number) => {
    if (distance <= most) found.push({ word, distance })
  }
  for (const letter of new Set(typed.slice(0, 2))) {
    for (const { word, folded } of tradeWords().get(letter) ?? []) consider(word, spellingDistance(typed, folded, most))
    for (const term of termsLike(index, letter)) {
      consider(term, Math.min(spellingDistance(typed, term, most), spellingDistance(stem, term, most)))
    }
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
