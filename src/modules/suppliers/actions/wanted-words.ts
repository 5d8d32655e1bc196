import type { Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import type { Alternative, WantedWord } from '../../../kernel/search/match.ts'
import { frequency, type SearchIndex, termsLike } from '../../../kernel/search/search-index.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { recogniseTargetGroups, trades } from '../../reference/index.ts'
import { groupOf, partOf, tradeOf } from '../model/search-entry.ts'
import { isForAnybody, isOfAnyTrade } from './general-words.ts'
import type { Directory } from './search-index.ts'
import { type SynonymFound, synonymsIn } from './synonym-terms.ts'
import { stemsInThesaurus } from './thesaurus-terms.ts'
import { type TradeFound, tradesBegunWith, tradesIn, tradesWithPart } from './trade-terms.ts'

/**
 * What a find is worth, beside 1 for the word itself. Our own choice, weighed on judged questions: the last part of a
 * Danish compound says what it is, the others which kind.
 */
export const worth = {
  /** What operators say means the same. */
  synonym: 0.8,
  inCompound: 0.85,
  trade: 0.75,
  /** Whom the word means, where an enterprise says it in other words. */
  people: 0.75,
  /** What a thesaurus says means about the same, of words that no trade has. */
  thesaurus: 0.35,
  head: 0.6,
  other: 0.2,
  kin: 0.3,
  /** The beginning of a longer word, where nobody has just this one. */
  beginning: 0.5,
} as const

/** A word that is asked for, with what says just that, where its other alternatives are only like it. */
export interface AskedWord extends WantedWord {
  /** The word itself, those that mean the same, and the trades it tells of. */
  readonly whole: readonly string[]
  /** Stems that say it where all of a row stand in one text: the parts of a compound, the words of a synonym. */
  readonly together: readonly (readonly string[])[]
}

/** Each word that says something, with all that it may be found by. What anybody may say finds nobody beside what says more. */
export function wantedWords(directory: Knowing, words: readonly Word[], day: Day): AskedWord[] {
  const told = tradesIn(words)
  const same = synonymsIn(directory.synonyms, words)
  const ofWords = (isWanted: (word: Word) => boolean) =>
    words.flatMap((word, place) => {
      if (word.isEmpty || !isWanted(word)) return []
      const isThere = ({ from, to }: Stretch) => from <= place && place <= to
      const meant = { told: told.filter(isThere), same: same.filter(isThere), people: groupsIn(word, day) }
      const asked = askedFor(directory, word, meant)
      return [{ ...asked, importance: importanceOf(word) }]
    })
  const telling = ofWords(({ stem }) => !isOfAnyTrade(stem))
  return telling.some((each) => each.alternatives.length > 0) ? telling : ofWords(() => true)
}

/**
 * Of words that say nothing by themselves those that begin others, as suggestions take them: *kan* is how far somebody came
 * with *kantine*.
 */
export function halfWords(index: SearchIndex, words: readonly Word[]): AskedWord[] {
  return words
    .map((word) => ({ ...sayingSo(beginningSo(index, word)), importance: 1 }))
    .filter(({ alternatives }) => alternatives.length > 0)
}

/** All of it says what is meant: what somebody began to write. */
function sayingSo(alternatives: readonly Alternative[]): Omit<AskedWord, 'importance'> {
  return { alternatives, whole: alternatives.map(({ term }) => term), together: [] }
}

/** Whom a word means: *autister* are people with autism. */
export function groupsIn({ written }: Word, day: Day): string[] {
  return recogniseTargetGroups(written, day).map(({ code }) => groupOf(code))
}

/** What says just what the word does. */
function saying(word: Word, { told, same, people }: Meant): Pick<AskedWord, 'whole' | 'together'> {
  const phrases = same.flatMap(({ others }) => others)
  const single = phrases.filter(({ length }) => length === 1).flat()
  return {
    whole: [...sayingItself(word, told), ...people, ...single.flatMap((each) => sayingItself(each, tradesIn([each])))],
    together: [word.parts, ...phrases.map((phrase) => phrase.map(({ stem }) => stem))].filter(
      ({ length }) => length > 1,
    ),
  }
}

/** The word and its trades; where all but one of its parts say nothing by themselves, the trade of that one is as good. */
function sayingItself({ stem, parts }: Word, told: readonly TradeFound[]): string[] {
  const [part, ...others] = parts.filter((each) => !isOfAnyTrade(each))
  const only = others.length === 0 && told.some((each) => each.part === part) ? part : undefined
  const trades = told.filter((each) => each.part === undefined || each.part === only)
  const words = only === undefined ? [stem] : [stem, only]
  return [...words.flatMap((each) => [each, partOf(each)]), ...trades.map(({ slug }) => tradeOf(slug))]
}

/** The places of the first and the last of some words. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function importanceOf({ stem }: Word): number {
  return isForAnybody(stem) ? 0.3 : 1
}

interface Meant {
  readonly told: readonly TradeFound[]
  readonly same: readonly SynonymFound[]
  /** The terms of people. */
  readonly people: readonly string[]
}

function askedFor(directory: Knowing, word: Word, meant: Meant): Omit<AskedWord, 'importance'> {
  const { index } = directory
  const synonyms = meant.same.flatMap(({ others }) => others.flatMap((phrase) => ofSynonym(index, phrase)))
  const people = meant.people
    .filter((term) => frequency(index, term) > 0)
    .map((term) => ({ term, worth: worth.people }))
  const own = itself(index, word, meant.told)
  const found = best([...own, ...synonyms, ...people, ...byThesaurus(directory, word, meant.told)])
  return found.length > 0 ? { alternatives: found, ...saying(word, meant) } : otherwise(index, word)
}

/** What helps to see what words mean. */
type Knowing = Pick<Directory, 'index' | 'synonyms' | 'thesaurus'>

/** As many as a thesaurus may add to a word: the further down, the less they mean the same. */
const mostOfThesaurus = 8

function byThesaurus({ index, thesaurus }: Knowing, word: Word, told: readonly TradeFound[]): Alternative[] {
  if (told.some(({ part }) => part === undefined)) return []
  return stemsInThesaurus(thesaurus, word)
    .filter((term) => frequency(index, term) > 0)
    .slice(0, mostOfThesaurus)
    .map((term) => ({ term, worth: worth.thesaurus }))
}

/** All that one would find with the words that mean the same; of several words each has its share in it. */
function ofSynonym(index: SearchIndex, phrase: readonly Word[]): Alternative[] {
  const told = tradesIn(phrase)
  return phrase.flatMap((word, place) => {
    const ofWord = told.filter(({ from, to }) => from <= place && place <= to)
    return itself(index, word, ofWord).map(({ term, worth: value }) => ({
      term,
      worth: (value * worth.synonym) / phrase.length,
    }))
  })
}

/** The word, what it is made of, and the trades it tells of. */
function itself(index: SearchIndex, word: Word, told: readonly TradeFound[]): Alternative[] {
  const { stem, parts } = word
  const head = parts.at(-1)
  const value = (part: string) => (part === head || isOfAnyTrade(head ?? '') ? worth.head : worth.other)
  // What a known word is in parts matters less: *kontorplanter* is a trade, and not all that one does with plants.
  const isKnown = told.some(({ part }) => part === undefined)
  const partValue = (part: string) => (isKnown ? value(part) * worth.kin : value(part))
  const all = [
    { term: stem, worth: 1 },
    { term: partOf(stem), worth: worth.inCompound },
    ...parts.flatMap((part) => ofPart(part, value(part))),
    ...told.flatMap(({ slug, part }) =>
      ofTrade(slug, part === undefined ? worth.trade : partValue(part) * worth.trade),
    ),
  ]
  return best(all.filter(({ term }) => frequency(index, term) > 0))
}

/** What nobody has: by the trades in whose longer words it stands, and else by its beginning. */
function otherwise(index: SearchIndex, word: Word): Omit<AskedWord, 'importance'> {
  const told = [word.stem, ...word.parts]
    .filter((part) => !isOfAnyTrade(part))
    .flatMap(tradesWithPart)
    .flatMap((slug) => ofTrade(slug, worth.beginning))
    .filter(({ term }) => frequency(index, term) > 0)
  if (told.length > 0) return { alternatives: best(told), whole: [], together: [] }
  return sayingSo(best([...beginningSo(index, word), ...tradesBegunSo(index, word)]))
}

/** Whether somebody may have stopped in the middle of a known word: then it has no wrong letters. */
export function isBegun(index: SearchIndex, word: Word): boolean {
  if (foldWord(word.written).length < shortestBegun) return false
  return beginningSo(index, word).length > 0 || tradesBegunSo(index, word).length > 0
}

/** Shorter ones begin too many words to be sure that they are not another one, misspelled. */
const shortestBegun = 4

function tradesBegunSo(index: SearchIndex, { written }: Word): Alternative[] {
  const beginning = foldWord(written)
  if (beginning.length < shortestBegun) return []
  return tradesBegunWith(beginning)
    .map((slug) => ({ term: tradeOf(slug), worth: worth.beginning }))
    .filter(({ term }) => frequency(index, term) > 0)
}

/** As far as somebody came with a word that nobody has whole: the longer ones that the most have. */
function beginningSo(index: SearchIndex, { written, stem }: Word): Alternative[] {
  const beginning = foldWord(written)
  if (beginning.length < shortestBeginning) return []
  return [...termsLike(index, beginning), ...termsLike(index, partOf(beginning))]
    .filter((term) => term.startsWith(beginning) || term.startsWith(partOf(beginning)) || term.startsWith(stem))
    .toSorted((one, other) => frequency(index, other) - frequency(index, one))
    .slice(0, mostBeginningSo)
    .map((term) => ({ term, worth: worth.beginning }))
}

const shortestBeginning = 3

/** More would be all that is sold. */
const mostBeginningSo = 20

function ofPart(part: string, value: number): Alternative[] {
  if (isOfAnyTrade(part)) return []
  return [
    { term: part, worth: value },
    { term: partOf(part), worth: value * worth.inCompound },
  ]
}

function ofTrade(slug: string, value: number): Alternative[] {
  return [
    { term: tradeOf(slug), worth: value },
    ...kinOf(slug).map((kin) => ({ term: tradeOf(kin), worth: value * worth.kin })),
  ]
}

let kinship: ReadonlyMap<string, readonly string[]> | undefined

/** Kinship goes both ways, whichever of the two names the other. */
function kinOf(slug: string): readonly string[] {
  kinship ??= readKinship()
  return kinship.get(slug) ?? []
}

function readKinship(): ReadonlyMap<string, readonly string[]> {
  const pairs = trades().flatMap(({ slug, related }) =>
    related.flatMap((kin) => [[slug, kin] as const, [kin, slug] as const]),
  )
  const bySlug = Map.groupBy(pairs, ([slug]) => slug)
  return new Map([...bySlug].map(([slug, kin]) => [slug, [...new Set(kin.map(([, other]) => other))]]))
}

/** Each term once, by the most it is worth. */
function best(all: readonly Alternative[]): Alternative[] {
  const byTerm = new Map<string, number>()
  for (const { term, worth: value } of all) byTerm.set(term, Math.max(value, byTerm.get(term) ?? 0))
  return [...byTerm].map(([term, value]) => ({ term, worth: value }))
}
