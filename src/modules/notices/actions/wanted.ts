import { analyse } from '../../../kernel/danish/analyse.ts'
import { findCategory, trades } from '../../reference/index.ts'
import type { WordQuery } from '../store/conditions.ts'
import { isWord } from './searchable.ts'

/** What the words of a search ask for. */
export interface Wanted {
  readonly words: readonly WordQuery[]
  /** CPV numbers that stand among the words: each is a category, with or without its check digit. */
  readonly categories: readonly string[]
}

/** More words than these narrow nothing any more. */
const mostWords = 12

export function wantedBy(text: string): Wanted {
  const categories = numbersIn(text).flatMap((number) => findCategory(number)?.code ?? [])
  const words = analyse(text.replaceAll(cpvNumber, (number) => (findCategory(eightDigits(number)) ? ' ' : number)))
    .filter(({ isEmpty, stem }) => !isEmpty && isWord(stem))
    .slice(0, mostWords)
    .map(({ stem, parts }) => ({ stem, parts: parts.filter(isWord) }))
  return { words, categories }
}

const cpvNumber = /(?<!\d)\d{8}(?:-\d)?(?!\d)/g

function numbersIn(text: string): string[] {
  return [...text.matchAll(cpvNumber)].map(([number]) => eightDigits(number))
}

function eightDigits(number: string): string {
  return number.slice(0, 8)
}

/** The categories of the trades that words name, for those who find no notice with the words themselves. */
export function categoriesNamed(text: string): string[] {
  const codes = analyse(text).flatMap(({ stem }) => codesByStem().get(stem) ?? [])
  return [...new Set(codes)]
}

let known: ReadonlyMap<string, readonly string[]> | undefined

/** For each word that alone is a name for a trade: the categories of each such trade, the likeliest first. */
function codesByStem(): ReadonlyMap<string, readonly string[]> {
  known ??= readCodes()
  return known
}

function readCodes(): ReadonlyMap<string, readonly string[]> {
  const named = trades().flatMap(({ words, english, codes }) =>
    [...words, ...english].map(analyse).flatMap(([word, ...more]) => {
      return word === undefined || more.length > 0 ? [] : [{ stem: word.stem, codes }]
    }),
  )
  const alike = Map.groupBy(named, ({ stem }) => stem)
  return new Map([...alike].map(([stem, trades]) => [stem, trades.flatMap(({ codes }) => codes)]))
}
