import { isEmpty } from './empty-words.ts'
import { likeliest } from './likeliest.ts'
import { noCompounds, noParts, shortHeads, shortTails } from './part-words.ts'
import { beginningsOf, type Reading, readingsOf } from './readings.ts'

/** A part of a compound: as it is written in it, with the letters that join it to the next, and a word to take it for. */
export interface Part {
  readonly written: string
  readonly word: string
}

const shortestPart = 2
const shortestCompound = 5

/**
 * The parts of a folded word that is a compound of words of the list, each part a word that may be a compound itself: the
 * fewest, the longest, the most ordinary. A form has the parts of its basic form. A word that the list has is only split
 * in two, at a joint the list knows, and into what ends like it; one that it has not may have more parts and other joints.
 */
export function partsOf(word: string): readonly Part[] {
  const reading = likeliest(readingsOf(word))
  if (reading === undefined) return bestWay(word, anyBeginning, endReader())
  if (!reading.isBasic) return reading.lemma === word ? [] : partsOf(reading.lemma)
  return bestWay(word, listedBeginning, tailLike(reading))
}

function bestWay(word: string, beginning: Finder, rest: Finder): readonly Part[] {
  if (word.length < shortestCompound || noCompounds.has(word)) return []
  return waySplit(word, beginning, rest)?.parts ?? []
}

/** A way to read the rest of a word, and what is to be said against it: the less the better. */
interface Way {
  readonly parts: readonly Part[]
  readonly doubt: number
}

/** Looks whether a piece of a word may be a part of it. */
type Finder = (piece: string) => Way | undefined

/** The best way to read a word as a beginning and a rest. */
function waySplit(word: string, beginning: Finder, restOf: Finder): Way | undefined {
  let best: Way | undefined
  for (let end = shortestPart; end <= word.length - shortestPart; end += 1) {
    const head = beginning(word.slice(0, end))
    const rest = head && restOf(word.slice(end))
    if (head !== undefined && rest !== undefined) best = better(best, together(head, rest))
  }
  return best
}

/** Reads the end of a word the list has not: as a last part, or as more parts. Each end is looked at once. */
function endReader(): Finder {
  const read = new Map<string, Way | undefined>()
  const readEnd: Finder = (piece) => {
    if (!read.has(piece)) read.set(piece, anyTail(piece) ?? waySplit(piece, anyBeginning, readEnd))
    return read.get(piece)
  }
  return readEnd
}

function together(head: Way, rest: Way): Way {
  return { parts: [...head.parts, ...rest.parts], doubt: head.doubt + rest.doubt }
}

function better(one: Way | undefined, other: Way | undefined): Way | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.doubt < one.doubt ? other : one
}

function anyTail(piece: string): Way | undefined {
  return tailWay(piece, readingsOf(piece))
}

/**
 * A compound is inflected as its last part is: a noun ends with a noun, in its basic form if it is in its. One for a doer
 * may end with what is only listed as a verb (*vinduespudser*), an adjective with a participle (*håndsyet*).
 */
function tailLike(whole: Reading): Finder {
  return (piece) =>
    tailWay(
      piece,
      readingsOf(piece).filter((tail) => isLike(tail, whole, piece)),
    )
}

function isLike(tail: Reading, whole: Reading, piece: string): boolean {
  if (whole.kind === 'adjective') return piece.length > 3 && (tail.kind === 'adjective' || tail.kind === 'verb')
  if (whole.hasAgentForms && tail.kind === 'verb') return piece.endsWith('er')
  return tail.kind === whole.kind && tail.isBasic
}

function tailWay(tail: string, readings: readonly Reading[]): Way | undefined {
  const reading =
    mayBePart(tail, shortTails) && mostOrdinary(readings.filter(({ lemma }) => mayBePart(lemma, shortTails)))
  return reading ? { parts: [{ written: tail, word: tail }], doubt: doubtOf(reading) } : undefined
}

function listedBeginning(head: string): Way | undefined {
  const reading = mostOrdinary(beginningsOf(head).filter(({ lemma }) => mayBePart(lemma, shortHeads)))
  return reading && { parts: [{ written: head, word: reading.lemma }], doubt: doubtOf(reading) }
}

const doubtOfUnlistedJoint = 5
const shortestUnlistedPart = 4

/** Besides what the list says, any noun may begin a compound, as it is or with an -s-. */
function anyBeginning(head: string): Way | undefined {
  const listed = listedBeginning(head)
  if (listed !== undefined || head.length < shortestUnlistedPart) return listed
  const noun = [head, head.replace(/s$/, '')].find(
    (word) => mayBePart(word, shortHeads) && readingsOf(word).some(isBasicNoun),
  )
  if (noun === undefined || noun.length < shortestUnlistedPart) return undefined
  return { parts: [{ written: head, word: noun }], doubt: doubtOfPart + doubtOfUnlistedJoint + shortness(noun) }
}

function isBasicNoun({ kind, isBasic }: Reading): boolean {
  return isBasic && kind === 'noun'
}

const doubtOfPart = 10
const doubtOfKind = { noun: 0, plural: 0, adjective: 2, verb: 2, other: Number.POSITIVE_INFINITY } as const

function mostOrdinary(readings: readonly Reading[]): Reading | undefined {
  const [first, ...others] = readings.filter(({ kind }) => kind !== 'other')
  return first && others.reduce((best, each) => (doubtOf(each) < doubtOf(best) ? each : best), first)
}

function doubtOf({ kind, lemma }: Reading): number {
  return doubtOfPart + doubtOfKind[kind] + shortness(lemma)
}

/** One long part and a very short one are more likely chance than two of middle length. */
function shortness(word: string): number {
  return 6 / lettersOf(word)
}

function mayBePart(word: string, short: ReadonlySet<string>): boolean {
  return !noParts.has(word) && !isEmpty(word) && (lettersOf(word) > 3 || short.has(word))
}

/** Danish letters count as one, though folded to two. */
function lettersOf(word: string): number {
  return word.replace(/ae|oe|aa/g, '.').length
}
