import { analyse, isKnownWord, spellingDistance, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import { frequency, type SearchIndex, termsOf } from '../../../kernel/search/search-index.ts'
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
  const corrections = words.flatMap((word) => correctionOf(directory, word))
  return {
    words: words.flatMap((word) => replacement(word, corrections)),
    corrections,
  }
}

function correctionOf(directory: Knowing, word: Word): Correction[] {
  if (word.written.length < shortest || /\d/.test(word.written) || word.isEmpty || isUsed(directory, word)) return []
  const meant = nearest(directory.index, word.written)
  return meant === undefined ? [] : [{ typed: word.written, meant }]
}

/** Somebody offers it, or somebody knows what it means. */
function isUsed({ index, synonyms, thesaurus }: Knowing, word: Word): boolean {
  return (
    frequency(index, word.stem) > 0 ||
    frequency(index, partOf(word.stem)) > 0 ||
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
  const uses = ({ word }: Candidate) => usesOf(index, word)
  return near.filter(({ distance }) => distance === fewest).toSorted((one, other) => uses(other) - uses(one))[0]?.word
}

/** Words with so many other letters at most: those of the trades as they are written, and what the index has. */
function candidates(index: SearchIndex, typed: string, most: number): Candidate[] {
  const found: Candidate[] = []
  const consider = (word: string, folded: string) => {
    if (Math.abs(folded.length - typed.length) > most) return
    const distance = spellingDistance(typed, folded, most)
    if (distance <= most) found.push({ word, distance })
  }
  for (const { word, folded } of tradeWords()) consider(word, folded)
  for (const term of termsOf(index)) if (/^[a-z]/.test(term)) consider(term, term)
  return found
}

function usesOf(index: SearchIndex, word: string): number {
  return analyse(word).reduce(
    (most, { stem }) => Math.max(most, frequency(index, stem), frequency(index, partOf(stem))),
    0,
  )
}

let known: readonly { readonly word: string; readonly folded: string }[] | undefined

/** Single words only: phrases are corrected word by word. */
function tradeWords() {
  known ??= [...wordsOfTrades()].map((word) => ({ word, folded: foldWord(word) }))
  return known
}

function wordsOfTrades(): Set<string> {
  return new Set(trades().flatMap(({ words, english }) => [...words, ...english].flatMap((each) => each.split(' '))))
}
