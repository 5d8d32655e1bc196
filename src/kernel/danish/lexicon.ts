import { foldWord } from './folding.ts'

/** A word of the list: its spelling, its paradigm (a number the owner of the list gives a meaning), and what it is a form of. */
export interface Entry {
  readonly spelling: string
  readonly paradigm: number
  /** The basic form of an irregular one: *bøjede* has none, *gik* has *gå*. */
  readonly formOf: string | undefined
}

/** Words packed into bytes, found by their folded spelling. */
export interface Lexicon {
  /** The entries whose folded spelling is the first `end` letters of `word` with `added` after them. */
  find(word: string, end: number, added: string): readonly Entry[]
  /** Bytes held. */
  readonly size: number
}

const none: readonly Entry[] = []

/** Before the spelling of an entry: two bytes of paradigm, one for the length of each of its two words. */
const headBytes = 4
const longestWord = 255

/**
 * Packs entries. An entry takes its letters and four bytes, and a place in a table of about double as many places as
 * entries, where words are found by a hash of their folded letters; words that fold alike stand behind each other.
 */
export function packLexicon(
  entries: Iterable<Entry>,
  atMost: { readonly entries: number; readonly bytes: number },
): Lexicon {
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, atMost.entries) * 1.5)))
  const bytes = Buffer.alloc(Math.ceil(atMost.bytes))
  let used = 0
  for (const entry of entries) {
    const at = used
    used = write(bytes, at, entry)
    const folded = foldLatin(entry.spelling)
    let place = hash(folded, folded.length, '') & (places.length - 1)
    while (places[place] !== 0) place = (place + 1) & (places.length - 1)
    places[place] = at + 1
  }
  return lexiconOf(places, Buffer.from(bytes.subarray(0, used)))
}

function lexiconOf(places: Uint32Array, bytes: Buffer): Lexicon {
  const find = (word: string, end: number, added: string): readonly Entry[] => {
    let found = none
    let place = hash(word, end, added) & (places.length - 1)
    for (let at = places[place] ?? 0; at !== 0; at = places[place] ?? 0) {
      if (isSpelled(bytes, at - 1, word, end, added)) found = [...found, read(bytes, at - 1)]
      place = (place + 1) & (places.length - 1)
    }
    return found
  }
  return { find, size: bytes.length + places.byteLength }
}

/** FNV-1a over the letters of both strings. */
function hash(word: string, end: number, added: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < end; index += 1) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193)
  for (let index = 0; index < added.length; index += 1) value = Math.imul(value ^ added.charCodeAt(index), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

function write(bytes: Buffer, at: number, { spelling, paradigm, formOf = '' }: Entry): number {
  const end = at + headBytes + spelling.length + formOf.length
  if (spelling.length > longestWord || formOf.length > longestWord || end > bytes.length)
    throw new Error(`No room for the word ${spelling}`)
  bytes.writeUInt16LE(paradigm, at)
  bytes[at + 2] = spelling.length
  bytes[at + 3] = formOf.length
  bytes.write(spelling + formOf, at + headBytes, 'latin1')
  return end
}

function read(bytes: Buffer, at: number): Entry {
  const start = at + headBytes
  const middle = start + (bytes[at + 2] ?? 0)
  const end = middle + (bytes[at + 3] ?? 0)
  return {
    spelling: bytes.toString('latin1', start, middle),
    paradigm: bytes.readUInt16LE(at),
    formOf: middle === end ? undefined : bytes.toString('latin1', middle, end),
  }
}

/** Each Latin-1 letter folded, to one letter or two. */
const foldedLetters = Array.from({ length: 256 }, (_, code) => foldWord(String.fromCharCode(code)))
const firstCodes = Uint8Array.from(foldedLetters, (folded) => folded.charCodeAt(0) || 0)
const secondCodes = Uint8Array.from(foldedLetters, (folded) => folded.charCodeAt(1) || 0)

/** As `foldWord` does it, but quicker for what is lower case and Latin-1. */
function foldLatin(spelling: string): string {
  let folded = ''
  for (let index = 0; index < spelling.length; index += 1) folded += foldedLetters[spelling.charCodeAt(index)]
  return folded
}

/** Compares without making a string: most places looked at hold another word. */
function isSpelled(bytes: Buffer, at: number, word: string, end: number, added: string): boolean {
  const stop = at + headBytes + (bytes[at + 2] ?? 0)
  const asked = (index: number) => (index < end ? word.charCodeAt(index) : added.charCodeAt(index - end))
  let position = 0
  for (let index = at + headBytes; index < stop; index += 1) {
    const letter = bytes[index] ?? 0
    if (firstCodes[letter] !== asked(position)) return false
    position += 1
    const second = secondCodes[letter]
    if (second === 0) continue
    if (second !== asked(position)) return false
    position += 1
  }
  return position === end + added.length
}
