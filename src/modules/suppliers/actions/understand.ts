import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { type Query, queryText, readQuery } from '../model/query.ts'
import { partOf } from '../model/search-entry.ts'
import type { AskedPlace, AskedSign, Correction, LeftOut, LeftOutMeant } from '../model/understood.ts'
import { overlap, type PlaceFound, placesIn } from './asked-place.ts'
import { type SignFound, signsIn } from './asked-signs.ts'
import { corrected } from './correct-spelling.ts'
import type { Directory } from './search-index.ts'
import { type AskedWord, halfWords, wantedWords, worth } from './wanted-words.ts'

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
  readonly wanted: readonly AskedWord[]
  /** Must stand there; a word in quotes by itself as it is. */
  readonly phrases: readonly Phrase[]
  /** Must not stand there. */
  readonly excluded: readonly Phrase[]
  /** Any of them will do. */
  readonly places: readonly AskedPlace[]
  /** The words without any of the places. */
  readonly everywhere: string
  /** Must be so; of several categories one. */
  readonly signs: readonly AskedSign[]
  /** Must not be so. */
  readonly leftOut: readonly LeftOut[]
  readonly corrections: readonly Correction[]
  /** The words, where nobody has one of them or is in its trade: whoever is found is so by what is like them. */
  readonly onlyAlike: string | undefined
  /** Something was typed, and nothing in it can be looked for. */
  readonly saysNothing: boolean
}

/** Reads the words of a search as a person would: signs, the place, a number of the register, spelling, and what is meant. */
export function understand(directory: Directory, text: string, day: Day): Question {
  const query = readQuery(text)
  const { places, everywhere, signs, others, words, notWanted } = readWords(directory, query, day)
  const spelled = corrected(directory, others, day)
  const wanted = [...wantedWords(directory, spelled.words, day), ...query.phrases.flatMap(asItIs)]
  const minus = afterMinus(directory, query, day)
  const excluded = excludedIn({ ...query, excluded: minus.words })
  const leftOut = [...notWanted, ...minus.leftOut]
  const saysSo = [wanted, excluded, places, signs, leftOut].some((said) => said.length > 0)
  const half = saysSo ? [] : halfWords(directory.index, words)
  return {
    saysNothing: text !== '' && !saysSo && half.length === 0,
    wanted: [...wanted, ...half],
    phrases: query.phrases.map(phraseOf).filter(saysSomething).slice(0, mostPhrases),
    excluded,
    places,
    everywhere,
    signs,
    leftOut,
    corrections: spelled.corrections,
    onlyAlike: isOnlyAlike(wanted) ? spelled.words.map(({ written }) => written).join(' ') : undefined,
  }
}

function isOnlyAlike(wanted: readonly AskedWord[]): boolean {
  const found = wanted.filter(({ alternatives }) => alternatives.length > 0)
  return found.length > 0 && found.every(isAlike)
}

function isAlike({ alternatives, whole }: AskedWord): boolean {
  return alternatives.every((each) => each.worth < worth.trade && !whole.includes(each.term))
}

/** The words outside quotes: those for places, those for signs, and the others, which are looked for. */
function readWords({ index }: Directory, query: Query, day: Day) {
  const text = joinedNumbers(query.words.join(' '))
  const words = analyse(text).slice(0, mostWords)
  const places = placesIn(words, text, day)
  const signs = signsIn(index, { words, text }, day).filter((sign) => !places.some((place) => overlap(sign, place)))
  const taken = [...places, ...signs]
  const without = (...stretches: readonly Stretch[]) =>
    queryText({ ...query, words: withoutWords(text, words, stretches) })
  const wantedPlaces = places.filter(({ isLeftOut }) => !isLeftOut)
  return {
    words,
    places: wantedPlaces.map((found) => ({ ...found.place, otherwise: without(found) })),
    everywhere: without(...wantedPlaces),
    signs: signs.filter(({ isLeftOut }) => !isLeftOut).map((found) => ({ ...found.sign, otherwise: without(found) })),
    notWanted: taken
      .filter(({ isLeftOut }) => isLeftOut)
      .map((found) => ({ ...leftOutOf(found), otherwise: without(found) })),
    others: words.filter((word) => !taken.some((found) => wordsAt(words, found).includes(word))),
  }
}

function leftOutOf(found: PlaceFound | SignFound): LeftOutMeant {
  if ('sign' in found) return found.sign
  const { name, municipalities } = found.place
  return { kind: 'place', name, municipalities }
}

/** What a minus stands before: a sign or a place by itself is left out as such, other words are words. */
function afterMinus({ index }: Directory, query: Query, day: Day) {
  const words: string[] = []
  const leftOut: LeftOut[] = []
  for (const word of query.excluded) {
    const all = analyse(word)
    const isWhole = ({ from, to }: Stretch) => from === 0 && to === all.length - 1
    const found = [...signsIn(index, { words: all, text: word }, day), ...placesIn(all, word, day)].find(isWhole)
    if (found === undefined) words.push(word)
    else leftOut.push({ ...leftOutOf(found), otherwise: withoutMinus(query, word) })
  }
  return { words, leftOut }
}

function withoutMinus(query: Query, word: string): string {
  return queryText({ ...query, excluded: query.excluded.filter((each) => each !== word) })
}

/** The places of the first and the last of some words. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function wordsAt(words: readonly Word[], { from, to }: Stretch): readonly Word[] {
  return words.slice(from, to + 1)
}

/** The text without some of its words, each piece that is left by itself. */
function withoutWords(text: string, words: readonly Word[], stretches: readonly Stretch[]): string[] {
  const gone = stretches.toSorted((one, other) => one.from - other.from)
  const starts = [0, ...gone.map(({ to }) => words[to]?.end ?? 0)]
  const ends = [...gone.map(({ from }) => words[from]?.start ?? 0), text.length]
  return starts.map((start, place) => text.slice(start, ends[place]).trim()).filter((each) => each !== '')
}

/** In quotes a word means nothing but itself. */
function asItIs(phrase: string): AskedWord[] {
  const telling = analyse(phrase).filter(({ isEmpty }) => !isEmpty)
  return telling.map(({ stem }) => ({
    alternatives: [{ term: stem, worth: 1 }],
    importance: 1,
    whole: [stem],
    together: [],
  }))
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
