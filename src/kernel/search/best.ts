import { type BitSet, listOf, size } from './bit-set.ts'
import type { SearchIndex } from './search-index.ts'
import { inOrder, leastRank, offer, type TieBreak, topList } from './top-list.ts'

/** An order of documents: the highest rank first. */
export interface Order {
  /** Writes the rank of each of the documents, of the first so many of a list. */
  readonly rank: (documents: Uint32Array, count: number, ranks: Float64Array) => void
  /** Less than one, added to a rank: reckoned of those only that may come among the best. */
  readonly lotOf?: (document: number) => number
  readonly isBefore: TieBreak
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
  if (listed.length < found) [listed, ranks] = [new Uint32Array(found * 2), new Float64Array(found * 2)]
  order.rank(listed, listOf(documents, listed), ranks)
  const top = topList(Math.min(from + count, index.size))
  const { isBefore, lotOf = noLot } = order
  // From the last to the first: where the newest are wanted, they come first and the others are passed over.
  for (let place = found - 1; place >= 0; place -= 1) {
    const rank = ranks[place] ?? 0
    if (rank + 1 < leastRank(top)) continue
    const document = listed[place] ?? 0
    offer(top, document, rank + lotOf(document), isBefore)
  }
  return inOrder(top, isBefore).slice(from)
}

const noLot = () => 0

/** The highest score first, above zero; among equals by lot, which falls the same all day and anew each day. */
export function byScore(
  { keys }: SearchIndex,
  score: (documents: Uint32Array, count: number, scores: Float64Array) => void,
  day: number,
): Order {
  return {
    // Scores that differ by less than a millionth are equal: in the rest of the number there is room for the lot.
    rank: (documents, count, scores) => {
      score(documents, count, scores)
      for (let place = 0; place < count; place += 1) scores[place] = Math.round((scores[place] ?? 0) * 1_000_000)
    },
    lotOf: (document) => lot(keys[document] ?? 0, day),
    isBefore: (one, other) => one < other,
  }
}

/** Ranks one document after the other. */
export function rankEach(rankOf: (document: number) => number): Order['rank'] {
  return (documents, count, all) => {
    for (let place = 0; place < count; place += 1) all[place] = rankOf(documents[place] ?? 0)
  }
}

/** The smallest number first, column by column; among equals the lowest key. */
export function byColumns({ columns, keys }: SearchIndex, [first, ...others]: readonly [number, ...number[]]): Order {
  return {
    rank: rankEach((document) => -(columns[first]?.[document] ?? 0)),
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
