/** Rows of distances: the one at hand, the one before, and the one before that. Kept, as many words are held against one. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const

/** No word is longer. */
const longest = 60

/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one folded word the other
 * (optimal string alignment). *æ*, *ø* and *å*, which are two letters when folded, change as one. Stops when it is more than
 * `most`, and answers `most + 1` then.
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
function fillRow(one: string, other: string, row: number, rows: Rows): number {
  const { next, last } = rows
  next[0] = row
  let least = row
  for (let column = 1; column <= other.length; column += 1) {
    const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
    const changed = at(last, column - 1) + (same ? 0 : 1)
    const putInOrLeftOut = Math.min(at(next, column - 1), at(last, column)) + 1
    const distance = Math.min(changed, putInOrLeftOut, withPair(one, other, { row, column }, rows))
    next[column] = distance
    if (distance < least) least = distance
  }
  return least
}

/** The distance where the last two letters go together: two that changed places, and what becomes of *æ*, *ø* and *å*. */
function withPair(
  one: string,
  other: string,
  { row, column }: { readonly row: number; readonly column: number },
  { last, beforeLast }: Rows,
): number {
  const swapped = isSwapped(one, other, row, column) ? at(beforeLast, column - 2) : longest
  const intoTwo = isOneLetter(other, column) ? at(last, column - 2) : longest
  const fromTwo = isOneLetter(one, row) ? at(beforeLast, column - 1) : longest
  return Math.min(swapped, intoTwo, fromTwo) + 1
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? longest
}

function isSwapped(one: string, other: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
}

const [a, e, o] = [...'aeo'].map((letter) => letter.charCodeAt(0))

/** Whether the two letters before a place are what becomes of *æ*, *ø* or *å*. */
function isOneLetter(word: string, end: number): boolean {
  const second = word.charCodeAt(end - 1)
  if (second !== e && second !== a) return false
  const first = word.charCodeAt(end - 2)
  return first === a || (first === o && second === e)
}
