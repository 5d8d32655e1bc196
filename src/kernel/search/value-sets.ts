import { add, type BitSet, bitSet, forEach, has, size, sizeOfBoth, unite, withRoom } from './bit-set.ts'
import { longer, roomFor } from './longer.ts'

/** A value that documents may have, such as `kind=service`, and the documents that have it. */
interface ValueSet {
  /** In the order they came, while they are few. */
  list: Uint32Array
  count: number
  /** Once they are many: one bit each takes less then. */
  bits: BitSet | undefined
}

/** The values that searches may be narrowed by: for each its documents, and for each document its values. */
export interface ValueSets {
  /** Of each value, such as `kind=service`; and those of each kind of value, here `kind`. */
  readonly numbers: Map<string, number>
  readonly numbersOf: Map<string, number[]>
  /** What each is called among those of its kind: `service`. */
  readonly names: string[]
  readonly sets: ValueSet[]
  /** The values of all documents, one after the other, and where those of each begin. */
  ofDocuments: Uint16Array
  starts: Uint32Array
  documents: number
}

/** A value of a kind, without the kind's name, and how many documents have it; `isAtLeast` where counting stopped at that many. */
export interface ValueCount {
  readonly value: string
  readonly count: number
  readonly isAtLeast: boolean
}

/** As many different values as two bytes can tell apart. */
const mostValues = 65_536

/** A list of four bytes each is larger than a set of bits when more than one in so many has the value. */
const oneIn = 32

export function valueSets(): ValueSets {
  return {
    numbers: new Map(),
    numbersOf: new Map(),
    names: [],
    sets: [],
    ofDocuments: new Uint16Array(4096),
    starts: new Uint32Array(1024),
    documents: 0,
  }
}

/** Writes down the values of the next document. */
export function addValues(values: ValueSets, given: readonly string[]): void {
  const document = values.documents
  const start = values.starts[document] ?? 0
  const end = start + given.length
  if (document + 2 > values.starts.length) values.starts = enlarged(values.starts, Uint32Array)
  while (end > values.ofDocuments.length) values.ofDocuments = enlarged(values.ofDocuments, Uint16Array)
  for (const [place, name] of given.entries()) {
    const number = values.numbers.get(name) ?? begin(values, name)
    values.ofDocuments[start + place] = number
    addTo(values.sets[number], document)
  }
  values.starts[document + 1] = end
  values.documents = document + 1
}

/** The documents that have one of the values at least. */
export function documentsWith({ numbers, sets, documents }: ValueSets, wanted: readonly string[]): BitSet {
  const found = bitSet(documents)
  for (const name of wanted) {
    const set = sets[numbers.get(name) ?? -1]
    if (set?.bits !== undefined) unite(found, set.bits)
    else if (set !== undefined) for (let place = 0; place < set.count; place += 1) add(found, set.list[place] ?? 0)
  }
  return found
}

/** Whether a document has one of the values at least. */
export function hasOneOf(
  { numbers, ofDocuments, starts }: ValueSets,
  document: number,
  wanted: readonly string[],
): boolean {
  const own = ofDocuments.subarray(starts[document] ?? 0, starts[document + 1] ?? 0)
  return wanted.some((name) => own.includes(numbers.get(name) ?? unknown))
}

/** No value has this number: an array of two bytes each cannot hold it. */
const unknown = -1

/** Documents to count values in. */
export interface Among {
  readonly documents: BitSet
  readonly size: number
  /** By value, where the documents are few: each was asked for its values once. */
  readonly tally: Uint32Array | undefined
}

/** A few documents are asked for their values; of many, each value will be held against them. */
export function among(values: ValueSets, documents: BitSet): Among {
  const count = size(documents)
  return {
    documents,
    size: count,
    tally: count <= values.documents / oneInFew ? tallyOf(values, documents) : undefined,
  }
}

/** How many of the documents have each of the values; those that none has are left out. Counting stops beyond `most`. */
export function countValues(
  values: ValueSets,
  { documents, tally }: Among,
  { wanted, most }: { readonly wanted: readonly number[]; readonly most: number },
): ValueCount[] {
  return wanted.flatMap((number) => {
    const count = tally?.[number] ?? countOf(values.sets[number], documents, most)
    if (count === 0) return []
    const isAtLeast = tally === undefined && count > most
    return [{ value: values.names[number] ?? '', count: isAtLeast ? most : count, isAtLeast }]
  })
}

/** The numbers of all values of a kind, or of those named. */
export function numbersOf(values: ValueSets, kind: string, named?: readonly string[]): readonly number[] {
  if (named === undefined) return values.numbersOf.get(kind) ?? []
  return named.flatMap((each) => values.numbers.get(`${kind}=${each}`) ?? [])
}

/** Up to one in so many it is quicker to ask the documents, with some thirty values each, than all of some three hundred values. */
const oneInFew = 12

function tallyOf({ names, ofDocuments, starts }: ValueSets, documents: BitSet): Uint32Array {
  const counts = new Uint32Array(names.length)
  forEach(documents, (document) => {
    const end = starts[document + 1] ?? 0
    for (let place = starts[document] ?? 0; place < end; place += 1) {
      const number = ofDocuments[place] ?? 0
      counts[number] = (counts[number] ?? 0) + 1
    }
  })
  return counts
}

function countOf(set: ValueSet | undefined, documents: BitSet, most: number): number {
  if (set === undefined) return 0
  if (set.bits !== undefined) return sizeOfBoth(set.bits, documents, most)
  let count = 0
  for (let place = 0; place < set.count && count <= most; place += 1) {
    if (has(documents, set.list[place] ?? 0)) count += 1
  }
  return count
}

function addTo(set: ValueSet | undefined, document: number): void {
  if (set === undefined) return
  if (set.bits === undefined && set.count === set.list.length) makeRoom(set, document)
  if (set.bits === undefined) {
    set.list[set.count] = document
    set.count += 1
  } else {
    set.bits = withRoom(set.bits, document + 1)
    add(set.bits, document)
  }
}

/** A longer list, or bits where these take less. */
function makeRoom(set: ValueSet, document: number): void {
  if (set.count > 64 && set.count * oneIn > document) becomeBits(set, document)
  else set.list = enlarged(set.list, Uint32Array)
}

function becomeBits(set: ValueSet, document: number): void {
  const bits = bitSet(roomFor(document))
  for (let place = 0; place < set.count; place += 1) add(bits, set.list[place] ?? 0)
  set.bits = bits
  set.list = new Uint32Array(0)
}

function begin(values: ValueSets, name: string): number {
  const number = values.names.length
  if (number === mostValues) throw new Error('There are more values than the index can tell apart.')
  values.numbers.set(name, number)
  const [kind, own] = apart(name)
  const alike = values.numbersOf.get(kind)
  if (alike === undefined) values.numbersOf.set(kind, [number])
  else alike.push(number)
  values.names.push(own)
  values.sets.push({ list: new Uint32Array(4), count: 0, bits: undefined })
  return number
}

/** `kind=service` in its two halves. A piece of a longer text would keep all of that in memory: these are texts of their own. */
function apart(name: string): [kind: string, own: string] {
  const end = name.indexOf('=')
  return [name.slice(0, end), Buffer.from(name.slice(end + 1)).toString()]
}

function enlarged<Numbers extends Uint16Array | Uint32Array>(
  numbers: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  return longer(numbers, Kind, roomFor(numbers.length))
}
