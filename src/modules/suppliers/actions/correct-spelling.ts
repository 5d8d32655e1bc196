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
import type { Day } from '../../../kernel/time/clock.ts'
import { trades } from '../../reference/index.ts'
import { partOf } from '../model/search-entry.ts'
import type { Correction } from '../model/understood.ts'
import type { Directory } from './search-index.ts'
import { synonymsIn } from './synonym-terms.ts'
import { stemsInThesaurus } from './thesaurus-terms.ts'
import { tradesIn } from './trade-terms.ts'
import { groupsIn, isBegun } from './wanted-words.ts'

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
  day: Day,
): { readonly words: readonly Word[]; readonly corrections: readonly Correction[] } {
  const { index } = directory
  const unused = words.filter((word) => isUnused(directory, word, day))
  const danish = unused.flatMap((word) => onDanishKeys(index, word))
  const doubtful = unused.filter(
    (word) => !danish.some(({ typed }) => typed === word.written) && mayBeWrong(index, word),
  )
  const corrections = [...danish, ...doubtful.slice(0, mostCorrected).flatMap((word) => correctionOf(index, word))]
  return {
    words: words.flatMap((word) => replacement(word, corrections)),
    corrections,
  }
}

/** Nobody offers it, and nobody knows what it means. */
function isUnused({ index, synonyms, thesaurus }: Knowing, word: Word, day: Day): boolean {
  if (word.isEmpty || word.written.length < shortest || /\d/.test(word.written)) return false
  return (
    !isFound(index, word.stem) &&
    tradesIn([word]).length === 0 &&
    groupsIn(word, day).length === 0 &&
    synonymsIn(synonyms, [word]).length === 0 &&
    stemsInThesaurus(thesaurus, word).length === 0
  )
}

/** What somebody has begun is not wrong. */
function mayBeWrong(index: SearchIndex, word: Word): boolean {
  return !isBegun(index, word) && mostWrong(index, word) > 0
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
  const meant = nearestWord(index, word)
  if (meant === undefined) return []
  // A word that stands in phrases only is right as it is.
  return stemOfWord(meant) === word.stem ? [] : [{ typed: word.written, meant }]
}

/** Of longer words the parts would have to be looked for, again and again. */
const longestOnDanishKeys = 16

/** *Brød* for *brod*: what somebody has, where one letter was typed on a keyboard without *æ*, *ø* and *å*. */
function onDanishKeys(index: SearchIndex, { written }: Word): Correction[] {
  if (written.length > longestOnDanishKeys) return []
  for (const [place, letter] of [...written].entries()) {
    for (const danish of danishFor.get(letter) ?? []) {
      const meant = written.slice(0, place) + danish + written.slice(place + 1)
      if (analyse(meant).some((word) => isFound(index, word.stem))) return [{ typed: written, meant }]
    }
  }
  return []
}

const danishFor: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['å', 'æ']],
  ['o', ['ø']],
])

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
  /** Letters that are wrong in what was typed, or in what its forms share where that is less. */
  readonly distance: number
  readonly asTyped: number
}

/**
 * The fewest wrong letters first, of these who is as near to what was typed; among equals what the most suppliers use. A word
 * as it is written, where anybody knows.
 */
function nearestWord(index: SearchIndex, word: Word): string | undefined {
  const near = candidates(index, word, mostWrong(index, word))
  const nearest = fewestWrong(fewestWrong(near, 'distance'), 'asTyped')
  const used = nearest.map((each) => ({ word: each.word, uses: usesOf(index, each.word) }))
  const [best] = used.toSorted((one, other) => other.uses - one.uses)
  return best && (spellingOf(best.word) ?? best.word)
}

function fewestWrong(candidates: readonly Candidate[], by: 'distance' | 'asTyped'): readonly Candidate[] {
  const fewest = Math.min(...candidates.map((each) => each[by]))
  return candidates.filter((each) => each[by] === fewest)
}

/**
 * Words with so many other letters at most: those of the trades as they are written, and what the index has, which is what
 * all forms of a word share. The first letter is seldom wrong; it may be swapped with the second.
 */
function candidates(index: SearchIndex, { written, stem }: Word, most: number): Candidate[] {
  const typed = foldWord(written)
  const found: Candidate[] = []
  const consider = (word: string, asTyped: number, distance = asTyped) => {
    if (distance <= most) found.push({ word, distance, asTyped })
  }
  for (const letter of new Set(typed.slice(0, 2))) {
    for (const { word, folded } of tradeWords().get(letter) ?? []) consider(word, spellingDistance(typed, folded, most))
    for (const term of termsLike(index, letter)) {
      const asTyped = spellingDistance(typed, term, most)
      consider(term, asTyped, Math.min(asTyped, spellingDistance(stem, term, most)))
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
