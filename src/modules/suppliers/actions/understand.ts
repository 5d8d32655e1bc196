import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import type { WantedWord } from '../../../kernel/search/match.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { type Query, readQuery } from '../model/query.ts'
import type { AskedPlace, Correction } from '../model/understood.ts'
import { type PlaceFound, placeIn } from './asked-place.ts'
import { corrected } from './correct-spelling.ts'
import type { Directory } from './search-index.ts'
import { wantedWords } from './wanted-words.ts'

/** Words in their order. */
export interface Phrase {
  readonly stems: readonly string[]
  /** Those of them that the index knows: not *af* and *til*. */
  readonly telling: readonly string[]
}

/** Each costs a look at the texts; nobody asks with more. */
const mostPhrases = 4

/** What the words of a search ask for. */
export interface Question {
  readonly wanted: readonly WantedWord[]
  /** Must stand there; a word in quotes by itself as it is. */
  readonly phrases: readonly Phrase[]
  /** Must not stand there. */
  readonly excluded: readonly Phrase[]
  readonly place: AskedPlace | undefined
  readonly corrections: readonly Correction[]
  /** Something was typed, and nothing in it can be looked for. */
  readonly saysNothing: boolean
}

/** Reads the words of a search as a person would: signs, the place, a number of the register, spelling, and what is meant. */
export function understand(directory: Directory, text: string, day: Day): Question {
  const query = readQuery(text)
  const line = joinedNumbers(query.words.join(' '))
  const words = analyse(line)
  const found = placeIn(words, line, day)
  const others = found === undefined ? words : [...words.slice(0, found.from), ...words.slice(found.to + 1)]
  const spelled = corrected(directory, others)
  const wanted = [...wantedWords(directory, spelled.words), ...query.phrases.flatMap(asItIs)]
  return {
    saysNothing: text !== '' && wanted.length === 0 && found === undefined && query.excluded.length === 0,
    wanted,
    phrases: query.phrases.map(phraseOf).filter(saysSomething).slice(0, mostPhrases),
    excluded: excludedIn(query),
    place: found && { ...found.place, otherwise: withoutPlace(line, words, found, query) },
    corrections: spelled.corrections,
  }
}

/** The same question without its place. */
function withoutPlace(line: string, words: readonly Word[], { from, to }: PlaceFound, query: Query): string {
  const others = `${line.slice(0, words[from]?.start)} ${line.slice(words[to]?.end)}`.replace(/\s+/g, ' ').trim()
  const phrases = query.phrases.map((phrase) => `"${phrase}"`)
  const excluded = query.excluded.map((each) => (each.includes(' ') ? `-"${each}"` : `-${each}`))
  return [others, ...phrases, ...excluded].filter((part) => part !== '').join(' ')
}

/** In quotes a word means nothing but itself. */
function asItIs(phrase: string): WantedWord[] {
  const telling = analyse(phrase).filter(({ isEmpty }) => !isEmpty)
  return telling.map(({ stem }) => ({ alternatives: [{ term: stem, worth: 1 }], importance: 1 }))
}

/** Numbers of the register are written `DK 12 34 56 78` too; the index has them in one. */
function joinedNumbers(line: string): string {
  return line.replace(/\b(?:dk[\s-]?)?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})\b/gi, '$1$2$3$4')
}

/** Words as many as there are, phrases only so many. */
function excludedIn({ excluded }: Query): Phrase[] {
  const all = excluded.map(phraseOf).filter(saysSomething)
  const [words, phrases] = [all.filter(isOneWord), all.filter((phrase) => !isOneWord(phrase))]
  return [...words, ...phrases.slice(0, mostPhrases)]
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
