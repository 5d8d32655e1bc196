import { add, type BitSet, bitSet, copyOf, has, intersect, subtract } from './bit-set.ts'
import { impactOf, readPostings, stepTo } from './posting-lists.ts'
import type { SearchIndex } from './search-index.ts'

/** A term that a word may be found by, and how much such a find is worth: 1 for the word itself, less for what is only like it. */
export interface Alternative {
  readonly term: string
  readonly worth: number
}

/** One word that is asked for, with all it may be found by. */
export interface WantedWord {
  readonly alternatives: readonly Alternative[]
  /** How much it matters among the others: 1 for an ordinary word, less for one that says little. */
  readonly importance: number
}

/** What words find. */
export interface Matches {
  /** The documents that have enough of the words. */
  readonly documents: BitSet
  /** By document. Of use until the next question is asked. */
  readonly scores: Float32Array
  /** No document has a higher score. */
  readonly highest: number
}

/** Room to reckon in, as large as the index; kept, so that a question need not ask for megabytes. */
interface Desk {
  readonly postings: Uint32Array
  /** Of the word at hand. */
  readonly best: Float32Array
  readonly touched: Uint32Array
  /** Of all words so far. */
  readonly scores: Float32Array
  readonly covered: Float32Array
  /** The documents that have any of the words. */
  readonly seen: Uint32Array
  seenCount: number
}

const desks = new WeakMap<SearchIndex, Desk>()

/**
 * The documents that have enough of what is asked for: those whose words make up at least `leastShare` (0 to 1) of the
 * weight of all. A rare word weighs more than a common one. A word counts once, by the best it is found by.
 */
export function match(index: SearchIndex, words: readonly WantedWord[], leastShare: number): Matches {
  const desk = clearedDesk(index)
  const [only, ...others] = words
  if (only !== undefined && others.length === 0) return matchOne(index, desk, only)
  let wholeWeight = 0
  for (const word of words) wholeWeight += addWord(index, desk, word)
  // A little less: the same weights added in another order need not make quite the same sum.
  const least = wholeWeight * leastShare - 1e-4
  const documents = bitSet(index.count)
  let highest = 0
  for (let place = 0; place < desk.seenCount; place += 1) {
    const document = desk.seen[place] ?? 0
    if ((desk.covered[document] ?? 0) < least) continue
    add(documents, document)
    highest = Math.max(highest, desk.scores[document] ?? 0)
  }
  intersect(documents, index.alive)
  return { documents, scores: desk.scores, highest }
}

/** Of one word alone everybody has enough who has it: there is nothing to add up. */
function matchOne(index: SearchIndex, desk: Desk, word: WantedWord): Matches {
  const { best, touched, scores, seen } = desk
  const { found, weight } = note(index, desk, word)
  const documents = bitSet(index.count)
  let highest = 0
  for (let place = 0; place < found; place += 1) {
    const document = touched[place] ?? 0
    scores[document] = weight * (best[document] ?? 0)
    highest = Math.max(highest, scores[document] ?? 0)
    best[document] = 0
    seen[place] = document
    add(documents, document)
  }
  desk.seenCount = found
  return { documents, scores, highest }
}

/** Every document, none better than another. */
export function matchAll(index: SearchIndex): Matches {
  const documents = copyOf(index.alive)
  return { documents, scores: clearedDesk(index).scores, highest: 0 }
}

/** Takes those out that have one of the terms. */
export function leaveOut(index: SearchIndex, matches: Matches, terms: readonly string[]): void {
  for (const term of terms) subtract(matches.documents, documentsHaving(index, term))
}

/** Takes those out that lack one of the terms. */
export function keepOnly(index: SearchIndex, matches: Matches, terms: readonly string[]): void {
  for (const term of terms) intersect(matches.documents, documentsHaving(index, term))
}

/** Those that have a term, whatever its weight. */
export function documentsHaving(index: SearchIndex, term: string): BitSet {
  const desk = deskOf(index)
  const documents = bitSet(index.count)
  const count = readPostings(index.postings, term, desk.postings)
  let document = 0
  for (let place = 0; place < count; place += 1) {
    document += stepTo(desk.postings[place] ?? 0)
    add(documents, document)
  }
  return documents
}

/** Adds to each document what the word is worth in it, and answers the word's weight. */
function addWord(index: SearchIndex, desk: Desk, word: WantedWord): number {
  const { found, weight } = note(index, desk, word)
  for (let place = 0; place < found; place += 1) addScore(desk, desk.touched[place] ?? 0, weight)
  return weight
}

/** Notes what each document has the word by at best. Answers how many have it, and what it weighs. */
function note(index: SearchIndex, desk: Desk, { alternatives, importance }: WantedWord) {
  let found = 0
  for (const alternative of alternatives) found = noteBest(index, desk, alternative, found)
  return { found, weight: importance * weightOf(found, index.size) }
}

/** Keeps for each document the best the word is found by, and answers how many have it so far. */
function noteBest(index: SearchIndex, desk: Desk, { term, worth }: Alternative, foundBefore: number): number {
  const { postings, best, touched } = desk
  const count = readPostings(index.postings, term, postings)
  let found = foundBefore
  let document = 0
  for (let place = 0; place < count; place += 1) {
    const posting = postings[place] ?? 0
    document += stepTo(posting)
    // The dead must not weigh: which there are differs from process to process.
    if (!has(index.alive, document)) continue
    const score = impactOf(posting) * worth
    const before = best[document] ?? 0
    if (before === 0) {
      touched[found] = document
      found += 1
    }
    if (score > before) best[document] = score
  }
  return found
}

function addScore(desk: Desk, document: number, weight: number): void {
  const { best, scores, covered, seen } = desk
  if (covered[document] === 0) {
    seen[desk.seenCount] = document
    desk.seenCount += 1
  }
  scores[document] = (scores[document] ?? 0) + weight * (best[document] ?? 0)
  covered[document] = (covered[document] ?? 0) + weight
  best[document] = 0
}

/** What everybody has tells little, what few have tells much. */
export function weightOf(found: number, all: number): number {
  return Math.log(1 + (all + 1) / (found + 1))
}

function deskOf(index: SearchIndex): Desk {
  const kept = desks.get(index)
  if (kept !== undefined && kept.scores.length >= index.count) return kept
  const size = Math.ceil(index.count * 1.1) + 64
  const desk = {
    postings: new Uint32Array(size),
    best: new Float32Array(size),
    touched: new Uint32Array(size),
    scores: new Float32Array(size),
    covered: new Float32Array(size),
    seen: new Uint32Array(size),
    seenCount: 0,
  }
  desks.set(index, desk)
  return desk
}

/** Wipes only what the last question left. */
function clearedDesk(index: SearchIndex): Desk {
  const desk = deskOf(index)
  for (let place = 0; place < desk.seenCount; place += 1) {
    const document = desk.seen[place] ?? 0
    desk.scores[document] = 0
    desk.covered[document] = 0
  }
  desk.seenCount = 0
  return desk
}
