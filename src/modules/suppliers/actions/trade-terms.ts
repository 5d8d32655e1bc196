import { analyse, isEmptyWord, type Word } from '../../../kernel/danish/analyse.ts'
import { trades } from '../../reference/index.ts'

/** A trade that words tell of, by its slug. */
export interface TradeFound {
  readonly slug: string
  /** The part of a compound that tells of it; absent where whole words do. */
  readonly part?: string
  /** The places of its words in the text, first and last. */
  readonly from: number
  readonly to: number
}

/** The trades' words by their first stem, the longest first: each with the stems that must follow. */
type TradeWords = ReadonlyMap<string, readonly { readonly slug: string; readonly stems: readonly string[] }[]>

let known: TradeWords | undefined

/** The trades that the words of a text tell of: `frokostordning` and `lunch scheme` of canteens. */
export function tradesIn(words: readonly Word[]): TradeFound[] {
  const telling = words.flatMap((word, place) => (isEmptyWord(word.written) ? [] : [{ word, place }]))
  return telling.flatMap(({ word }, at) => [
    ...startingAt(telling, at),
    ...word.parts.flatMap((part) => ofPart(part, telling[at]?.place ?? 0)),
  ])
}

function startingAt(telling: readonly { readonly word: Word; readonly place: number }[], at: number) {
  const stemAt = (offset: number) => telling[at + offset]?.word.stem
  return (tradeWords().get(stemAt(0) ?? '') ?? [])
    .filter(({ stems }) => stems.every((stem, offset) => stem === stemAt(offset)))
    .map(({ slug, stems }) => ({
      slug,
      from: telling[at]?.place ?? 0,
      to: telling[at + stems.length - 1]?.place ?? 0,
    }))
}

function ofPart(part: string, place: number): TradeFound[] {
  return (tradeWords().get(part) ?? [])
    .filter(({ stems }) => stems.length === 1)
    .map(({ slug }) => ({ slug, part, from: place, to: place }))
}

function tradeWords(): TradeWords {
  known ??= readTradeWords()
  return known
}

function readTradeWords(): TradeWords {
  const byStem = new Map<string, { slug: string; stems: readonly string[] }[]>()
  for (const { slug, words, english } of trades()) {
    for (const word of [...words, ...english]) {
      const stems = analyse(word)
        .filter(({ written }) => !isEmptyWord(written))
        .map(({ stem }) => stem)
      const [first] = stems
      if (first !== undefined) byStem.set(first, [...(byStem.get(first) ?? []), { slug, stems }])
    }
  }
  return byStem
}
