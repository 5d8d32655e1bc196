import { isEmptyWord } from './analyse.ts'
import { foldWord } from './folding.ts'

/** A text as it is compared while somebody types: `Århus C` is `aarhus c`. */
export function foldedText(text: string): string {
  return wordsOf(text).map(foldWord).join(' ')
}

/** What somebody may begin to type to mean a text: the whole of it, or from one of its later words on that says something. */
export function startsOf(text: string): string[] {
  const words = wordsOf(text).map(foldWord)
  return words
    .flatMap((word, place) => (place > 0 && isEmptyWord(word) ? [] : [words.slice(place).join(' ')]))
    .map((start) => start.slice(0, longestStart))
    .filter((start) => start !== '')
}

/** Nobody types more before they choose. */
const longestStart = 60

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
