import type { CategoryCode } from './category.ts'
import { foldSpelling } from './spelling.ts'

/** A category as words find it. */
export interface SearchableCategory {
  readonly code: CategoryCode
  /** 1 for a division, one more for each step down the tree. */
  readonly level: number
  /** The words of its names, folded. */
  readonly words: readonly string[]
}

/** How well a word fits one of a name's. Our own choice, tried on the trades of social enterprises. */
const fits = { whole: 8, beginning: 5, part: 2, stem: 2, kin: 1 } as const

/** How words and names may be compared: `kin` only where nothing else is found. */
type Fit = (asked: string, word: string) => number

/** A shorter word says too little to be looked for inside others. */
const shortestPart = 3

/** A word in a name this long may be what a longer one begins with: *kaffebønner* leads to *kaffe*. */
const shortestStem = 4

/** Words that begin alike so far are kin: *havearbejde* leads to *havebrug*. */
const shortestKinship = 4

/** Words that stand in every other name and say nothing. */
const emptyWords = ['af', 'og', 'til', 'for', 'med', 'paa', 'of', 'and', 'the', 'with']

/** Nobody asks with more; each word is held against every name. */
const mostWords = 8

/** The words of names, as they are compared. */
export function searchableWords(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => foldSpelling(name).split(' ')))]
}

/**
 * The codes of the categories that the words fit, best first: those that all words fit before others, whole words before
 * beginnings and parts, the general before the special. Words that are only kin count where nothing else is found.
 */
export function searchCategoriesIn(categories: readonly SearchableCategory[], words: string): CategoryCode[] {
  const asked = searchableWords([words])
    .filter((word) => word.length > 1 && !emptyWords.includes(word))
    .slice(0, mostWords)
  const found = ranked(categories, asked, fit)
  return found.length > 0 ? found : ranked(categories, asked, kinship)
}

function ranked(categories: readonly SearchableCategory[], asked: readonly string[], how: Fit): CategoryCode[] {
  return categories
    .map((category) => ({ category, score: scoreOf(category, asked, how) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || compare(one.category, other.category))
    .map(({ category }) => category.code)
}

function scoreOf({ words }: SearchableCategory, asked: readonly string[], how: Fit): number {
  const scores = asked.map((word) => Math.max(0, ...words.map((each) => how(word, each))))
  const found = scores.filter((score) => score > 0).length
  return found * 100 + scores.reduce((sum, score) => sum + score, 0) - (found === 0 ? 0 : words.length / 10)
}

function fit(asked: string, word: string): number {
  if (word === asked) return fits.whole
  if (word.startsWith(asked)) return fits.beginning
  if (asked.length >= shortestPart && word.includes(asked)) return fits.part
  return word.length >= shortestStem && asked.startsWith(word) ? fits.stem : 0
}

function kinship(asked: string, word: string): number {
  return asked.length >= shortestKinship && word.startsWith(asked.slice(0, shortestKinship)) ? fits.kin : 0
}

function compare(one: SearchableCategory, other: SearchableCategory): number {
  return one.level - other.level || Number(one.code) - Number(other.code)
}
