import { byColumns, byScore, noLot, type Order, rankEach } from '../../../kernel/search/best.ts'
import { type BitSet, has } from '../../../kernel/search/bit-set.ts'
import type { Matches } from '../../../kernel/search/match.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { keptStanding } from '../../../kernel/search/standing.ts'
import { documentsWith } from '../../../kernel/search/value-sets.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { distanceInKm, type Point } from '../../reference/index.ts'
import { effectiveSort, type Search } from '../model/directory.ts'
import { rankShares } from '../model/order.ts'
import { columns, dayNumber, nowhere } from '../model/search-entry.ts'
import type { AskedPlace } from '../model/understood.ts'
import { middleOf } from './asked-place.ts'
import { trustOn } from './trust.ts'

/** What the order of those found depends on, beside what was asked. */
export interface Ranked {
  readonly matches: Matches
  /** The places that the words name, and who is at one of them or delivers there. */
  readonly places: readonly AskedPlace[]
  readonly there: BitSet | undefined
  readonly day: Day
}

/** The order in which those found are shown. */
export function orderOf(index: SearchIndex, asked: Search, ranked: Ranked): Order {
  const from = asked.near?.point ?? ranked.places[0]?.point
  switch (effectiveSort(asked)) {
    case 'nearest':
      return from === undefined ? byRelevance(index, ranked) : byDistance(index, from)
    case 'name':
      return byColumns(index, [columns.nameStart, columns.nameRest], alphabet)
    case 'newest':
      return byNewest(index)
    case 'relevance':
      return byRelevance(index, ranked)
  }
}

/** In kilometres; infinite where the place is not known. */
export function distanceTo({ columns: numbers }: SearchIndex, document: number, point: Point): number {
  const lat = numbers[columns.latitude]?.[document] ?? nowhere
  const lon = numbers[columns.longitude]?.[document] ?? nowhere
  return lat === nowhere ? Number.POSITIVE_INFINITY : distanceInKm({ lat, lon }, point)
}

/**
 * How well a supplier answers: what the words found in it, more for who tells much and is checked, half for who has not
 * confirmed their page for long, and less the further away from the place asked for. Told on the page about the order.
 */
function byRelevance(index: SearchIndex, { matches: { scores, highest }, places, there, day }: Ranked): Order {
  const { shares, standing } = trustOn(index, day)
  const score: Order['rank'] = (documents, count, points) => {
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] ?? 0
      points[at] = ((scores[document] ?? 0) + rankShares.open) * (shares[document] ?? 0)
    }
  }
  const mostFor = (share: number) => (highest + rankShares.open) * share
  return byScore(
    index,
    score,
    dayNumber(day),
    places.length === 0
      ? { beforehand: { standing, mostFor } }
      : // Distances take long to reckon.
        { shareOf: nearnessToAny(index, places, there) },
  )
}

function byDistance(index: SearchIndex, from: Point): Order {
  return {
    rank: rankEach((document) => -distanceTo(index, document, from)),
    lotOf: noLot,
    isBefore: (one, other) => (index.keys[one] ?? 0) < (index.keys[other] ?? 0),
  }
}

const alphabet = keptStanding()

/** Who came last first; of those who came in the same second, as with an import, who has the highest number. */
function byNewest(index: SearchIndex): Order {
  const { columns: numbers, keys } = index
  const addedAt = (document: number) => Math.floor(-(numbers[columns.addedAt]?.[document] ?? 0))
  const lotOf = (document: number) => (keys[document] ?? 0) / 4_294_967_296
  return {
    rank: rankEach(addedAt),
    lotOf,
    isBefore: (one, other) => (keys[one] ?? 0) > (keys[other] ?? 0),
    beforehand: { standing: newest(index, { goodness: addedAt, lotOf }), mostFor: (added) => added },
  }
}

const newest = keptStanding()

/** The nearness to whichever of the places is best for each. */
function nearnessToAny(
  index: SearchIndex,
  places: readonly AskedPlace[],
  there: BitSet | undefined,
): (document: number) => number {
  const [only, ...others] = places.map((place) => nearnessTo(index, place, there))
  if (only === undefined) return () => 1
  if (others.length === 0) return only
  return (document) => others.reduce((best, nearness) => Math.max(best, nearness(document)), only(document))
}

/**
 * Who is there or near before who says that it delivers there, these before who delivers everywhere, and the others last;
 * among equals the nearest first.
 */
function nearnessTo(index: SearchIndex, place: AskedPlace, there: BitSet | undefined): (document: number) => number {
  const middle = middleOf(place)
  const standing = standingAt(index, place, there)
  const { placeUnknown, farAway, nextDoor, distance, lostByDistance } = rankShares
  return (document) => {
    const km = middle === undefined ? Number.POSITIVE_INFINITY : distanceTo(index, document, middle)
    const left = Math.exp(-km / distance)
    const share = standing(document, km)
    if (share !== undefined) return share * (1 - lostByDistance * (1 - left))
    return km === Number.POSITIVE_INFINITY ? placeUnknown : farAway + (nextDoor - farAway) * left
  }
}

/** What is left for who is there or delivers there, before the distance. A part of the country has nothing around its corner. */
function standingAt(
  { values }: SearchIndex,
  { municipalities, point }: AskedPlace,
  there: BitSet | undefined,
): (document: number, km: number) => number | undefined {
  const withValue = (kind: string) =>
    documentsWith(
      values,
      municipalities.map((code) => `${kind}=${code}`),
    )
  const [inside, deliversThere] = [withValue('municipality'), withValue('deliversTo')]
  const around = point === undefined ? Number.NEGATIVE_INFINITY : rankShares.aroundTheCorner
  return (document, km) => {
    if (km <= around || has(inside, document)) return 1
    if (has(deliversThere, document)) return rankShares.deliversThere
    return there !== undefined && has(there, document) ? rankShares.deliversEverywhere : undefined
  }
}
