import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import type { WantedWord } from '../../../kernel/search/match.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { type Query, queryText, readQuery } from '../model/query.ts'
import { partOf } from '../model/search-entry.ts'
import type { AskedPlace, AskedSign, Correction } from '../model/understood.ts'
import { placeIn } from './asked-place.ts'
import { signsIn } from './asked-signs.ts'
import { corrected } from './correct-spelling.ts'
import type { Directory } from './search-index.ts'
import { halfWords, wantedWords, worth } from './wanted-words.ts'

/** Words in their order. */
export interface Phrase {
  readonly stems: readonly string[]
  /** Those of them that the index knows: not *af* and *til*. */
  readonly telling: readonly string[]
}

/** Each costs a look at the texts; nobody asks with more. */
const mostPhrases = 4

/** Nobody asks with more, and each costs a look at all that it may be found by. */
const mostWords = 50

/** What the words of a search ask for. */
export interface Question {
  readonly wanted: readonly WantedWord[]
  /** Must stand there; a word in quotes by itself as it is. */
  readonly phrases: readonly Phrase[]
  /** Must not stand there. */
  readonly excluded: readonly Phrase[]
  readonly place: AskedPlace | undefined
  /** Must be so. */
  readonly signs: readonly AskedSign[]
  readonly corrections: readonly Correction[]
  /** The words, where nobody has one of them or is in its trade: whoever is found is so by what is like them. */
  readonly onlyAlike: string | undefined
  /** Something was typed, and nothing in it can be looked for. */
  readonly saysNothing: boolean
}

/** Reads the words of a search as a person would: signs, the place, a number of the register, spelling, and what is meant. */
export function understand(directory: Directory, text: string, day: Day): Question {
  const query = readQuery(text)
  const { place, signs, others, words } = readWords(directory, query, day)
  const spelled = corrected(directory, others)
  const wanted = [...wantedWords(directory, spelled.words), ...query.phrases.flatMap(asItIs)]
  const excluded = excludedIn(query)
  const saysSo = wanted.length > 0 || excluded.length > 0 || place !== undefined || signs.length > 0
  const half = saysSo ? [] : halfWords(directory.index, words)
  return {
    saysNothing: text !== '' && !saysSo && half.length === 0,
    wanted: [...wanted, ...half],
    phrases: query.phrases.map(phraseOf).filter(saysSomething).slice(0, mostPhrases),
    excluded,
    place,
    signs,
    corrections: spelled.corrections,
    onlyAlike: isOnlyAlike(wanted) ? spelled.words.map(({ written }) => written).join(' ') : undefined,
  }
}

function isOnlyAlike(wanted: readonly WantedWord[]): boolean {
  const found = wanted.filter(({ alternatives }) => alternatives.length > 0)
  return found.length > 0 && found.every(({ alternatives }) => alternatives.every((each) => each.worth < worth.trade))
}

/** The words outside quotes: those for a place, those for signs, and the others, which are looked for. */
function readWords({ index }: Directory, query: Query, day: Day) {
  const text = joinedNumbers(query.words.join(' '))
  const words = analyse(text).slice(0, mostWords)
  const place = placeIn(words, text, day)
  const signs = signsIn(index, { words, text }, day).filter((sign) => place === undefined || !overlap(sign, place))
  const taken = new Set([...signs, ...(place === undefined ? [] : [place])].flatMap((found) => wordsAt(words, found)))
  const otherwise = (stretch: Stretch) => queryText({ ...query, words: withoutWords(text, words, stretch) })
  return {
    words,
    place: place && { ...place.place, otherwise: otherwise(place) },
    signs: signs.map((found) => ({ ...found.sign, otherwise: otherwise(found) })),
    others: words.filter((word) => !taken.has(word)),
  }
}

/** The places of the first and the last of some words. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from <= other.to && other.from <= one.to
}

function wordsAt(words: readonly Word[], { from, to }: Stretch): readonly Word[] {
  return words.slice(from, to + 1)
}

function withoutWords(text: string, words: readonly Word[], { from, to }: Stretch): string[] {
  const rest = [text.slice(0, words[from]?.start), text.slice(words[to]?.end)]
  return rest.map((each) => each.trim()).filter((each) => each !== '')
}

/** In quotes a word means nothing but itself. */
function asItIs(phrase: string): WantedWord[] {
  const telling = analyse(phrase).filter(({ isEmpty }) => !isEmpty)
  return telling.map(({ stem }) => ({ alternatives: [{ term: stem, worth: 1 }], importance: 1 }))
}

/** Numbers of the register are written `DK 12 34 56 78` and `CVR-nr. 12345678` too; the index has them in one. */
function joinedNumbers(line: string): string {
  return line.replace(
    /\b(?:cvr(?:[\s-]*(?:nr|nummer|no|number))?[\s.:-]*)?(?:dk[\s-]?)?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})\b/gi,
    '$1$2$3$4',
  )
}

/** Words as many as there are, phrases only so many. What a word would find as a part of another is left out with it. */
function excludedIn({ excluded, excludedPhrases }: Query): Phrase[] {
  const words = excluded.map(phraseOf).filter(saysSomething)
  const parts = words.filter(isOneWord).flatMap(({ stems }) => stems.map(partOf))
  const all = [...words, ...parts.map(oneWord), ...excludedPhrases.map(phraseOf).filter(saysSomething)]
  return [...all.filter(isOneWord), ...all.filter((phrase) => !isOneWord(phrase)).slice(0, mostPhrases)]
}

function oneWord(stem: string): Phrase {
  return { stems: [stem], telling: [stem] }
}

/** Whether the index can tell who has it, without a look at the texts. */
export function isOneWord({ stems }: Phrase): boolean {
  return stems.length === 1
}

function saysSomething({ telling }: Phrase): boolean {
  return telling.length > 0
}

/** A phrase is looked for with all its words, also those that say nothing by themselves. */
function phraseOf(text: string): Phrase {
  const words = analyse(text)
  return {
    stems: words.map(({ stem }) => stem),
    telling: words.filter(({ isEmpty }) => !isEmpty).map(({ stem }) => stem),
  }
}
