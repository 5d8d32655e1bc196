import { type BitSet, listOf, size } from './bit-set.ts'
import type { SearchIndex } from './search-index.ts'
import type { keptStanding, Standing } from './standing.ts'
import { bestBySweep, type Sought } from './sweep.ts'
import { inOrder, leastRank, offer, type TieBreak, type TopList, topList } from './top-list.ts'

/** An order of documents: the highest rank first. */
export interface Order {
  /** Writes the rank of each of the documents, of the first so many of a list. */
  readonly rank: (documents: Uint32Array, count: number, ranks: Float64Array) => void
  /** What is left of a rank, never more: for what takes long to reckon, and so is only of those that may come among the best. */
  readonly left?: ((document: number, rank: number) => number) | undefined
  /** Less than one, added to a rank: reckoned of those only that may come among the best. */
  readonly lotOf: (document: number) => number
  readonly isBefore: TieBreak
  readonly beforehand?: Beforehand | undefined
}

/** What is known before anybody is ranked: among those who fit equally well, the better ones come first. */
export interface Beforehand {
  /** How all documents stand, by the lot of the order. */
  readonly standing: Standing
  /** The highest rank that somebody so good can have, without the lot. */
  readonly mostFor: (goodness: number) => number
}

/** Room to reckon in; kept, so that a question need not ask for megabytes. */
let listed = new Uint32Array(1024)
let ranks = new Float64Array(1024)

/** The documents on a page: `count` of them after the first `from`, in an order. */
export function pageOf(
  index: SearchIndex,
  documents: BitSet,
  { from, count, order }: { readonly from: number; readonly count: number; readonly order: Order },
): number[] {
  const found = size(documents)
  if (count === 0 || from >= found) return []
  const wanted = Math.min(from + count, found)
  const sought = { documents, found, wanted, all: index.count }
  return inOrder(bestBySweep(sought, order) ?? bestByRanks(sought, order), order.isBefore).slice(from)
}

/** The best of those found, each of whom is ranked. */
function bestByRanks({ documents, found, wanted }: Sought, order: Order): TopList {
  if (listed.length < found) [listed, ranks] = [new Uint32Array(found * 2), new Float64Array(found * 2)]
  order.rank(listed, listOf(documents, listed), ranks)
  const top = topList(wanted)
  const { isBefore, lotOf, left } = order
  // From the last to the first: where the newest are wanted, they come first and the others are passed over.
  for (let place = found - 1; place >= 0; place -= 1) {
    const rank = ranks[place] ?? 0
    if (rank + 1 < leastRank(top)) continue
    const document = listed[place] ?? 0
    offer(top, document, (left?.(document, rank) ?? rank) + lotOf(document), isBefore)
  }
  return top
}

/** Where everybody has a rank of their own. */
export const noLot = (): number => 0

/**
 * The highest score first, above zero; among equals by lot, which falls the same all day and anew each day. Where something is
 * known beforehand, it is told by scores too; a share of a score, up to 1, may be told apart where it takes long to reckon.
 */
export function byScore(
  index: SearchIndex,
  score: (documents: Uint32Array, count: number, scores: Float64Array) => void,
  day: number,
  { beforehand, shareOf }: { readonly beforehand?: Beforehand; readonly shareOf?: (document: number) => number } = {},
): Order {
  return {
    rank: (documents, count, scores) => {
      score(documents, count, scores)
      for (let place = 0; place < count; place += 1) scores[place] = rankOfScore(scores[place] ?? 0)
    },
    left: shareOf && ((document, rank) => Math.round(rank * shareOf(document))),
    lotOf: lotOn(index, day),
    isBefore: (one, other) => one < other,
    beforehand: beforehand && { ...beforehand, mostFor: (goodness) => rankOfScore(beforehand.mostFor(goodness)) },
  }
}

/** Scores that differ by less than a millionth are equal: in the rest of the number there is room for the lot. */
function rankOfScore(score: number): number {
  return Math.round(score * 1_000_000)
}

/** The lot that falls to each document on a day. */
export function lotOn({ keys }: SearchIndex, day: number): (document: number) => number {
  return (document) => lot(keys[document] ?? 0, day)
}

/** Ranks one document after the other. */
export function rankEach(rankOf: (document: number) => number): Order['rank'] {
  return (documents, count, all) => {
    for (let place = 0; place < count; place += 1) all[place] = rankOf(documents[place] ?? 0)
  }
}

/**
 * The smallest number first, column by column; among equals the lowest key. The numbers of the first column are whole ones;
 * how documents stand by them is kept where it is told.
 */
export function byColumns(
  index: SearchIndex,
  [first, ...others]: readonly [number, ...number[]],
  kept: ReturnType<typeof keptStanding>,
): Order {
  const { columns, keys } = index
  const rankOf = (document: number) => -(columns[first]?.[document] ?? 0)
  return {
    rank: rankEach(rankOf),
    lotOf: noLot,
    beforehand: { standing: kept(index, { goodness: rankOf, lotOf: noLot }), mostFor: (rank) => rank },
    isBefore: (one, other) => {
      for (const column of others) {
        const difference = (columns[column]?.[one] ?? 0) - (columns[column]?.[other] ?? 0)
        if (difference !== 0) return difference < 0
      }
      return (keys[one] ?? 0) < (keys[other] ?? 0)
    },
  }
}

/** From 0 up to 1, and not to be foreseen from the order in which documents came: the bits of key and day, well mixed. */
function lot(key: number, day: number): number {
  let mixed = Math.imul(key ^ Math.imul(day, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}
