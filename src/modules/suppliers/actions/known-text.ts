import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { partOf, tradeOf } from '../model/search-entry.ts'
import type { Stretch } from '../model/why-found.ts'
import { isOfAnyTrade } from './general-words.ts'
import { tradesIn } from './trade-terms.ts'

/** A text and what it can be found by. */
export interface KnownText {
  readonly text: string
  /** Worked out when words are first looked for in it. */
  found: TermsInText | undefined
}

/**
 * The stems of a text's words, the parts of its compounds and the trades it tells of, in the order of the words; a word has
 * one or several.
 */
interface TermsInText {
  readonly terms: readonly string[]
  /** For each term where its word begins and ends, in UTF-16 units: two numbers, where an object would take four times as much. */
  readonly places: readonly number[]
}

/** A text that is analysed once, and not before somebody looks for words in it. */
export function knownText(text: string): KnownText {
  return { text, found: undefined }
}

/** The words that have one of the terms: those asked for, that have a part that was, or that tell of a trade that was. */
export function wordsWith(known: KnownText, asked: ReadonlySet<string>): Stretch[] {
  const words: Stretch[] = []
  if (asked.size === 0) return words
  known.found ??= termsIn(known.text)
  const { terms, places } = known.found
  for (let at = 0; at < terms.length; at++) {
    if (!asked.has(terms[at] ?? '')) continue
    const [start = 0, end = 0] = [places[2 * at], places[2 * at + 1]]
    if (words.at(-1)?.start !== start) words.push({ start, end })
  }
  return words
}

function termsIn(text: string): TermsInText {
  const words = analyse(text)
  const trades = tradesByPlace(words)
  const terms: string[] = []
  const places: number[] = []
  for (const [place, { stem, parts, isEmpty, start, end }] of words.entries()) {
    if (isEmpty) continue
    const before = terms.push(once(stem)) - 1
    for (const part of parts) terms.push(once(partOf(part)))
    for (const trade of trades.get(place) ?? []) terms.push(once(trade))
    for (let term = before; term < terms.length; term++) places.push(start, end)
  }
  // A list that has grown has room for half as much again; a copy has not, and thousands of texts are kept.
  return { terms: terms.slice(), places: places.slice() }
}

/** Terms met lately. Thousands of texts have the same ones, and each stands in memory once. Emptied when full. */
const met = new Map<string, string>()
const mostMet = 20_000

function once(term: string): string {
  const known = met.get(term)
  if (known !== undefined) return known
  if (met.size >= mostMet) met.clear()
  met.set(term, term)
  return term
}

/** For the words that tell of trades, by their places, the terms of these; as parts where only a part does that is not what the word is. */
function tradesByPlace(words: readonly Word[]): ReadonlyMap<number, readonly string[]> {
  const byPlace = new Map<number, string[]>()
  for (const { slug, part, from, to } of tradesIn(words)) {
    for (let place = from; place <= to; place++) {
      const told = byPlace.get(place) ?? []
      told.push(part === undefined || isTold(words[place], part) ? tradeOf(slug) : partOf(tradeOf(slug)))
      byPlace.set(place, told)
    }
  }
  return byPlace
}

/** The last part says what a compound is: *tøjvask* is *vask*, *vaskemaskine* is not; *rengøringsservice* is *rengøring* all the same. */
function isTold(word: Word | undefined, part: string): boolean {
  return word !== undefined && (word.stem.endsWith(part) || isOfAnyTrade(word.parts.at(-1) ?? ''))
}
