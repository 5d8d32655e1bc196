/** Keeps the best few of many, without sorting the rest: a heap whose root is the worst that is kept. */
export interface TopList {
  readonly documents: Uint32Array
  readonly ranks: Float64Array
  count: number
}

/** Whether the first of two documents of the same rank stands before the other. */
export type TieBreak = (one: number, other: number) => boolean

export function topList(size: number): TopList {
  return { documents: new Uint32Array(size), ranks: new Float64Array(size), count: 0 }
}

/** A lower rank is not taken in any more. */
export function leastRank(top: TopList): number {
  return top.count < top.documents.length ? Number.NEGATIVE_INFINITY : (top.ranks[0] ?? Number.NEGATIVE_INFINITY)
}

/** Takes the document in where it is among the best so far: the highest rank, and among equals whom the tie break prefers. */
export function offer(top: TopList, document: number, rank: number, isBefore: TieBreak): void {
  if (top.count < top.documents.length) {
    top.count += 1
    rise(top, document, rank, isBefore)
    return
  }
  const worst = top.ranks[0] ?? Number.NEGATIVE_INFINITY
  if (rank > worst || (rank === worst && isBefore(document, top.documents[0] ?? 0))) sink(top, document, rank, isBefore)
}

/** Those that were kept, the best first. */
export function inOrder(top: TopList, isBefore: TieBreak): number[] {
  const places = Array.from({ length: top.count }, (_, place) => place)
  places.sort((one, other) => {
    const difference = (top.ranks[other] ?? 0) - (top.ranks[one] ?? 0)
    return difference || (isBefore(top.documents[one] ?? 0, top.documents[other] ?? 0) ? -1 : 1)
  })
  return places.map((place) => top.documents[place] ?? 0)
}

/** Moves down what is worse than the newcomer at the end: the worst comes to stand on top. */
function rise(top: TopList, document: number, rank: number, isBefore: TieBreak): void {
  let place = top.count - 1
  while (place > 0) {
    const above = (place - 1) >> 1
    if (!isWorse(top, { document, rank }, above, isBefore)) break
    move(top, above, place)
    place = above
  }
  set(top, place, document, rank)
}

/** Puts a newcomer in place of the worst, and moves up the next worst. */
function sink(top: TopList, document: number, rank: number, isBefore: TieBreak): void {
  let place = 0
  for (let below = worseChild(top, place, isBefore); below < top.count; below = worseChild(top, place, isBefore)) {
    if (isWorse(top, { document, rank }, below, isBefore)) break
    move(top, below, place)
    place = below
  }
  set(top, place, document, rank)
}

function worseChild(top: TopList, place: number, isBefore: TieBreak): number {
  const left = 2 * place + 1
  const right = left + 1
  if (right >= top.count) return left
  return isWorse(top, { document: top.documents[right] ?? 0, rank: top.ranks[right] ?? 0 }, left, isBefore)
    ? right
    : left
}

/** Whether somebody is worse than the one at a place. */
function isWorse(
  top: TopList,
  { document, rank }: { readonly document: number; readonly rank: number },
  place: number,
  isBefore: TieBreak,
): boolean {
  const there = top.ranks[place] ?? 0
  return rank < there || (rank === there && isBefore(top.documents[place] ?? 0, document))
}

function move(top: TopList, from: number, to: number): void {
  set(top, to, top.documents[from] ?? 0, top.ranks[from] ?? 0)
}

function set(top: TopList, place: number, document: number, rank: number): void {
  top.documents[place] = document
  top.ranks[place] = rank
}
