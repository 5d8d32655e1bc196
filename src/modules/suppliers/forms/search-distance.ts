import { findPlace } from '../../reference/index.ts'

/** Words that say how near to a place somebody must be, and the rest of the words. */
export interface DistanceInWords {
  readonly place: string
  readonly km: number
  readonly otherWords: string
}

/** *25 km fra*, *inden for en radius af 25 km omkring*, *within 25 km of*, *< 25 km*. */
const spoken = new RegExp(
  [
    String.raw`(?<=^|\s)(?:(?:inden\s?for|i|within|in)\s+)?`,
    String.raw`(?:(?:(?:en|a)\s+)?(?:radius|omkreds)\s+(?:på|af|of)\s+)?`,
    String.raw`(?:(?:højst|max|maks|ca|under|mindre\s+end|ikke\s+over|op\s+til|about|less\s+than|up\s+to)\.?\s+|(?:<=?|≤)\s*)?`,
    String.raw`(?<km>\d{1,3})\s*(?:km|kilomet(?:er|ers|re|res))\.?\s+`,
    String.raw`(?:(?:af|fra|omkring|rundt\s+om|of|from|around)\s+)?`,
  ].join(''),
  'iu',
)

/** Who wants to be further away than that is not asking for somebody near. */
const further = /(?:^|\s)(?:over|mere\s+end|længere\s+end|mindst|more\s+than|at\s+least|>=?|≥)\s*$/iu

/** No Danish place has more words in its name. */
const mostWords = 4

/** As far as anybody asks, in kilometres. */
const furthest = 500

/** Reads a distance from a place out of the words of a search; `undefined` where they tell none, or tell it in quotes. */
export function distanceInWords(words: string): DistanceInWords | undefined {
  const told = spoken.exec(words)
  const km = Number(told?.groups?.km)
  if (told === null || km < 1 || km > furthest || isInQuotes(words, told.index)) return undefined
  if (further.test(words.slice(0, told.index))) return undefined
  const after = words.slice(told.index + told[0].length).split(/\s+/)
  for (let length = namesLength(after); length > 0; length -= 1) {
    const place = findPlace(after.slice(0, length).join(' ').replace(endOfName, ''))?.name
    if (place === undefined) continue
    const otherWords = [words.slice(0, told.index).trim(), ...after.slice(length)].join(' ').trim()
    return { place, km, otherWords }
  }
  return undefined
}

const endOfName = /[.,;!?]+$/

/** How many words may belong to the name: it ends at a comma, a quote or a minus. */
function namesLength(after: readonly string[]): number {
  const end = after.findIndex((word, at) => /^["“”„«»-]/.test(word) || endOfName.test(after[at - 1] ?? ''))
  return Math.min(mostWords, end < 0 ? after.length : end)
}

function isInQuotes(words: string, at: number): boolean {
  return [...words.slice(0, at).matchAll(/["“”„«»]/g)].length % 2 === 1
}
