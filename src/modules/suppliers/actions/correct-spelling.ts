import { analyse, isEmptyWord, isKnownWord, spellingDistance, type Word } from '../../../kernel/danish/analyse.ts'
import { frequency, type SearchIndex, termsOf } from '../../../kernel/search/search-index.ts'
import { trades } from '../../reference/index.ts'
import { partOf } from '../model/search-entry.ts'
import type { Correction } from '../model/understood.ts'
import type { Directory } from './search-index.ts'
import { synonymsIn } from './synonym-terms.ts'
import { tradesIn } from './trade-terms.ts'

/** Shorter words have too many neighbours for one of them to be meant. */
const shortest = 4

/** From this length on two letters may be wrong. */
const longForTwo = 8

/**
 * The words, with those that nobody uses and no dictionary has replaced by the nearest that somebody does. What is known is
 * left alone, however rare: whoever writes a right word means it.
 */
export function corrected(
  directory: Pick<Directory, 'index' | 'synonyms'>,
  words: readonly Word[],
): { readonly words: readonly Word[]; readonly corrections: readonly Correction[] } {
  const corrections = words.flatMap((word) => correctionOf(directory, word))
  return {
    words: words.flatMap((word) => replacement(word, corrections)),
    corrections,
  }
}

function correctionOf(directory: Pick<Directory, 'index' | 'synonyms'>, word: Word): Correction[] {
  if (word.written.length < shortest || /\d/.test(word.written) || isEmptyWord(word.written) || isUsed(directory, word))
    return []
  const meant = nearest(directory.index, word.written)
  return meant === undefined ? [] : [{ typed: word.written, meant }]
}

/** Somebody offers it, or somebody knows what it means. */
function isUsed({ index, synonyms }: Pick<Directory, 'index' | 'synonyms'>, word: Word): boolean {
  return (
    frequency(index, word.stem) > 0 ||
    frequency(index, partOf(word.stem)) > 0 ||
    isKnownWord(word.written) ||
    tradesIn([word]).length > 0 ||
    synonymsIn(synonyms, [word]).length > 0
  )
}

function replacement(word: Word, corrections: readonly Correction[]): readonly Word[] {
  const correction = corrections.find(({ typed }) => typed === word.written)
  return correction === undefined ? [word] : analyse(correction.meant)
}

/** The fewest wrong letters first; among equals what the most suppliers use. */
function nearest(index: SearchIndex, written: string): string | undefined {
  const most = written.length >= longForTwo ? 2 : 1
  let best: { readonly word: string; readonly distance: number; readonly uses: number } | undefined
  for (const { word, uses } of candidates(index, written, most)) {
    const distance = spellingDistance(written, word, best?.distance ?? most)
    if (distance > most) continue
    if (best === undefined || distance < best.distance || (distance === best.distance && uses > best.uses)) {
      best = { word, distance, uses }
    }
  }
  return best?.word
}

/** Words of about the same length: those of the trades as they are written, and what the index has. */
function* candidates(index: SearchIndex, written: string, most: number) {
  const isNear = (word: string) => Math.abs(word.length - written.length) <= most
  for (const word of tradeWords()) if (isNear(word)) yield { word, uses: usesOf(index, word) }
  for (const term of termsOf(index)) {
    if (isNear(term) && /^[a-z]/.test(term)) yield { word: term, uses: frequency(index, term) }
  }
}

function usesOf(index: SearchIndex, word: string): number {
  return analyse(word).reduce(
    (most, { stem }) => Math.max(most, frequency(index, stem), frequency(index, partOf(stem))),
    0,
  )
}

let known: readonly string[] | undefined

/** Single words only: phrases are corrected word by word. */
function tradeWords(): readonly string[] {
  known ??= [
    ...new Set(trades().flatMap(({ words, english }) => [...words, ...english].flatMap((each) => each.split(' ')))),
  ]
  return known
}
