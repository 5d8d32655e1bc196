import type { Order } from './best.ts'
import { type BitSet, has } from './bit-set.ts'
import type { Standing } from './standing.ts'
import { leastRank, offer, type TopList, topList } from './top-list.ts'

/** Among whom, and how many. */
export interface Sought {
  readonly documents: BitSet
  /** How many documents these are, and how many of the best are wanted. */
  readonly found: number
  readonly wanted: number
  /** How many documents the index has. */
  readonly all: number
}

/**
 * The best of those found, by going from the best of all downwards until nobody better can come. Nothing where the order knows
 * nobody to be better beforehand, or where that turns out to be the longer way: ranking all that are found is the other one.
 */
export function bestBySweep(sought: Sought, order: Order): TopList | undefined {
  if (order.beforehand === undefined) return undefined
  const { standing, mostFor } = order.beforehand
  const top = topList(sought.wanted)
  offerLatecomers(top, sought, order, standing)
  let patience = Math.floor(sought.found / 2)
  let start = 0
  for (const [place, end] of standing.ends.entries()) {
    const most = mostFor(standing.goodness[place] ?? 0)
    if (most + 1 <= leastRank(top)) return top
    const group = standing.documents.subarray(start, Math.min(end, start + patience))
    patience -= offerGroup(top, sought, order, { group, most })
    if (patience <= 0) return undefined
    start = end
  }
  return top
}

function offerLatecomers(top: TopList, { documents, all }: Sought, order: Order, { count }: Standing): void {
  for (let document = count; document < all; document += 1) {
    if (has(documents, document)) offerOne(top, document, order)
  }
}

/** Offers those of a group who may come among the best, and answers how many of it were looked at. */
function offerGroup(
  top: TopList,
  { documents }: Sought,
  order: Order,
  { group, most }: { readonly group: Uint32Array; readonly most: number },
): number {
  for (let place = 0; place < group.length; place += 1) {
    const document = group[place] ?? 0
    if (!has(documents, document)) continue
    // Those after it have drawn worse lots.
    if (most + order.lotOf(document) < leastRank(top)) return place
    offerOne(top, document, order)
  }
  return group.length
}

const one = { document: new Uint32Array(1), rank: new Float64Array(1) }

function offerOne(top: TopList, document: number, { rank, left, lotOf, isBefore }: Order): void {
  one.document[0] = document
  rank(one.document, 1, one.rank)
  const most = one.rank[0] ?? 0
  offer(top, document, (left?.(document, most) ?? most) + lotOf(document), isBefore)
}
