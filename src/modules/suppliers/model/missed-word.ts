import { analyse, isEmptyWord, isKnownWord } from '../../../kernel/danish/analyse.ts'
import type { Search } from './directory.ts'
import { readQuery } from './query.ts'
import type { Understood } from './understood.ts'

/** A word that was asked for and that nobody offers. */
export interface MissedWord {
  /** In small letters. */
  readonly word: string
  /** The dictionary has it. Another may be a name: it is shown only once it was asked for on several days. */
  readonly isKnown: boolean
}

/** How often a word was asked for in vain. */
export interface MissedCount {
  readonly word: string
  readonly asked: number
}

/** Over how many days operators see what was missed, the present one included. */
export const missedDays = 90

/** On how many days an unknown word must have been asked for to be shown. */
export const daysToShow = 3

/** How long counts are kept, in days. */
export const keptMissedDays = 400

/** Letters only: addresses, numbers and what else may tell who asks are none. A sign that ends a word may follow. */
const word = /^(\p{L}{3,40})[,;.!?]?$/u

/**
 * The words of a search that found nobody at all. With phrases, with words left out, near a place, or on a later page others
 * than the words may be to blame. What was taken for a place or for a slip of the pen counts as understood.
 */
export function missedWords({ words, near, page }: Search, { place, corrections }: Understood): MissedWord[] {
  const query = readQuery(words)
  if (page > 1 || near !== undefined || query.phrases.length > 0 || query.excluded.length > 0) return []
  const understood = new Set([
    ...corrections.map(({ typed }) => typed),
    ...analyse(place?.written ?? '').map(({ written }) => written),
  ])
  const missed = query.words
    .flatMap((each) => word.exec(each.normalize('NFC'))?.[1] ?? [])
    .map((typed) => ({ typed, word: typed.toLowerCase(), isKnown: isKnownWord(typed) }))
    .filter((each) => !understood.has(each.word) && !isEmptyWord(each.word))
    .filter(({ typed, isKnown }) => isKnown || !looksLikeName(typed))
  return missed.map(({ word: written, isKnown }) => ({ word: written, isKnown }))
}

function looksLikeName(typed: string): boolean {
  return /^\p{Lu}/u.test(typed)
}
