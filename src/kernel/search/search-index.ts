import { add, type BitSet, bitSet, has, remove, withRoom } from './bit-set.ts'
import { longer, roomFor } from './longer.ts'
import {
  addPosting,
  documentCount,
  letterOf,
  type PostingLists,
  postingLists,
  readPostings,
  stepTo,
} from './posting-lists.ts'
import { addValues, discount, type ValueSets, valueSets } from './value-sets.ts'

/** Something to be found, as the index takes it. */
export interface IndexedDocument {
  /** Its number in the database: positive, and a change of it comes with the same one. */
  readonly key: number
  /** What it can be found by, each with its weight in it: 1 to 15. */
  readonly terms: ReadonlyMap<string, number>
  /** What searches may be narrowed by, as `kind=value`. */
  readonly values: readonly string[]
  /** What it is placed and ordered by, in the order of the index's columns. */
  readonly numbers: readonly number[]
}

/**
 * What is searched, in the memory of one process: read from the database at the start, and followed from there. A change
 * takes the document out and puts it in anew at the end.
 */
export interface SearchIndex {
  readonly postings: PostingLists
  readonly values: ValueSets
  /** By document: its key, and its numbers, column by column. */
  keys: Uint32Array
  readonly columns: Float64Array[]
  /** By key: the place of its newest document, counted from 1; 0 where there is none. */
  places: Uint32Array
  /** Those that stand for something still. */
  alive: BitSet
  /** How many documents there are, and how many of them are alive. */
  count: number
  size: number
}

export function searchIndex(columnCount: number): SearchIndex {
  return {
    postings: postingLists(),
    values: valueSets(),
    keys: new Uint32Array(1024),
    columns: Array.from({ length: columnCount }, () => new Float64Array(1024)),
    places: new Uint32Array(1024),
    alive: bitSet(1024),
    count: 0,
    size: 0,
  }
}

/** Puts a document in, in place of an earlier one with its key. */
export function put(index: SearchIndex, { key, terms, values, numbers }: IndexedDocument): void {
  takeOut(index, key)
  const document = index.count
  makeRoom(index, document, key)
  for (const [term, impact] of terms) addPosting(index.postings, term, document, impact)
  addValues(index.values, values)
  index.keys[document] = key
  for (const [column, number] of numbers.entries()) {
    const all = index.columns[column]
    if (all !== undefined) all[document] = number
  }
  index.places[key] = document + 1
  add(index.alive, document)
  index.count += 1
  index.size += 1
}

/** Takes the document with the key out, if there is one. */
export function takeOut(index: SearchIndex, key: number): void {
  const place = index.places[key] ?? 0
  if (place === 0) return
  index.places[key] = 0
  remove(index.alive, place - 1)
  discount(index.values, place - 1)
  index.size -= 1
}

/** Whether so many documents are dead, three in ten, that a new index would be worth its while. */
export function isWorn({ count, size }: SearchIndex): boolean {
  return count > 10_000 && size < count * 0.7
}

/** How many documents a term stands in, roughly: those taken out since are counted. */
export function frequency({ postings }: SearchIndex, term: string): number {
  return documentCount(postings, term)
}

/** Whether somebody who is found has the term. */
export function isAnywhere(index: SearchIndex, term: string): boolean {
  const count = frequency(index, term)
  if (count === 0 || count > index.count - index.size) return count > 0
  const postings = new Uint32Array(count)
  readPostings(index.postings, term, postings)
  let document = 0
  return postings.some((posting) => {
    document += stepTo(posting)
    return has(index.alive, document)
  })
}

/** The terms that begin as the one given does: with its first letter, and the sign before it where it has one. */
export function termsLike({ postings }: SearchIndex, term: string): readonly string[] {
  return postings.byLetter.get(letterOf(term)) ?? []
}

function makeRoom(index: SearchIndex, document: number, key: number): void {
  index.alive = withRoom(index.alive, document + 1)
  if (document >= index.keys.length) {
    const length = roomFor(document)
    index.keys = longer(index.keys, Uint32Array, length)
    for (const [place, column] of index.columns.entries()) index.columns[place] = longer(column, Float64Array, length)
  }
  if (key >= index.places.length) index.places = longer(index.places, Uint32Array, roomFor(key))
}
