import { pageOf } from '../../../kernel/search/best.ts'
import {
  add,
  type BitSet,
  bitSet,
  copyOf,
  forEach,
  intersect,
  size,
  sizeOfBoth,
} from '../../../kernel/search/bit-set.ts'
import { keepOnly, leaveOut, type Matches, match, matchAll } from '../../../kernel/search/match.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { documentsWith, hasOneOf } from '../../../kernel/search/value-sets.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { municipalitiesIn } from '../../reference/index.ts'
import { type Assurance, type FilterName, filterNames, type Search } from '../model/directory.ts'
import { enough, enoughAtPlace } from '../model/order.ts'
import { everyMunicipality } from '../model/search-entry.ts'
import type { AskedPlace } from '../model/understood.ts'
import { lasting } from './lasting.ts'
import { distanceTo, orderOf } from './ranking.ts'
import { isOneWord, type Phrase, type Question } from './understand.ts'

/** What a search comes to in the index. */
export interface Answer {
  /** Everybody found. */
  readonly documents: BitSet
  readonly total: number
  /** Those of them at a place that the words name, or who deliver there. */
  readonly atPlace: number
  /** Those of them who have enough of the words: where these are few, whoever has any is found. */
  readonly withAll: number
  /** Those on the page, in order, each with its score. */
  readonly page: readonly { readonly id: number; readonly score: number }[]
  /** What the words alone find, and for each filter what it leaves: to count what other choices would give. */
  readonly byWords: BitSet
  readonly byFilter: ReadonlyMap<FilterName, BitSet>
}

/** What an answer depends on besides the question. */
export interface Given {
  readonly day: Day
  /** Who has the question's phrases and not those it leaves out; absent where it has none. */
  readonly withPhrases: BitSet | undefined
}

/** With so many who have enough of the words, those who have less are left out. */
const enoughWithAll = 10

/** Finds, ranks and counts in one go: scores stand on a desk that the next question clears. */
export function answer(index: SearchIndex, question: Question, asked: Search, { day, withPhrases }: Given): Answer {
  const { matches, strict } = matching(index, question)
  if (withPhrases !== undefined) intersect(matches.documents, withPhrases)
  if (asked.near !== undefined) keepNear(index, matches.documents, asked.near)
  const there = placeSet(index, question.places)
  // Decided before the filters: choosing one must not bring in those who lie further away.
  if (there !== undefined && isForPlaceOnly(question, matches, there)) intersect(matches.documents, there)
  const byFilter = filterSets(index, asked, day)
  const documents = narrowed(matches.documents, byFilter)
  const total = size(documents)
  const page = pageOf(index, documents, {
    from: (asked.page - 1) * asked.pageSize,
    count: asked.pageSize,
    order: orderOf(index, asked, { matches, places: question.places, there, day }),
  })
  return {
    documents,
    total,
    atPlace: there === undefined ? 0 : sizeOfBoth(documents, there, index.count),
    withAll: strict === undefined ? total : sizeOfBoth(documents, strict, index.count),
    page: page.map((document) => ({ id: index.keys[document] ?? 0, score: scoreTold(matches, document) })),
    byWords: matches.documents,
    byFilter,
  }
}

/** How well the words fit, as it is told: 0 without words. */
function scoreTold({ scores }: Matches, document: number): number {
  return Math.round((scores[document] ?? 0) * 1000) / 1000
}

/** What the filters leave of the set, one of them perhaps not counted: the set itself where there are no others. */
export function narrowed(set: BitSet, byFilter: ReadonlyMap<FilterName, BitSet>, without?: FilterName): BitSet {
  const passing = [...byFilter].flatMap(([filter, own]) => (filter === without ? [] : own))
  if (passing.length === 0) return set
  const left = copyOf(set)
  for (const own of passing) intersect(left, own)
  return left
}

/** The keys of documents. */
export function idsIn({ keys }: SearchIndex, documents: BitSet): number[] {
  const ids: number[] = []
  forEach(documents, (document) => ids.push(keys[document] ?? 0))
  return ids
}

/** The documents with these keys. */
export function documentsOf({ places, count }: SearchIndex, ids: readonly number[]): BitSet {
  const documents = bitSet(count)
  for (const id of ids) if ((places[id] ?? 0) > 0) add(documents, (places[id] ?? 0) - 1)
  return documents
}

/** Whether a supplier delivers to one of the municipalities; one that is gone does not. */
export function delivers({ places, values }: SearchIndex, id: number, municipalities: readonly string[]): boolean {
  const place = places[id] ?? 0
  return (
    place > 0 &&
    hasOneOf(
      values,
      place - 1,
      [...municipalities, everyMunicipality].map((code) => `deliversTo=${code}`),
    )
  )
}

/** Who has enough of the words and none of those left out; where whoever has any is found, also who has enough. */
function matching(index: SearchIndex, { wanted, phrases, excluded }: Question) {
  const exact = wanted.length === 0 ? matchAll(index) : match(index, wanted, enough)
  const isRelaxed = wanted.length > 1 && size(exact.documents) < enoughWithAll
  const strict = isRelaxed ? exact.documents : undefined
  const matches = isRelaxed ? match(index, wanted, 0) : exact
  leaveOut(index, matches, single(excluded))
  keepOnly(index, matches, single(phrases))
  return { matches, strict }
}

function single(phrases: readonly Phrase[]): string[] {
  return phrases.filter(isOneWord).flatMap(({ stems }) => stems)
}

/** For each filter that is set, who passes it. */
function filterSets(index: SearchIndex, { filters }: Search, day: Day): Map<FilterName, BitSet> {
  const sets = filterNames.flatMap((filter) => {
    const value = filters[filter]
    return value === undefined ? [] : [[filter, passing(index, filter, { value, day })] as const]
  })
  return new Map(sets)
}

/** For whom somebody vouches on the day. */
export function assured(index: SearchIndex, assurance: Assurance, day: Day): BitSet {
  return lasting(index, assurance === 'rsv' ? 'checkedUntil' : 'confirmedYearUntil', day)
}

function passing(
  index: SearchIndex,
  filter: FilterName,
  { value, day }: { readonly value: string; readonly day: Day },
): BitSet {
  if (filter === 'rsv' || filter === 'confirmed') return assured(index, filter, day)
  return documentsWith(index.values, valuesPassing(filter, value))
}

/** The values that pass a filter. */
function valuesPassing(filter: Exclude<FilterName, Assurance>, value: string): string[] {
  switch (filter) {
    case 'region':
      return municipalitiesIn(value).map(({ code }) => `municipality=${code}`)
    case 'deliversTo':
      return [`deliversTo=${value}`, `deliversTo=${everyMunicipality}`]
    default:
      return [`${filter}=${value}`]
  }
}

/** Who is at one of the places or delivers there; absent where none is asked for. */
function placeSet({ values }: SearchIndex, places: readonly AskedPlace[]): BitSet | undefined {
  if (places.length === 0) return undefined
  const wanted = places
    .flatMap(({ municipalities }) => municipalities)
    .flatMap((code) => [`municipality=${code}`, `deliversTo=${code}`])
  return documentsWith(values, [...wanted, `deliversTo=${everyMunicipality}`])
}

/** Whether those further away are left out: nothing but the place is asked for, or enough are there. */
function isForPlaceOnly({ wanted }: Question, { documents }: Matches, there: BitSet): boolean {
  return wanted.length === 0 || sizeOfBoth(documents, there, enoughAtPlace) >= enoughAtPlace
}

/** Leaves those within so many kilometres; whose place nobody knows cannot be said to be near. */
function keepNear(index: SearchIndex, documents: BitSet, { point, km }: NonNullable<Search['near']>): void {
  const near = bitSet(index.count)
  forEach(documents, (document) => {
    if (distanceTo(index, document, point) <= km) add(near, document)
  })
  intersect(documents, near)
}
