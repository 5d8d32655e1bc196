import { analyse, isEmptyWord, isKnownWord } from '../../../kernel/danish/analyse.ts'
import type { Search } from '../model/directory.ts'
import type { MissedWord } from '../model/missed-word.ts'
import { readQuery } from '../model/query.ts'
import type { Understood } from '../model/understood.ts'
import { tradesIn } from './trade-terms.ts'

/** Letters only: addresses, numbers and what else may tell who asks are none. A sign that ends a word may follow. */
const word = /^(\p{L}{3,40})[,;.!?]?$/u

/**
 * The words of a search that found nobody at all. With phrases, with words left out, near a place, or on a later page others
 * than the words may be to blame. What was taken for a place or for a slip of the pen counts as understood.
 */
export function missedWords(
  { near, page }: Search,
  { everywhere, corrections, signs = [], leftOut = [] }: Understood,
): MissedWord[] {
  const query = readQuery(everywhere)
  const others = [query.phrases, query.excluded, query.excludedPhrases, signs, leftOut]
  const othersToBlame = others.some(({ length }) => length > 0)
  if (page > 1 || near !== undefined || othersToBlame) return []
  const understood = new Set(corrections.map(({ typed }) => typed))
  const missed = query.words
    .flatMap((each) => word.exec(each.normalize('NFC'))?.[1] ?? [])
    .map((typed) => ({ typed, word: typed.toLowerCase(), isKnown: isTold(typed) }))
    .filter((each) => !understood.has(each.word) && !isEmptyWord(each.word))
    .filter(({ typed, isKnown }) => isKnown || !looksLikeName(typed))
  return missed.map(({ word: written, isKnown }) => ({ word: written, isKnown }))
}

function looksLikeName(typed: string): boolean {
  return /^\p{Lu}/u.test(typed)
}

/** A dictionary has it, or one of the trades. */
function isTold(word: string): boolean {
  return isKnownWord(word) || tradesIn(analyse(word)).length > 0
}
