/** Endings of Danish nouns, adjectives and verbs, longest first, after spelling is folded. */
const endings = ['ernes', 'erne', 'enes', 'ene', 'ens', 'ets', 'ers', 'er', 'en', 'et', 'es', 'e', 'r', 's'] as const

/** A shorter word is left as it is: *bord* without its *d* would say nothing. */
const shortestStem = 3

/**
 * What the forms of a folded word have in common, to compare by and never to show: `cykel`, `cykler` and `cyklerne` are
 * `cykl`, `maler` and `malere` are `mal`. Rough: some words become one that are not.
 */
export function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestStem)
  if (ending !== undefined) return stemOf(word.slice(0, -ending.length))
  return withoutVowel(word.replace(/([b-df-hj-np-tv-z])\1$/, '$1'))
}

/** *Cykel* and *møbel* lose a vowel with an ending: *cykler*, *møbler*. */
function withoutVowel(word: string): string {
  return word.replace(/^(.{2,}[^aeiouy])el$/, '$1l')
}

/** The letters that join the parts of a compound: *arbejdstøj*, *havearbejde*. */
const joints = ['', 's', 'e'] as const

/** A part of a compound has at least so many letters; shorter ones are found in words that are none. */
const shortestPart = 3

/** The stems of the two words a compound is made of, where both are known; the longest first part counts. */
export function partsOf(word: string, isKnown: (stem: string) => boolean): readonly [string, string] | undefined {
  for (let end = word.length - shortestPart; end >= shortestPart; end -= 1) {
    const last = stemOf(word.slice(end))
    const first = joints
      .filter((joint) => word.slice(0, end).endsWith(joint) && end - joint.length >= shortestPart)
      .map((joint) => stemOf(word.slice(0, end - joint.length)))
      .find(isKnown)
    if (first !== undefined && isKnown(last)) return [first, last]
  }
  return undefined
}
