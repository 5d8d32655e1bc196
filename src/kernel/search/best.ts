import { type BitSet, forEach, size } from './bit-set.ts'
import type { SearchIndex } from './search-index.ts'
import { inOrder, offer, type TieBreak, topList } from './top-list.ts'

/** An order of documents: the highest rank first. */
export interface Order {
  readonly rankOf: (document: number) => number
  readonly isBefore: TieBreak
}

/** The documents on a page: `count` of them after the first `from`, in an order. */
export function pageOf(
  index: SearchIndex,
  documents: BitSet,
  { from, count, order }: { readonly from: number; readonly count: number; readonly order: Order },
): number[] {
  if (from >= size(documents)) return []
  const { rankOf, isBefore } = order
  const top = topList(Math.min(from + count, index.size))
  forEach(documents, (document) => offer(top, document, rankOf(document), isBefore))
  return inOrder(top, isBefore).slice(from)
}

/** The highest score first; among equals by lot, which falls the same all day and anew each day. */
export function byScore({ keys }: SearchIndex, scoreOf: (document: number) => number, day: number): Order {
  return {
    // Scores that differ by less than a millionth are equal: in the rest of the number there is room for the lot.
    rankOf: (document) => Math.round(scoreOf(document) * 1_000_000) + lot(keys[document] ?? 0, day),
    isBefore: (one, other) => one < other,
  }
}

/** The smallest number first, column by column; among equals the lowest key. */
export function byColumns({ columns, keys }: SearchIndex, [first, ...others]: readonly [number, ...number[]]): Order {
  return {
    rankOf: (document) => -(columns[first]?.[document] ?? 0),
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
