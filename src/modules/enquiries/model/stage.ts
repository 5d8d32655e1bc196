import type { Enquiry, EnquiryState } from './enquiry.ts'

/** Where an enquiry stands, as its buyer is told: an open one that takes no more answers is a stage of its own. */
export type Stage = EnquiryState | 'answersClosed'

/** The stage of an enquiry whose deadline has been looked at. */
export function stageOf({ state, answersClosedAt }: Pick<Enquiry, 'state' | 'answersClosedAt'>): Stage {
  return state === 'open' && answersClosedAt !== null ? 'answersClosed' : state
}

/** How a buyer's list is divided. */
export const stageGroups = {
  writing: ['draft', 'changesAsked'],
  running: ['submitted', 'open', 'answersClosed'],
  over: ['closed', 'withdrawn', 'refused'],
} as const satisfies Record<string, readonly Stage[]>
