import { type BitSet, copyOf, listOf, size, subtract } from './bit-set.ts'
import { countInto } from './combinations.ts'
import { roomFor } from './longer.ts'
import type { SearchIndex } from './search-index.ts'
import { numbersOf } from './value-sets.ts'

/** How many of some documents have each value, by its number. */
export type Tally = Uint32Array

/** A value of a kind, without the kind's name, and how many documents have it. */
export interface ValueCount {
  readonly value: string
  readonly count: number
}

/**
 * How many of the documents, all of them alive, have each value of some kinds. Where they are more than half of all,
 * those that are left are counted instead: what all have together is known.
 */
export function tallyOf(index: SearchIndex, documents: BitSet, kinds: readonly string[]): Tally {
  const found = size(documents)
  if (found === index.size) return Uint32Array.from(index.values.totals)
  if (found <= index.size / 2) return tallyOfEach(index, documents, kinds)
  const left = copyOf(index.alive)
  subtract(left, documents)
  const tallyOfLeft = tallyOfEach(index, left, kinds)
  return tallyOfLeft.map((count, number) => (index.values.totals[number] ?? 0) - count)
}

/** What a tally tells of the values of a kind, or of those named; those that no document has are left out. */
export function countsIn({ values }: SearchIndex, tally: Tally, kind: string, named?: readonly string[]): ValueCount[] {
  return numbersOf(values, kind, named).flatMap((number) => {
    const count = tally[number] ?? 0
    return count === 0 ? [] : [{ value: values.names[number] ?? '', count }]
  })
}

/** Room for the documents that are counted; kept, so that a question need not ask for it. */
let listed = new Uint32Array(1024)

function tallyOfEach({ values, count }: SearchIndex, documents: BitSet, kinds: readonly string[]): Tally {
  if (listed.length < count) listed = new Uint32Array(roomFor(count))
  const found = listOf(documents, listed)
  const tally = new Uint32Array(values.names.length)
  for (const { combinations } of kinds.flatMap((kind) => values.kinds.get(kind) ?? [])) {
    countInto(tally, combinations, listed, found)
  }
  return tally
}
