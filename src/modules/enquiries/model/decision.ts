import type { Enquiry } from './enquiry.ts'

/** An enquiry that waits for an operator, and who asks. */
export interface WaitingEnquiry {
  readonly enquiry: Enquiry
  readonly buyer: string
}

/** What an operator may decide. */
export const verdicts = ['approved', 'changesAsked', 'refused'] as const

export type Verdict = (typeof verdicts)[number]

export interface Decision {
  readonly verdict: Verdict
  /** What is to be changed, or why it is refused. */
  readonly words: string
  /** Of the enquiry as the operator has read it. */
  readonly revision: number
}
