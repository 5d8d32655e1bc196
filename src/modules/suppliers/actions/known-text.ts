import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { partOf, tradeOf } from '../model/search-entry.ts'
import type { Stretch } from '../model/why-found.ts'
import { isOfAnyTrade } from './general-words.ts'
import { tradesIn } from './trade-terms.ts'

/** A text and what it can be found by. */
export interface KnownText {
  readonly text: string
  /** Worked out when it is first asked for. */
  readonly found: () => TermsInText
}

/**
 * The stems of a text's words, the parts of its compounds and the trades it tells of, in the order of the words; a word has
 * one or several.
 */
interface TermsInText {
  readonly terms: readonly string[]
  /** For each term where its word begins and ends, in UTF-16 units: two numbers, where an object would take four times as much. */
  readonly places: Uint32Array
}

/** A text that is analysed once, and not before somebody looks for words in it. */
export function knownText(text: string): KnownText {
  let found: TermsInText | undefined
  return {
    text,
    found: () => {
      found ??= termsIn(text)
      return found
    },
  }
}

/** The words that have one of the terms: those asked for, that have a part that was, or that tell of a trade that was. */
export function wordsWith(known: KnownText, asked: ReadonlySet<string>): Stretch[] {
  const words: Stretch[] = []
  if (asked.size === 0) return words
  const { terms, places } = known.found()
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
    const before = terms.push(stem) - 1
    for (const part of parts) terms.push(partOf(part))
    for (const trade of trades.get(place) ?? []) terms.push(trade)
    for (let term = before; term < terms.length; term++) places.push(start, end)
  }
  return { terms, places: Uint32Array.from(places) }
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
