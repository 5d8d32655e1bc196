/** What a word of the list is. `plural` has no singular in its row: *bøger*, *briller*; `other` is not inflected. */
export type Kind = 'noun' | 'plural' | 'adjective' | 'verb' | 'other'

/** How a word is inflected: the numbers of its suffix rules, from which follows what it is. */
export interface Paradigm {
  readonly kind: Kind
  readonly flags: ReadonlySet<number>
}

/** The numbers of the rules in `index.aff`, by the headings they stand under there. */
const ofVerbs: ReadonlySet<number> = new Set([1, 20, 21, 79])
const ofAdjectives: ReadonlySet<number> = new Set([12, 23, 24, 25, 26, 27, 28, 38, 40, 41, 42, 48, 49, 59, 77])
const ofPlurals = 74
const genitive = 10
const ofNouns: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 7, 11, 14, 15, 18, 19, 44, 45, 46, 47, 57, 58, 64, 65, 66, 70, 71, 72,
])

/** Judged by the endings a word takes; one that only has a genitive is a noun. */
export function kindOf(flags: ReadonlySet<number>): Kind {
  if (flags.has(ofPlurals)) return 'plural'
  if (!flags.isDisjointFrom(ofVerbs)) return 'verb'
  if (!flags.isDisjointFrom(ofAdjectives)) return 'adjective'
  if (!flags.isDisjointFrom(ofNouns) || flags.has(genitive)) return 'noun'
  return 'other'
}

const commonGender = 2
const pluralInE = 5

/** A noun inflected as *en bager, bagere* is, the way of those who do a thing. */
export function hasAgentForms({ flags }: Paradigm): boolean {
  return flags.has(commonGender) && flags.has(pluralInE)
}
