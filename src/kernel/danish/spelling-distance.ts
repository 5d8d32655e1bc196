/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one folded word the other
 * (optimal string alignment). Stops when it is more than `most`, and answers `most + 1` then.
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextRow(one, other, row, last, beforeLast)
    if (Math.min(...next) > most && Math.min(...last) > most) return most + 1
    beforeLast = last
    last = next
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}

/** The distances of the first `row` letters of `one` to the beginnings of `other`. */
function nextRow(
  one: string,
  other: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const next = [row]
  for (let column = 1; column <= other.length; column += 1) {
    const same = one[row - 1] === other[column - 1]
    const changed = at(last, column - 1) + (same ? 0 : 1)
    const swapped = isSwapped(one, other, row, column) ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY
    next.push(Math.min(changed, swapped, at(last, column) + 1, at(next, column - 1) + 1))
  }
  return next
}

function isSwapped(one: string, other: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Number.POSITIVE_INFINITY
}
