import { analyse, isEmptyWord, stemOfWord } from '../../../kernel/danish/analyse.ts'
import type { CategoryCode } from '../model/category.ts'
import { foldSpelling } from '../model/spelling.ts'
import type { Trade } from '../model/trade.ts'

/** A category as words find it. */
export interface SearchableCategory {
  readonly code: CategoryCode
  /** 1 for a division, one more for each step down the tree. */
  readonly level: number
  /** The words of its names, folded. */
  readonly words: readonly string[]
}

/** Ordinary words for a trade, and the categories they lead to, the likeliest first. */
export interface TradeWords {
  /** Folded; all of them must be asked for. */
  readonly words: readonly string[]
  readonly codes: readonly CategoryCode[]
}

/** All that words are held against. */
export interface CategoryIndex {
  readonly categories: readonly SearchableCategory[]
  readonly trades: readonly TradeWords[]
  /** The words of all names that are forms of the same. */
  readonly formsOf: (stem: string) => ReadonlySet<string>
}

/** Goods are what the divisions up to 44 and 48 list; the others list works and services. */
export type Wanted = 'goods' | 'services'

/** How well a word fits one of a name's. Our own choice, tried on the trades of social enterprises. */
const fits = { whole: 8, form: 7, beginning: 5, parts: 4, part: 2, stem: 2, kin: 1 } as const

/** A word that is asked for: the words of names that are forms of it, and for a compound those of each of its parts. */
interface Asked {
  readonly word: string
  readonly forms: ReadonlySet<string>
  readonly parts: readonly ReadonlySet<string>[]
}

/** How words and names may be compared: `kin` only where nothing else is found. */
type Fit = (asked: Asked, category: SearchableCategory) => number

/** A shorter word says too little to be looked for inside others. */
const shortestPart = 3

/** A word in a name this long may be what a longer one begins with: *kaffebønner* leads to *kaffe*. */
const shortestStem = 4

/** Words that begin alike so far are kin: *havearbejde* leads to *havebrug*. */
const shortestKinship = 4

/** Nobody asks with more; each word is held against every name. */
const mostWords = 8

export function categoryIndex(categories: readonly SearchableCategory[], trades: readonly TradeWords[]): CategoryIndex {
  return { categories, trades, formsOf: formsAmong(new Set([...categories, ...trades].flatMap(({ words }) => words))) }
}

/** Analysing all words would take most of a second: those with a letter are, when somebody asks for a word with it. */
function formsAmong(words: ReadonlySet<string>): CategoryIndex['formsOf'] {
  const byLetter = Map.groupBy(words, (word) => word.slice(0, 1))
  const byStem = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()
  return (stem) => {
    const letter = stem.slice(0, 1)
    const known = byStem.get(letter) ?? wordsByStem(byLetter.get(letter) ?? [])
    byStem.set(letter, known)
    return known.get(stem) ?? new Set()
  }
}

function wordsByStem(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...Map.groupBy(words, stemOfWord)].map(([stem, forms]) => [stem, new Set(forms)]))
}

/** The words of names, as they are compared. */
export function searchableWords(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => foldSpelling(name).split(' ')))]
}

/** The words that say something, as they are compared. */
function tellingWords(text: string): string[] {
  return searchableWords([text]).filter((word) => word !== '' && !isEmptyWord(word))
}

/** What the trade is called, each name with the codes it leads to; a name of empty words only leads nowhere. */
export function wordsOfTrade({ codes, words, english }: Trade): TradeWords[] {
  return [...words, ...english]
    .map((name) => ({ words: tellingWords(name), codes }))
    .filter((name) => name.words.length > 0)
}

/**
 * The codes of the categories that the words fit, best first: those that the trade is known to mean, those that all words
 * fit, those that one of the words is known to mean, the rest. Within them whole words before beginnings and parts, what
 * is wanted before the other, the general before the special. Words that are only kin count where nothing else is found.
 */
export function searchCategoriesIn(index: CategoryIndex, words: string, wanted?: Wanted): CategoryCode[] {
  const asked = tellingWords(words)
    .slice(0, mostWords)
    .map((word) => askedWord(word, index))
  const trades = tradesOf(index, asked)
  const [whole, half] = partition(trades, ({ words: told }) => told.length >= asked.length)
  const fitting = ranked(index, asked, { how: fit, wanted })
  const [all, some] = partition(fitting, ({ found }) => found === asked.length)
  const codes = [...codesOf(whole, wanted), ...all.map(codeOf), ...codesOf(half, wanted), ...some.map(codeOf)]
  return codes.length > 0 ? [...new Set(codes)] : ranked(index, asked, { how: kinship, wanted }).map(codeOf)
}

function askedWord(word: string, { formsOf }: CategoryIndex): Asked {
  const [analysed] = analyse(word)
  const forms = formsOf(analysed?.stem ?? word)
  const parts = forms.size > 0 ? [] : (analysed?.parts ?? []).map(formsOf)
  return { word, forms, parts: parts.every(({ size }) => size > 0) ? parts : [] }
}

/** What the words are known to mean. */
function tradesOf({ trades }: CategoryIndex, asked: readonly Asked[]): readonly TradeWords[] {
  const told = asked.flatMap(({ forms, parts }) => [forms, ...parts])
  return trades.filter(({ words }) => words.every((word) => told.some((forms) => forms.has(word))))
}

/** The likeliest of each trade before the second of any, and no trade before one that stands for more of the words. */
function codesOf(trades: readonly TradeWords[], wanted: Wanted | undefined): CategoryCode[] {
  return trades
    .flatMap(({ words, codes }) => codes.map((code, place) => ({ code, place, told: words.length })))
    .sort(
      (one, other) =>
        preference(one.code, wanted) - preference(other.code, wanted) ||
        other.told - one.told ||
        one.place - other.place,
    )
    .map(({ code }) => code)
}

interface Ranked {
  readonly category: SearchableCategory
  /** How many of the words fit, and how well all of them do together. */
  readonly found: number
  readonly score: number
}

function codeOf({ category }: Ranked): CategoryCode {
  return category.code
}

function ranked(
  { categories }: CategoryIndex,
  asked: readonly Asked[],
  { how, wanted }: { readonly how: Fit; readonly wanted: Wanted | undefined },
): Ranked[] {
  return categories
    .map((category) => ({ category, ...scoreOf(category, asked, how) }))
    .filter(({ found }) => found > 0)
    .sort(
      (one, other) =>
        preference(codeOf(one), wanted) - preference(codeOf(other), wanted) ||
        other.found - one.found ||
        other.score - one.score ||
        compare(one.category, other.category),
    )
}

function scoreOf(category: SearchableCategory, asked: readonly Asked[], how: Fit) {
  const scores = asked.map((each) => how(each, category))
  const total = scores.reduce((sum, score) => sum + score, 0)
  return { found: scores.filter((score) => score > 0).length, score: total - category.words.length / 10 }
}

function fit(asked: Asked, { words }: SearchableCategory): number {
  const isCompound = asked.parts.length > 0 && asked.parts.every((forms) => words.some((word) => forms.has(word)))
  return words.reduce((best, word) => Math.max(best, fitOfWord(asked, word)), isCompound ? fits.parts : 0)
}

function fitOfWord({ word: asked, forms }: Asked, word: string): number {
  if (word === asked) return fits.whole
  if (forms.has(word)) return fits.form
  if (word.startsWith(asked)) return fits.beginning
  if (asked.length >= shortestPart && word.includes(asked)) return fits.part
  return word.length >= shortestStem && asked.startsWith(word) ? fits.stem : 0
}

function kinship({ word }: Asked, { words }: SearchableCategory): number {
  if (word.length < shortestKinship) return 0
  return words.some((each) => each.startsWith(word.slice(0, shortestKinship))) ? fits.kin : 0
}

/** 0 for what is wanted, 1 for the other. */
function preference(code: CategoryCode, wanted: Wanted | undefined): number {
  if (wanted === undefined) return 0
  const division = code.slice(0, 2)
  const isGoods = division < '45' || division === '48'
  return isGoods === (wanted === 'goods') ? 0 : 1
}

function compare(one: SearchableCategory, other: SearchableCategory): number {
  return one.level - other.level || Number(one.code) - Number(other.code)
}

function partition<Each>(all: readonly Each[], isFirst: (each: Each) => boolean): readonly [Each[], Each[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}
