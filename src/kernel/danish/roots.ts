import { changedPlurals, nounsUnlikeTheirVerb, verbsUnlikeTheirNoun } from './homonyms.ts'
import { type Reading, readingsOf } from './readings.ts'

/**
 * The word a basic form goes back to where both say the same of a business: the verb of the noun for its doing, its doer
 * or the place of it (*montering* to *montere*, *bager* and *bageri* to *bage*), the noun a verb is made of or gives
 * (*vaske* to *vask*), the singular of a plural. `undefined` where it goes back to nothing.
 */
export function rootOf(word: string, reading: Reading): string | undefined {
  if (reading.kind === 'plural') return singularOf(word)
  if (reading.kind === 'verb') return nounOfVerb(word)
  if (reading.kind !== 'noun' || nounsUnlikeTheirVerb.has(word)) return undefined
  if (reading.hasAgentForms && /[^ao]er$/.test(word))
    return word.length > 4 ? firstVerb([word.slice(0, -1)]) : undefined
  return placeRoot(word) ?? firstVerb(verbsOfDoing(word))
}

function singularOf(word: string): string | undefined {
  for (const [plural, singular] of changedPlurals) {
    if (!word.endsWith(plural)) continue
    const whole = word.slice(0, -plural.length) + singular
    if (isBasic(whole, 'noun')) return whole
  }
  return undefined
}

/** *Gartneri* from *gartner*; *vaskeri* from *vaske*, for the list has no *vasker*. */
function placeRoot(word: string): string | undefined {
  if (!word.endsWith('eri')) return undefined
  const doer = word.slice(0, -1)
  return isBasic(doer, 'noun') ? doer : firstVerb([word.slice(0, -2)])
}

/** *Vask-ning*, *klip-ning* (of *klippe*), *sy-ning*, *monter-ing*, *anvende-lse* and *repar-ation*. */
function verbsOfDoing(word: string): readonly string[] {
  const irregular = irregularDoing.get(word)
  if (irregular !== undefined) return [irregular]
  if (word.endsWith('ning')) {
    const stem = word.slice(0, -4)
    return [`${stem}${stem.at(-1)}e`, `${stem}e`, ...(stem.length < 3 ? [stem] : []), `${word.slice(0, -3)}e`]
  }
  if (word.endsWith('ing')) return [`${word.slice(0, -3)}e`]
  if (word.endsWith('else')) return [word.slice(0, -3)]
  if (word.endsWith('ation')) return [`${word.slice(0, -5)}ere`]
  return []
}

const irregularDoing: ReadonlyMap<string, string> = new Map([
  ['aflaesning', 'aflaese'],
  ['koersel', 'koere'],
  ['laesning', 'laese'],
  ['oplaesning', 'oplaese'],
  ['salg', 'saelge'],
])

function firstVerb(candidates: readonly string[]): string | undefined {
  return candidates.find((verb) => isBasic(verb, 'verb'))
}

/** By such beginnings Danish makes verbs of verbs and nouns of nouns. */
const beginnings = 'af an be bi efter for fra frem ind med mod ned om op over paa sam til ud under ved gen mis'.split(
  ' ',
)

/**
 * *Vaske* goes with *vask*, for there are *opvaske* and *opvask*; *vinde* does not go with *vind*, for there is *overvinde*
 * but no *overvind*.
 */
function nounOfVerb(verb: string): string | undefined {
  if (!verb.endsWith('e') || verbsUnlikeTheirNoun.has(verb)) return undefined
  const bare = verb.slice(0, -1)
  return [bare, bare.replace(/(.)\1$/, '$1')].find(
    (noun) =>
      isBasic(noun, 'noun') &&
      beginnings.some((beginning) => isBasic(beginning + verb, 'verb') && isBasic(beginning + noun, 'noun')),
  )
}

function isBasic(word: string, kind: Reading['kind']): boolean {
  return readingsOf(word).some((reading) => reading.isBasic && reading.kind === kind)
}
