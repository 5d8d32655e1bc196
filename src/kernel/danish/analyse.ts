import { partsOf } from './compounds.ts'
import { isEmpty } from './empty-words.ts'
import { foldWord } from './folding.ts'
import { isKnown, pathOf, stemOf } from './stem.ts'

export { spellingOf } from './readings.ts'
export { spellingDistance } from './spelling-distance.ts'

/** A word of a text as the search compares it. */
export interface Word {
  /** As it stands in the text, in lower case. */
  readonly written: string
  /** Where it stands in the text, in UTF-16 units, for highlighting. */
  readonly start: number
  readonly end: number
  /** What all forms of the word share, folded: a word of a-z and 0-9, or in letters of another alphabet. */
  readonly stem: string
  /** The stems of the words a compound is made of: of *kantinedrift* `kantine` and `drift`. A part that is one itself is followed by its own. */
  readonly parts: readonly string[]
  /** It says nothing of what a text is about: *og*, *til*, *the*; single letters too. */
  readonly isEmpty: boolean
}

/**
 * All words of a text in order, function words too. Whatever is neither letter nor digit parts words. Indexing and
 * searching both use it, so that they agree.
 */
export function analyse(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}\p{M}\u00AD]+/gu)) {
    const { written, stem, parts, isEmpty: empty } = familyOf(found)
    if (stem !== '') words.push({ written, start: index, end: index + found.length, stem, parts, isEmpty: empty })
  }
  return words
}

/** What all forms of the word share; itself where nothing is known of it. Stems of stems are the same. */
export function stemOfWord(word: string): string {
  return familyOf(word).stem
}

/** Whether the word says nothing of what a text is about: *og*, *til*, *the*; single letters too. */
export function isEmptyWord(word: string): boolean {
  return isEmpty(foldWord(word))
}

/** Whether the Danish list has the word in any form, or it is a compound of words it has. */
export function isKnownWord(word: string): boolean {
  return word.length <= longestWord && isKnown(foldWord(word))
}

type Family = Omit<Word, 'start' | 'end'>

/** Words looked up lately, as they are written: texts repeat themselves. Emptied when full, which is simpler than ageing and about as good. */
const families = new Map<string, Family>()
const mostFamilies = 20_000

/** Longer is no word; looking for parts in it would take long. */
const longestWord = 60

function familyOf(found: string): Family {
  const known = families.get(found)
  if (known !== undefined) return known
  // A piece of a longer text would keep all of that in memory: these are texts of their own.
  const kept = Buffer.from(found).toString()
  const family = { written: kept.toLowerCase(), ...lookUp(foldWord(kept)) }
  if (families.size >= mostFamilies) families.clear()
  families.set(kept, family)
  return family
}

const noParts: readonly string[] = []

function lookUp(word: string): Omit<Family, 'written'> {
  if (word.length > longestWord || isEmpty(word)) return { stem: word, parts: noParts, isEmpty: isEmpty(word) }
  const path = pathOf(word)
  const parts = partStems(path)
  return { stem: path.at(-1) ?? word, parts: parts.length === 0 ? noParts : [...new Set(parts)], isEmpty: false }
}

/** Of *bogbinderi* the parts of *bogbinder*, which it goes back to. */
function partStems(path: readonly string[]): string[] {
  for (const word of path) {
    const parts = partsOf(word)
    if (parts.length > 0) return parts.flatMap((part) => [stemOf(part.word), ...partStems(pathOf(part.word))])
  }
  return []
}
