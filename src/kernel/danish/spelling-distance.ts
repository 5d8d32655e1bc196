/** Rows of distances: the one at hand, the one before, and the one before that. Kept, as many words are held against one. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const

/** No word is longer. */
const longest = 60

/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one folded word the other
 * (optimal string alignment). Stops when it is more than `most`, and answers `most + 1` then.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > longest) return most + 1
  let [next, last, beforeLast]: readonly Uint8Array[] = rows
  if (next === undefined || last === undefined || beforeLast === undefined) return most + 1
  for (let column = 0; column <= other.length; column += 1) last[column] = column
  let leastBefore = 0
  for (let row = 1; row <= one.length; row += 1) {
    const least = fillRow(one, other, row, { next, last, beforeLast })
    if (least > most && leastBefore > most) return most + 1
    leastBefore = least
    ;[next, last, beforeLast] = [beforeLast, next, last]
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}

interface Rows {
  readonly next: Uint8Array
  readonly last: Uint8Array
  readonly beforeLast: Uint8Array
}

/** Fills in the distances of the first `row` letters of `one` to the beginnings of `other`, and answers the least. */
function fillRow(one: string, other: string, row: number, { next, last, beforeLast }: Rows): number {
  next[0] = row
  let least = row
  for (let column = 1; column <= other.length; column += 1) {
    const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
    const changed = (last[column - 1] ?? 0) + (same ? 0 : 1)
    const swapped = isSwapped(one, other, row, column) ? (beforeLast[column - 2] ?? 0) + 1 : longest
    const distance = Math.min(changed, swapped, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
    next[column] = distance
    if (distance < least) least = distance
  }
  return least
}

function isSwapped(one: string, other: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
}
