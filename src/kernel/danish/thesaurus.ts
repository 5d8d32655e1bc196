import { openSync, readSync } from 'node:fs'
import { ok, type Result, refused } from '../result.ts'
import { foldWord } from './folding.ts'

/** Says which words mean about the same. */
export interface Thesaurus {
  /** Of a word in its basic form, however it is spelled: in the order of the thesaurus, none for a word it does not have. */
  synonymsOf(word: string): readonly string[]
}

/** Where nobody has one: it knows no word. */
export const noThesaurus: Thesaurus = { synonymsOf: () => [] }

/**
 * Opens the `.dat` file of a MyThes thesaurus (LibreOffice's format, see `readHead`), or says in a sentence what to set
 * instead. The words stay in the file, which is held open; only where each entry stands is kept, in 8 bytes.
 */
export function openThesaurus(path: string): Result<Thesaurus, string> {
  try {
    const file = openSync(path, 'r')
    const encoding = encodingOf(file)
    const entries = encoding === undefined ? new BigUint64Array() : entriesOf(file, encoding)
    if (encoding === undefined || entries.length === 0) return refused(`${path} is no such thesaurus. ${whatToSet}`)
    return ok({ synonymsOf: (word) => synonymsIn({ file, encoding, entries }, foldWord(word)) })
  } catch (error) {
    return refused(`${path} cannot be read (${reasonOf(error)}). ${whatToSet}`)
  }
}

const whatToSet =
  'Set THESAURUS_FILE to the .dat file of a MyThes thesaurus in UTF-8 or ISO8859-1, or leave it out to search without one.'

type Encoding = 'utf8' | 'latin1'

const encodings: Readonly<Record<string, Encoding>> = {
  'UTF-8': 'utf8',
  UTF8: 'utf8',
  'ISO8859-1': 'latin1',
  'ISO-8859-1': 'latin1',
}

interface OpenFile {
  readonly file: number
  readonly encoding: Encoding
  /** Of each entry what its folded word comes to, and behind it, in the lower 32 bits, where it stands; in order. */
  readonly entries: BigUint64Array
}

/** Bytes read at a time while all entries are looked for. */
const blockSize = 65_536

/** Bytes read of an entry; one that is longer is cut after its last whole line. */
const longestEntry = 16_384

/** The first line says it. */
function encodingOf(file: number): Encoding | undefined {
  const [first = ''] = blockAt(file, 0).toString('latin1').split(/\r?\n/, 1)
  return encodings[first.trim().toUpperCase()]
}

function entriesOf(file: number, encoding: Encoding): BigUint64Array {
  const keys: bigint[] = []
  let meanings = 0
  for (const { at, line } of linesAfterFirst(file)) {
    if (meanings > 0) meanings -= 1
    else {
      const head = readHead(line.toString(encoding))
      // The index that lies beside a thesaurus looks like one, but for the number it begins with.
      if (head === undefined && keys.length === 0) break
      if (head === undefined) continue
      keys.push(keyOf(head.word) | BigInt(at))
      meanings = head.meanings
    }
  }
  return BigUint64Array.from(keys).sort()
}

function synonymsIn({ file, encoding, entries }: OpenFile, folded: string): readonly string[] {
  const found: string[] = []
  const key = keyOf(folded)
  for (let place = firstFrom(entries, key); isOf(key, entries[place]); place += 1) {
    const [first = '', ...lines] = entryAt({ file, encoding }, Number((entries[place] ?? 0n) & lower))
    const head = readHead(first)
    // Another word may come to the same.
    if (head?.word === folded) found.push(...lines.slice(0, head.meanings).flatMap(plainSynonyms))
  }
  return [...new Set(found)].filter((synonym) => foldWord(synonym) !== folded)
}

/** The lines from where an entry begins on. */
function entryAt({ file, encoding }: Pick<OpenFile, 'file' | 'encoding'>, position: number): string[] {
  const bytes = blockAt(file, position, longestEntry)
  const lines = bytes.toString(encoding).split('\n')
  return bytes.length < longestEntry ? lines : lines.slice(0, -1)
}

/** `word|2` stands above the lines of two meanings. */
function readHead(line: string): { readonly word: string; readonly meanings: number } | undefined {
  const [, word, meanings] = /^([^|]+)\|(\d+)\s*$/.exec(line) ?? []
  return word === undefined ? undefined : { word: foldWord(word), meanings: Number(meanings) }
}

/** `(noun)|bicycle|vehicle (generic term)`: what is wider, or the opposite, says so in brackets. */
function plainSynonyms(meaning: string): string[] {
  const [, ...synonyms] = meaning.split('|').map((each) => each.trim())
  return synonyms.filter((synonym) => synonym !== '' && !synonym.endsWith(')'))
}

const lower = 0xffff_ffffn

/** FNV-1a, in the upper 32 bits: words spread evenly. */
function keyOf(folded: string): bigint {
  let sum = 0x811c_9dc5
  for (let place = 0; place < folded.length; place += 1) {
    sum = Math.imul(sum ^ folded.charCodeAt(place), 0x0100_0193)
  }
  return BigInt(sum >>> 0) << 32n
}

function isOf(key: bigint, entry: bigint | undefined): boolean {
  return entry !== undefined && (entry & ~lower) === key
}

function firstFrom(entries: BigUint64Array, key: bigint): number {
  let [from, to] = [0, entries.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((entries[middle] ?? 0n) < key) from = middle + 1
    else to = middle
  }
  return from
}

/** Each line with where it begins, in bytes. Blocks are read from where a line begins, so that none is cut. */
function* linesAfterFirst(file: number): Generator<{ readonly at: number; readonly line: Buffer }> {
  let start = 0
  for (let block = blockAt(file, 0); block.length > 0; block = blockAt(file, start)) {
    const blockStart = start
    for (const [from, to] of linesIn(block)) {
      if (blockStart + from > 0) yield { at: blockStart + from, line: block.subarray(from, to) }
      start = blockStart + to + 1
    }
  }
}

/** Whole lines; where the block has none the whole of it, so that one always comes further. */
function* linesIn(block: Buffer): Generator<readonly [from: number, to: number]> {
  let from = 0
  for (let to = block.indexOf('\n'); to >= 0; to = block.indexOf('\n', from)) {
    yield [from, to]
    from = to + 1
  }
  if (from === 0 || block.length < blockSize) if (from < block.length) yield [from, block.length]
}

function blockAt(file: number, position: number, size = blockSize): Buffer {
  const block = Buffer.allocUnsafe(size)
  return block.subarray(0, readSync(file, block, 0, size, position))
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
