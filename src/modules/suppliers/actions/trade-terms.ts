import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import { ancestors, type Trade, trades } from '../../reference/index.ts'
import { isOfAnyTrade } from './general-words.ts'
import { type PhrasesByStem, phrasesAt, type TellingWord, tellingWords } from './phrases-in.ts'

/** A trade that words tell of, by its slug. */
export interface TradeFound {
  readonly slug: string
  /** The part of a compound that tells of it; absent where whole words do. */
  readonly part?: string
  /** The places of its words in the text, first and last. */
  readonly from: number
  readonly to: number
}

/** The trades' words by their first stem: each with the stems that must follow. */
interface TradeWords {
  /** Those that are the same whatever function words stand between. */
  readonly telling: PhrasesByStem<{ readonly slug: string }>
  /** Those of which function words are half: *gøre rent*, *roll-up*. */
  readonly whole: PhrasesByStem<{ readonly slug: string }>
}

let known: TradeWords | undefined

/** The trades that the words of a text tell of: `frokostordning` and `lunch scheme` of canteens. */
export function tradesIn(words: readonly Word[]): TradeFound[] {
  const { telling, whole } = tradeWords()
  const found = [...toldBy(tellingWords(words), telling), ...toldBy(words.map(inItsPlace), whole)]
  for (const [place, { parts, isEmpty }] of words.entries()) {
    if (isEmpty) continue
    for (const part of parts) for (const slug of tradesOfPart(part)) found.push({ slug, part, from: place, to: place })
  }
  return found
}

function toldBy(words: readonly TellingWord[], known: TradeWords['telling']): TradeFound[] {
  return words.flatMap((_, at) =>
    phrasesAt(words, at, known).map(({ known: { slug }, from, to }) => ({ slug, from, to })),
  )
}

function inItsPlace(word: Word, place: number): TellingWord {
  return { word, place }
}

let knownOfParts: ReadonlyMap<string, readonly string[]> | undefined

const none: readonly string[] = []

/** The trades that a part of a compound tells of by itself. */
function tradesOfPart(part: string): readonly string[] {
  knownOfParts ??= new Map(
    [...tradeWords().telling]
      .filter(([stem]) => !isOfAnyTrade(stem))
      .map(([stem, all]) => [stem, all.filter(({ stems }) => stems.length === 1).map(({ slug }) => slug)]),
  )
  return knownOfParts.get(part) ?? none
}

function tradeWords(): TradeWords {
  known ??= readTradeWords()
  return known
}

function readTradeWords(): TradeWords {
  const all = trades().flatMap(({ slug, words, english }) =>
    [...words, ...english].map((word) => ({ slug, ...stemsOf(word) })),
  )
  const [telling, whole] = [false, true].map((isWhole) =>
    Map.groupBy(
      all.filter((each) => each.isWhole === isWhole && each.stems.length > 0),
      ({ stems }) => stems[0] ?? '',
    ),
  )
  return { telling: telling ?? new Map(), whole: whole ?? new Map() }
}

/** What loses all but one word says too little: *pr-arbejde* is not all work. It must stand there whole. */
function stemsOf(phrase: string): { readonly stems: readonly string[]; readonly isWhole: boolean } {
  const words = analyse(phrase)
  const telling = words.filter(({ isEmpty }) => !isEmpty)
  const isWhole = words.length > 1 && telling.length < 2
  return { stems: (isWhole ? words : telling).map(({ stem }) => stem), isWhole }
}

let knownParts: ReadonlyMap<string, readonly string[]> | undefined

/**
 * The trades in one of whose words the stem stands, as a part of a compound or among others: *linned* in *linnedvask* and
 * in *linnedudlejning*, *lunch* in *lunch scheme*.
 */
export function tradesWithPart(stem: string): readonly string[] {
  knownParts ??= readParts()
  return knownParts.get(stem) ?? []
}

function readParts(): ReadonlyMap<string, readonly string[]> {
  const pairs = trades().flatMap(({ slug, words, english }) =>
    [...words, ...english].flatMap((each) =>
      tellingWords(analyse(each)).flatMap(({ word }) => [word.stem, ...word.parts].map((part) => ({ part, slug }))),
    ),
  )
  return new Map(
    [...Map.groupBy(pairs, ({ part }) => part)].map(([part, of]) => [part, [...new Set(of.map(({ slug }) => slug))]]),
  )
}

let knownWords: readonly { readonly folded: string; readonly slug: string }[] | undefined

/** The trades in one of whose words something begins so: *snedk* is how far somebody came with *snedker*. Folded letters. */
export function tradesBegunWith(beginning: string): readonly string[] {
  knownWords ??= readWords()
  return [...new Set(knownWords.flatMap(({ folded, slug }) => (folded.startsWith(beginning) ? [slug] : [])))]
}

function readWords() {
  return trades().flatMap(({ slug, words, english }) =>
    [...words, ...english].flatMap((each) =>
      tellingWords(analyse(each))
        .filter(({ word }) => !isOfAnyTrade(word.stem))
        .map(({ word }) => ({ folded: foldWord(word.written), slug })),
    ),
  )
}

let bySlug: ReadonlyMap<string, Trade> | undefined

/** The trade with the slug. */
export function tradeNamed(slug: string): Trade | undefined {
  bySlug ??= new Map(trades().map((trade) => [trade.slug, trade]))
  return bySlug.get(slug)
}

/** A trade that categories tell of. */
export interface TradeOffered {
  readonly slug: string
  /** How many steps it is from certain: 0 for the likeliest of the trade's categories, more for the others. */
  readonly doubt: number
}

/** A trade has its likeliest categories first; from here on one is as likely as another. */
const mostDoubt = 4

/** Who offers a category so wide that the trade is a part of it may be in the trade: the wider, the less likely. */
const doubtOfWider = 7
const mostDoubtOfWider = 10

/** The trades that a supplier is in by the categories it offers: the trade's own, those below, or one that is wider. */
export function tradesOfCategories(offered: readonly string[]): TradeOffered[] {
  const { byCode, byWider } = tradesByCategory()
  return offered.flatMap((code) => [
    ...ancestors(code).flatMap((above) => byCode.get(above) ?? []),
    ...(byWider.get(code) ?? []),
  ])
}

let tradesKnown: ReturnType<typeof readCategories> | undefined

function tradesByCategory() {
  tradesKnown ??= readCategories()
  return tradesKnown
}

function readCategories() {
  const own = trades().flatMap(({ slug, codes }) =>
    codes.map((code, place) => ({ slug, code, doubt: Math.min(place, mostDoubt) })),
  )
  const wider = own.flatMap(({ slug, code }) =>
    ancestors(code)
      .toReversed()
      .slice(1)
      .map((above, steps) => ({ slug, code: above, doubt: Math.min(doubtOfWider + steps, mostDoubtOfWider) })),
  )
  return { byCode: Map.groupBy(own, ({ code }) => code), byWider: Map.groupBy(wider, ({ code }) => code) }
}
