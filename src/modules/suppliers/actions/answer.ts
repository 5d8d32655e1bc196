import { byColumns, byScore, type Order, pageOf } from '../../../kernel/search/best.ts'
import {
  add,
  type BitSet,
  bitSet,
  copyOf,
  forEach,
  has,
  intersect,
  size,
  sizeOfBoth,
} from '../../../kernel/search/bit-set.ts'
import { keepOnly, leaveOut, type Matches, match, matchAll } from '../../../kernel/search/match.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { documentsWith } from '../../../kernel/search/value-sets.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { distanceInKm, municipalitiesIn, type Point } from '../../reference/index.ts'
import { effectiveSort, type FilterName, filterNames, type Search } from '../model/directory.ts'
import { columns, dayNumber, everyMunicipality, nowhere } from '../model/search-entry.ts'
import type { AskedPlace } from '../model/understood.ts'
import { isOneWord, type Phrase, type Question } from './understand.ts'

/** What a search comes to in the index. */
export interface Answer {
  /** Everybody found. */
  readonly documents: BitSet
  readonly total: number
  /** Those of them at the place that the words name, or who deliver there. */
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

/** Who has so much of the weight of all words is found; where nobody has, whoever has any of it. */
export const enough = 0.6

/** With so many who have enough of the words, those who have less are left out. */
const enoughWithAll = 10

/** With so many at the place, those further away are left out. */
export const enoughAtPlace = 5

/** Finds, ranks and counts in one go: scores stand on a desk that the next question clears. */
export function answer(index: SearchIndex, question: Question, asked: Search, { day, withPhrases }: Given): Answer {
  const { matches, strict } = matching(index, question)
  if (withPhrases !== undefined) intersect(matches.documents, withPhrases)
  if (asked.near !== undefined) keepNear(index, matches.documents, asked.near)
  const there = question.place && placeSet(index, question.place)
  // Decided before the filters: choosing one must not bring in those who lie further away.
  if (there !== undefined && isForPlaceOnly(question, matches, there)) intersect(matches.documents, there)
  const byFilter = filterSets(index, asked)
  const documents = narrowed(matches.documents, byFilter)
  const rank = ranking(index, matches, { there, place: question.place, day })
  const page = pageOf(index, documents, {
    from: (asked.page - 1) * asked.pageSize,
    count: asked.pageSize,
    order: orderOf(index, asked, { rank, day, from: asked.near?.point ?? question.place?.point }),
  })
  return {
    documents,
    total: size(documents),
    atPlace: there === undefined ? 0 : sizeOfBoth(documents, there, index.count),
    withAll: sizeOfBoth(documents, strict, index.count),
    page: page.map((document) => ({ id: index.keys[document] ?? 0, score: scoreTold(matches, document) })),
    byWords: matches.documents,
    byFilter,
  }
}

/** How well the words fit, as it is told: 0 without words. */
function scoreTold({ scores }: Matches, document: number): number {
  return Math.round((scores[document] ?? 0) * 1000) / 1000
}

/** The set with what the filters leave of it, one of them perhaps not counted. */
export function narrowed(set: BitSet, byFilter: ReadonlyMap<FilterName, BitSet>, without?: FilterName): BitSet {
  const left = copyOf(set)
  for (const [filter, passing] of byFilter) if (filter !== without) intersect(left, passing)
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

/** Who has enough of the words and none of those left out. */
export function matching(index: SearchIndex, { wanted, phrases, excluded }: Question) {
  const exact = wanted.length === 0 ? matchAll(index) : match(index, wanted, enough)
  const strict = copyOf(exact.documents)
  const isRelaxed = wanted.length > 1 && size(strict) < enoughWithAll
  const matches = isRelaxed ? match(index, wanted, 0) : exact
  leaveOut(index, matches, single(excluded))
  keepOnly(index, matches, single(phrases))
  return { matches, strict }
}

function single(phrases: readonly Phrase[]): string[] {
  return phrases.filter(isOneWord).flatMap(({ stems }) => stems)
}

/** For each filter that is set, who passes it. */
function filterSets({ values }: SearchIndex, { filters }: Search): Map<FilterName, BitSet> {
  const sets = filterNames.flatMap((filter) => {
    const value = filters[filter]
    return value === undefined ? [] : [[filter, documentsWith(values, passing(filter, value))] as const]
  })
  return new Map(sets)
}

/** The values that pass a filter. */
function passing(filter: FilterName, value: string): string[] {
  switch (filter) {
    case 'region':
      return municipalitiesIn(value).map(({ code }) => `municipality=${code}`)
    case 'deliversTo':
      return [`deliversTo=${value}`, `deliversTo=${everyMunicipality}`]
    default:
      return [`${filter}=${value}`]
  }
}

/** Who is at the place or delivers there. */
function placeSet({ values }: SearchIndex, { municipalities }: AskedPlace): BitSet {
  const wanted = municipalities.flatMap((code) => [`municipality=${code}`, `deliversTo=${code}`])
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

/** In kilometres; infinite where the place is not known. */
function distanceTo({ columns: numbers }: SearchIndex, document: number, point: Point): number {
  const lat = numbers[columns.latitude]?.[document] ?? nowhere
  const lon = numbers[columns.longitude]?.[document] ?? nowhere
  return lat === nowhere ? Number.POSITIVE_INFINITY : distanceInKm({ lat, lon }, point)
}

/**
 * How well a supplier answers: what the words found in it, more for who tells much and is checked, half for who has not
 * confirmed their page for long, and less the further away from the place asked for. Told on the page about the order.
 */
function ranking(
  index: SearchIndex,
  { scores }: Matches,
  {
    there,
    place,
    day,
  }: { readonly there: BitSet | undefined; readonly place: AskedPlace | undefined; readonly day: Day },
): (document: number) => number {
  const today = dayNumber(day)
  const until = index.columns[columns.confirmedUntil]
  const completeness = index.columns[columns.completeness]
  const checkedUntil = index.columns[columns.checkedUntil]
  return (document) => {
    const isChecked = (checkedUntil?.[document] ?? 0) >= today
    const quality = ((completeness?.[document] ?? 0) + (isChecked ? 1 : 0)) / 2
    const confirmed = (until?.[document] ?? 0) < today ? weights.unconfirmed : 1
    const trust = (1 + weights.quality * quality) * confirmed
    const far = place === undefined ? 1 : nearness(index, document, { there, place })
    return ((scores[document] ?? 0) + weights.open) * trust * far
  }
}

/** Public: they stand on the page about the order. */
export const weights = {
  /** What the best page gains over one that tells nothing. */
  quality: 0.15,
  unconfirmed: 0.5,
  /** So that those found by no words can be ranked too. */
  open: 0.001,
  /** Within so many kilometres somebody is at the place itself. */
  aroundTheCorner: 25,
  /** For somebody who comes from elsewhere, whose place nobody knows, who is next door, and who is far away. */
  deliversThere: 0.9,
  placeUnknown: 0.5,
  nextDoor: 0.6,
  farAway: 0.3,
  /** The distance in kilometres at which two thirds of the difference between next door and far away are gone. */
  distance: 60,
} as const

/** Who lies there before who delivers there, and these before the others, the nearest first. */
function nearness(
  index: SearchIndex,
  document: number,
  { there, place }: { readonly there: BitSet | undefined; readonly place: AskedPlace },
): number {
  const km = place.point === undefined ? Number.POSITIVE_INFINITY : distanceTo(index, document, place.point)
  if (there !== undefined && has(there, document)) return km <= weights.aroundTheCorner ? 1 : weights.deliversThere
  if (km === Number.POSITIVE_INFINITY) return weights.placeUnknown
  return weights.farAway + (weights.nextDoor - weights.farAway) * Math.exp(-km / weights.distance)
}

function orderOf(
  index: SearchIndex,
  asked: Search,
  {
    rank,
    day,
    from,
  }: { readonly rank: (document: number) => number; readonly day: Day; readonly from: Point | undefined },
): Order {
  switch (effectiveSort(asked)) {
    case 'relevance':
      return byScore(index, rank, dayNumber(day))
    case 'nearest':
      return from === undefined ? byScore(index, rank, dayNumber(day)) : byDistance(index, from)
    case 'name':
      return byColumns(index, [columns.nameStart, columns.nameRest])
    case 'newest':
      return byColumns(index, [columns.addedAt])
  }
}

function byDistance(index: SearchIndex, from: Point): Order {
  return {
    rankOf: (document) => -distanceTo(index, document, from),
    isBefore: (one, other) => (index.keys[one] ?? 0) < (index.keys[other] ?? 0),
  }
}
