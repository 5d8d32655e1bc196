import { verbsUnlikeTheirNoun } from './homonyms.ts'
import type { Reading } from './readings.ts'

const rank = [
  'basic noun',
  'basic plural',
  'basic adjective',
  'noun',
  'plural',
  'adjective',
  'basic verb',
  'verb',
  'basic other',
]

/**
 * The reading an ordinary text most likely means. Nouns come first, as *huse* are mostly houses and seldom *to house*,
 * but not where the verb is known to be another word and the commoner one (*male*).
 */
export function likeliest(readings: readonly Reading[]): Reading | undefined {
  const [first, ...others] = readings
  return first && others.reduce((best, each) => (isLikelier(each, best) ? each : best), first)
}

function isLikelier(one: Reading, other: Reading): boolean {
  const difference = rankOf(one) - rankOf(other)
  return difference < 0 || (difference === 0 && one.lemma.length > other.lemma.length)
}

function rankOf({ kind, isBasic, lemma }: Reading): number {
  if (isBasic && kind === 'verb' && verbsUnlikeTheirNoun.has(lemma)) return rank.indexOf('noun') - 0.5
  const place = rank.indexOf(isBasic ? `basic ${kind}` : kind)
  return place < 0 ? rank.length : place
}
