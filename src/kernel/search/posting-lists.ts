import { addList, append, type ByteLists, byteLists, readList } from './byte-lists.ts'
import { longer } from './longer.ts'

/** How much a word weighs in a text, in so many steps: four bits. */
const largestImpact = 15

/** For each term the documents it stands in, in the order they came, each with how much it weighs there. */
export interface PostingLists {
  readonly lists: ByteLists
  readonly numbers: Map<string, number>
  /** The terms that begin with a letter; of those with a sign before it, the sign too. */
  readonly byLetter: Map<string, string[]>
  /** By list: the document added last, and how many there are. */
  last: Uint32Array
  counts: Uint32Array
}

export function postingLists(): PostingLists {
  return {
    lists: byteLists(),
    numbers: new Map(),
    byLetter: new Map(),
    last: new Uint32Array(1024),
    counts: new Uint32Array(1024),
  }
}

/** Writes down that a term stands in a document, whose number is larger than any the term had before. */
export function addPosting(postings: PostingLists, term: string, document: number, impact: number): void {
  const list = postings.numbers.get(term) ?? begin(postings, term)
  const count = postings.counts[list] ?? 0
  const step = count === 0 ? document : document - (postings.last[list] ?? 0)
  append(postings.lists, list, step * (largestImpact + 1) + impact)
  postings.last[list] = document
  postings.counts[list] = count + 1
}

/** How many documents a term stands in, those since removed among them. */
export function documentCount({ numbers, counts }: PostingLists, term: string): number {
  const list = numbers.get(term)
  return list === undefined ? 0 : (counts[list] ?? 0)
}

/**
 * Writes the postings of a term, in the order of their documents, into an array with room for every document, and answers how
 * many there are. `stepTo` and `impactOf` read them.
 */
export function readPostings({ lists, numbers }: PostingLists, term: string, into: Uint32Array): number {
  const list = numbers.get(term)
  return list === undefined ? 0 : readList(lists, list, into)
}

/** How much larger the document of a posting is than the one before; than 0 for the first. */
export function stepTo(posting: number): number {
  return posting >>> 4
}

/** How much the term weighs in the document of a posting. */
export function impactOf(posting: number): number {
  return posting & largestImpact
}

function begin(postings: PostingLists, found: string): number {
  const list = addList(postings.lists)
  // A piece of a longer text would keep all of that in memory: this is a text of its own.
  const term = Buffer.from(found).toString()
  postings.numbers.set(term, list)
  const letter = letterOf(term)
  const alike = postings.byLetter.get(letter)
  if (alike === undefined) postings.byLetter.set(letter, [term])
  else alike.push(term)
  if (list === postings.last.length) {
    const length = list * 2
    postings.last = longer(postings.last, Uint32Array, length)
    postings.counts = longer(postings.counts, Uint32Array, length)
  }
  return list
}

/** By what terms are kept together: their first letter, with the sign before it where there is one. */
export function letterOf(term: string): string {
  return /^[\p{L}\p{N}]/u.test(term) ? term.slice(0, 1) : term.slice(0, 2)
}
