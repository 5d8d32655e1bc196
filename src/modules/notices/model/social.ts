import type { SocialTerms } from './search.ts'

/** Codes of the list social-objective, the one that is about jobs first, each with our name for it. */
const objectives = [
  ['opp', 'jobs'],
  ['acc-all', 'accessForAll'],
  ['et-eq', 'ethnicEquality'],
  ['gen-eq', 'genderEquality'],
  ['work-cond', 'workingConditions'],
  ['hum-right', 'humanRights'],
  ['other', 'otherObjective'],
] as const

/** Codes of the list reserved-procurement. */
const reservations = [
  ['res-ws', 'workshops'],
  ['res-pub-ser', 'publicMission'],
] as const

export const socialObjectives = objectives.map(([code]) => code)

/** What makes a purchase social: who may bid, who may carry it out, what the buyer wants to reach. */
export type SocialTrait = (typeof reservations)[number][1] | (typeof objectives)[number][1] | 'execution' | 'strategic'

/** The strongest first. Codes that nobody knows say nothing; that social goals are followed says little once it is said which. */
export function socialTraits(terms: SocialTerms): SocialTrait[] {
  const reached = objectives.filter(([code]) => terms.socialObjectives.includes(code)).map(([, trait]) => trait)
  return [
    ...reservations.filter(([code]) => terms.reserved.includes(code)).map(([, trait]) => trait),
    ...(terms.isExecutionReserved ? (['execution'] as const) : []),
    ...reached,
    ...(terms.strategic.includes('soc-obj') && reached.length === 0 ? (['strategic'] as const) : []),
  ]
}

/** Our name for a code of one of the two lists; nothing for a code that is in neither. */
export function traitOf(code: string): SocialTrait | undefined {
  return [...reservations, ...objectives].find(([each]) => each === code)?.[1]
}

/** Others must stay away: that is worth more than a wish. */
export function keepsOthersAway(trait: SocialTrait): boolean {
  return trait === 'execution' || reservations.some(([, each]) => each === trait)
}

/** Whether there is anything social about it. */
export function isSocial(terms: SocialTerms): boolean {
  return socialTraits(terms).length > 0
}
