import { longer, roomFor } from './longer.ts'

/**
 * What each document has of the values of one kind, such as all the municipalities it delivers to. Many documents have just the
 * same: what they have is written down once as a combination, and of each document only which one it has. So values are counted
 * in a few steps, however many a document has.
 */
export interface Combinations {
  /** By its values, one letter each. */
  readonly known: Map<string, number>
  /** The values of all combinations, one after the other, and where those of each begin. */
  values: Uint16Array
  starts: Uint32Array
  /** By document, the first of all those that have none of the values. */
  ofDocuments: Uint32Array
}

/** What has none of the values. */
const none = 0

export function combinations(): Combinations {
  return {
    known: new Map([['', none]]),
    values: new Uint16Array(64),
    starts: new Uint32Array(64),
    ofDocuments: new Uint32Array(64),
  }
}

/** Writes down the values of a document, each named once; a document of which nothing is written has none. */
export function addCombination(all: Combinations, document: number, values: readonly number[]): void {
  const inOrder = values.toSorted((one, other) => one - other)
  const key = String.fromCharCode(...inOrder)
  if (document >= all.ofDocuments.length) all.ofDocuments = longer(all.ofDocuments, Uint32Array, roomFor(document))
  all.ofDocuments[document] = all.known.get(key) ?? begin(all, key, inOrder)
}

/** The values of a document, the smallest first. */
export function valuesOf({ values, starts, ofDocuments }: Combinations, document: number): Uint16Array {
  const combination = ofDocuments[document] ?? none
  return values.subarray(starts[combination] ?? 0, starts[combination + 1] ?? 0)
}

/** Room to reckon in; kept, so that a question need not ask for it. All of `times` is 0 between two questions. */
let times = new Uint32Array(1024)
let met = new Uint32Array(1024)

/** Adds to each value's count how many of the documents, the first so many of a list, have it. */
export function countInto(counts: Uint32Array, all: Combinations, documents: Uint32Array, count: number): void {
  const { values, starts } = all
  const metCount = countCombinations(all, documents, count)
  for (let place = 0; place < metCount; place += 1) {
    const combination = met[place] ?? 0
    const end = starts[combination + 1] ?? 0
    for (let at = starts[combination] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0
      counts[value] = (counts[value] ?? 0) + (times[combination] ?? 0)
    }
    times[combination] = 0
  }
}

/** Writes into `times` how many of the documents have each combination, into `met` which there are, and answers their number. */
function countCombinations({ known, ofDocuments }: Combinations, documents: Uint32Array, count: number): number {
  if (times.length < known.size) {
    times = new Uint32Array(roomFor(known.size))
    met = new Uint32Array(roomFor(known.size))
  }
  let metCount = 0
  for (let place = 0; place < count; place += 1) {
    const combination = ofDocuments[documents[place] ?? 0] ?? none
    const before = times[combination] ?? 0
    if (before === 0) {
      met[metCount] = combination
      metCount += 1
    }
    times[combination] = before + 1
  }
  return metCount
}

function begin(all: Combinations, key: string, values: readonly number[]): number {
  const combination = all.known.size
  const start = all.starts[combination] ?? 0
  const end = start + values.length
  if (combination + 2 > all.starts.length) all.starts = longer(all.starts, Uint32Array, roomFor(combination + 2))
  if (end > all.values.length) all.values = longer(all.values, Uint16Array, roomFor(end))
  all.values.set(values, start)
  all.starts[combination + 1] = end
  all.known.set(key, combination)
  return combination
}
