import { type Part, partsOf } from './compounds.ts'
import { isEmpty } from './empty-words.ts'
import { ordinaryReading } from './homonyms.ts'
import { likeliest } from './likeliest.ts'
import { readingsOf } from './readings.ts'
import { rootOf } from './roots.ts'

/** More steps than any word needs from a form to what its family shares. */
const mostSteps = 8

/** A word and what it goes back to, step by step: the last is what all forms of its family share. */
export function pathOf(word: string): readonly string[] {
  const path = [word]
  for (let next = nextStep(word); next !== undefined && path.length < mostSteps; next = nextStep(next)) {
    if (path.includes(next)) return [...path, firstOf(path.slice(path.indexOf(next)))]
    path.push(next)
  }
  return path
}

/** Some words of the list lead to each other in a circle; from wherever one comes, the same of them is taken. */
function firstOf(circle: readonly string[]): string {
  return circle.toSorted()[0] ?? ''
}

/** What all forms of a folded word share, which is a word of their family itself. */
export function stemOf(word: string): string {
  return pathOf(word).at(-1) ?? word
}

/** The list has the word in some form, or all parts of it. */
export function isKnown(word: string): boolean {
  return readingsOf(word).length > 0 || partsOf(word).length > 0
}

/** One step nearer to what the family shares: from a form to its basic form, from that to its root. */
function nextStep(word: string): string | undefined {
  if (word.length < 3 || isEmpty(word) || !/^[a-z]+$/.test(word)) return undefined
  const ordinary = ordinaryReading.get(word)
  if (ordinary !== undefined) return ordinary
  const reading = likeliest(readingsOf(word))
  if (reading !== undefined && reading.lemma !== word) return isEmpty(reading.lemma) ? undefined : reading.lemma
  const root = reading && rootOf(word, reading)
  if (root !== undefined) return root
  const parts = partsOf(word)
  if (parts.length > 0) return withStemmedEnd(parts)
  return reading === undefined ? withoutEnding(word) : undefined
}

/** A compound is inflected at its end: *vinduespudsning* goes with *vinduespudser*. */
function withStemmedEnd(parts: readonly Part[]): string {
  const heads = parts.slice(0, -1).map(({ written }) => written)
  return heads.join('') + stemOf(parts.at(-1)?.written ?? '')
}

/** Regular endings, for words the list has not: Danish nouns, adjectives and verbs, and the English plural. */
const endings = ['ernes', 'erne', 'enes', 'ene', 'ens', 'ets', 'ers', 'er', 'en', 'et', 'es', 'e', 'r', 's'] as const

/** What is left of a word the list has not is at least so long. */
const shortestRest = 4

function withoutEnding(word: string): string | undefined {
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestRest)
  if (ending === undefined) return undefined
  const rest = word.slice(0, -ending.length)
  return isKnown(rest) ? rest : (withoutEnding(rest) ?? rest)
}
