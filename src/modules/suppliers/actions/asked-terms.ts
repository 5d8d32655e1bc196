import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { readQuery } from '../model/query.ts'
import { isTrade, partOf } from '../model/search-entry.ts'
import { isOfAnyTrade } from './general-words.ts'
import { tradeNamed } from './trade-terms.ts'
import type { Question } from './understand.ts'
import type { AskedWord } from './wanted-words.ts'

/** What the words of a question ask for, to be looked for in texts. */
export interface AskedTerms {
  /** Anything is asked for by words. */
  readonly isAsked: boolean
  /** Nobody has one of the words or is in its trade. */
  readonly isOnlyAlike: boolean
  /** What the words mean, and what is like it. */
  readonly terms: ReadonlySet<string>
  /** What says just what one of the words does, and what does so together in one text. */
  readonly whole: ReadonlySet<string>
  readonly together: readonly (readonly ReadonlySet<string>[])[]
  /** The categories of the trades among them. */
  readonly codes: ReadonlySet<string>
  /** Trades that cover part of the need. */
  readonly related: readonly RelatedTrade[]
  /** The lesser parts of the words: too little to look for in a long text, and more than a trade that is only related. */
  readonly lesser: ReadonlySet<string>
  readonly weighed: readonly WeighedWord[]
}

/** By its slug, with what was typed that it is related to. */
export type RelatedTrade = Readonly<Record<'slug' | 'asked', string>>

export interface WeighedWord {
  readonly importance: number
  /** What stands for the word where a text has all of a row, the most telling first. */
  readonly rows: readonly { readonly worth: number; readonly row: readonly ReadonlySet<string>[] }[]
}

/** What is worth less is no reason that anybody would understand; it is told apart. */
const leastWorth = 0.3

/** All parts of a word tell more than its trade, and less than the word itself. */
const worthTogether = 0.8

/** Reads them from the question, once for all that it finds. */
export function askedTerms(question: Question): AskedTerms {
  const { wanted, onlyAlike } = question
  const typed = typedWords(question)
  const all = wanted.flatMap(({ alternatives }) => alternatives)
  const meant = all.filter(({ worth }) => worth >= leastWorth).map(({ term }) => term)
  const terms = new Set([...meant, ...meant.filter(isTrade).map(partOf)])
  return {
    isAsked: wanted.length > 0,
    isOnlyAlike: onlyAlike !== undefined,
    terms,
    whole: new Set(wanted.flatMap(({ whole }) => whole)),
    together: wanted.flatMap(rowsOf),
    codes: new Set(slugs(terms).flatMap((slug) => tradeNamed(slug)?.codes ?? [])),
    related: relatedTrades(wanted, typed, terms),
    lesser: new Set(all.filter(({ term }) => !isTrade(term) && !terms.has(term)).map(({ term }) => term)),
    weighed: [...wanted.map(weighed), ...typed.filter(({ stem }) => isOfAnyTrade(stem)).map(besides)],
  }
}

function slugs(terms: Iterable<string>): string[] {
  return [...terms].filter(isTrade).map((term) => term.slice(1))
}

function rowsOf({ together }: AskedWord): AskedTerms['together'] {
  return together.map((row) => row.map((stem) => new Set([stem, partOf(stem)])))
}

function weighed(word: AskedWord): WeighedWord {
  const alone = [...Map.groupBy(word.alternatives, ({ worth }) => worth)].map(([worth, alternatives]) => ({
    worth,
    row: [new Set(alternatives.map(({ term }) => term))],
  }))
  const rows = [...alone, ...rowsOf(word).map((row) => ({ worth: worthTogether, row }))]
  return { importance: word.importance, rows: rows.toSorted((one, other) => other.worth - one.worth) }
}

/** *Drift* is not looked for; yet *kantinedrift* is more of *kantine drift* than *kantine*. */
function besides({ stem }: Word): WeighedWord {
  return { importance: 0.3, rows: [{ worth: 1, row: [new Set([stem, partOf(stem)])] }] }
}

/** The trades that are worth too little to be told as what was asked for, each with the words it is related to. */
function relatedTrades(
  wanted: readonly AskedWord[],
  typed: readonly Word[],
  terms: ReadonlySet<string>,
): RelatedTrade[] {
  return wanted.flatMap(({ alternatives, whole }) => {
    const own = typed.filter(({ stem }) => whole.includes(stem))
    const asked = (own.length > 0 ? own : typed).map(({ written }) => written).join(' ')
    const related = alternatives.map(({ term }) => term).filter((term) => !terms.has(term))
    return slugs(related).map((slug) => ({ slug, asked }))
  })
}

/** As they were looked for: without the places, and spelled as they were taken to be meant. */
function typedWords({ everywhere, corrections }: Question): readonly Word[] {
  const { words, phrases } = readQuery(everywhere)
  const spelled = new Map(corrections.map(({ typed, meant }) => [typed.toLowerCase(), meant]))
  return analyse([...words.map((word) => spelled.get(word.toLowerCase()) ?? word), ...phrases].join(' '))
}
