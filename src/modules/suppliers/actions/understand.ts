import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import type { WantedWord } from '../../../kernel/search/match.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { readQuery } from '../model/query.ts'
import type { AskedPlace, Correction } from '../model/understood.ts'
import { placeIn } from './asked-place.ts'
import { corrected } from './correct-spelling.ts'
import type { Directory } from './search-index.ts'
import { wantedWords } from './wanted-words.ts'

/** What the words of a search ask for. */
export interface Question {
  readonly wanted: readonly WantedWord[]
  /** Stems that must stand in this order. */
  readonly phrases: readonly (readonly string[])[]
  /** Stems, or phrases of them, that must not stand there. */
  readonly excluded: readonly (readonly string[])[]
  readonly place: AskedPlace | undefined
  readonly corrections: readonly Correction[]
}

/** Reads the words of a search as a person would: signs, the place, a number of the register, spelling, and what is meant. */
export function understand(directory: Directory, text: string, day: Day): Question {
  const query = readQuery(text)
  const line = joinedNumbers(query.words.join(' '))
  const words = analyse(line)
  const found = placeIn(words, line, day)
  const others = found === undefined ? words : [...words.slice(0, found.from), ...words.slice(found.to + 1)]
  const spelled = corrected(directory, others)
  return {
    wanted: wantedWords(directory, [...spelled.words, ...query.phrases.flatMap(analyse)]),
    phrases: query.phrases.map(stemsOf).filter(({ length }) => length > 1),
    excluded: query.excluded.map(stemsOf).filter(({ length }) => length > 0),
    place: found?.place,
    corrections: spelled.corrections,
  }
}

/** Numbers of the register are written `DK 12 34 56 78` too; the index has them in one. */
function joinedNumbers(line: string): string {
  return line.replace(/\b(?:dk[\s-]?)?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})\b/gi, '$1$2$3$4')
}

/** A phrase is looked for with all its words, also those that say nothing by themselves; a word alone must say something. */
function stemsOf(text: string): string[] {
  const words: readonly Word[] = analyse(text)
  const isAlone = words.length === 1
  return words.filter(({ isEmpty }) => !(isAlone && isEmpty)).map(({ stem }) => stem)
}
