import { add, type BitSet, bitSet, unite, withRoom } from './bit-set.ts'
import { addCombination, type Combinations, combinations, valuesOf } from './combinations.ts'
import { longer, roomFor } from './longer.ts'

/** A value that documents may have, such as `kind=service`, and the documents that have it. */
interface ValueSet {
  /** In the order they came, while they are few. */
  list: Uint32Array
  count: number
  /** Once they are many: one bit each takes less then. */
  bits: BitSet | undefined
}

/** The values of a kind, such as all kinds of offerings: by number, and which of them each document has. */
interface Kind {
  readonly numbers: number[]
  readonly combinations: Combinations
}

/** The values that searches may be narrowed by: for each its documents, and for each document its values. */
export interface ValueSets {
  /** Of each value, such as `kind=service`; and what they are values of, here `kind`. */
  readonly numbers: Map<string, number>
  readonly kinds: Map<string, Kind>
  /** By number: what each is called among those of its kind, `service`; the kind; and who has it. */
  readonly names: string[]
  readonly kindOf: Kind[]
  readonly sets: ValueSet[]
  /** By number: how many of those have it that have not been taken out since. */
  readonly totals: number[]
  documents: number
}

/** As many different values as two bytes, and the letters of a text, can tell apart. */
const mostValues = 65_536

/** A list of four bytes each is larger than a set of bits when more than one in so many has the value. */
const oneIn = 32

export function valueSets(): ValueSets {
  return { numbers: new Map(), kinds: new Map(), names: [], kindOf: [], sets: [], totals: [], documents: 0 }
}

/** Writes down the values of the next document, each named once. */
export function addValues(values: ValueSets, given: readonly string[]): void {
  const document = values.documents
  const numbers = given.map((name) => values.numbers.get(name) ?? begin(values, name))
  for (const number of numbers) {
    addTo(values.sets[number], document)
    values.totals[number] = (values.totals[number] ?? 0) + 1
  }
  for (const [kind, own] of Map.groupBy(numbers, (number) => values.kindOf[number])) {
    if (kind !== undefined) addCombination(kind.combinations, document, own)
  }
  values.documents = document + 1
}

/** A document counts no more. It keeps its values: only who is alive is ever found. */
export function discount({ kinds, totals }: ValueSets, document: number): void {
  for (const { combinations } of kinds.values()) {
    for (const number of valuesOf(combinations, document)) totals[number] = (totals[number] ?? 0) - 1
  }
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
export function hasOneOf({ numbers, kindOf }: ValueSets, document: number, wanted: readonly string[]): boolean {
  return wanted.some((name) => {
    const number = numbers.get(name)
    const kind = number === undefined ? undefined : kindOf[number]
    return number !== undefined && kind !== undefined && valuesOf(kind.combinations, document).includes(number)
  })
}

/** The numbers of the values of a kind, or of those named; what nobody ever had has none. */
export function numbersOf({ numbers, kinds }: ValueSets, kind: string, named?: readonly string[]): readonly number[] {
  if (named === undefined) return kinds.get(kind)?.numbers ?? []
  return named.flatMap((each) => numbers.get(`${kind}=${each}`) ?? [])
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
  else set.list = longer(set.list, Uint32Array, roomFor(set.count))
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
  const [kindName, own] = apart(name)
  const kind = values.kinds.get(kindName) ?? { numbers: [], combinations: combinations() }
  values.kinds.set(kindName, kind)
  kind.numbers.push(number)
  values.kindOf.push(kind)
  values.names.push(own)
  values.sets.push({ list: new Uint32Array(4), count: 0, bits: undefined })
  values.totals.push(0)
  return number
}

/** `kind=service` in its two halves. A piece of a longer text would keep all of that in memory: these are texts of their own. */
function apart(name: string): [kind: string, own: string] {
  const end = name.indexOf('=')
  return [name.slice(0, end), Buffer.from(name.slice(end + 1)).toString()]
}
