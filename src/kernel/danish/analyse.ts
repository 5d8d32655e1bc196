import { partsOf } from './compounds.ts'
import { isEmpty } from './empty-words.ts'
import { foldWord } from './folding.ts'
import { isKnown, pathOf, stemOf } from './stem.ts'

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
}

/**
 * All words of a text in order, function words too. Whatever is neither letter nor digit parts words. Indexing and
 * searching both use it, so that they agree.
 */
export function analyse(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}\u00AD]+/gu), ({ 0: found, index }) => ({
    written: found.toLowerCase(),
    start: index,
    end: index + found.length,
    ...familyOf(foldWord(found)),
  })).filter(({ stem }) => stem !== '')
}

/** What all forms of the word share; itself where nothing is known of it. Stems of stems are the same. */
export function stemOfWord(word: string): string {
  return familyOf(foldWord(word)).stem
}

/** Whether the word says nothing of what a text is about: *og*, *til*, *the*; single letters too. */
export function isEmptyWord(word: string): boolean {
  return isEmpty(foldWord(word))
}

/** Whether the Danish list has the word in any form, or it is a compound of words it has. */
export function isKnownWord(word: string): boolean {
  return isKnown(foldWord(word))
}

type Family = Pick<Word, 'stem' | 'parts'>

/** Words looked up lately: texts repeat themselves. Emptied when full, which is simpler than ageing and about as good. */
const families = new Map<string, Family>()
const mostFamilies = 20_000

/** Longer is no word; looking for parts in it would take long. */
const longestWord = 60

function familyOf(word: string): Family {
  const known = families.get(word)
  if (known !== undefined) return known
  const family = word.length > longestWord ? { stem: word, parts: [] } : lookUp(word)
  if (families.size >= mostFamilies) families.clear()
  families.set(word, family)
  return family
}

const noParts: readonly string[] = []

function lookUp(word: string): Family {
  if (isEmpty(word)) return { stem: word, parts: noParts }
  const path = pathOf(word)
  const parts = partStems(path)
  return { stem: path.at(-1) ?? word, parts: parts.length === 0 ? noParts : [...new Set(parts)] }
}

/** Of *bogbinderi* the parts of *bogbinder*, which it goes back to. */
function partStems(path: readonly string[]): string[] {
  for (const word of path) {
    const parts = partsOf(word)
    if (parts.length > 0) return parts.flatMap((part) => [stemOf(part.word), ...partStems(pathOf(part.word))])
  }
  return []
}
