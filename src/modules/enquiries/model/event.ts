/** What happens to an enquiry, as its history tells it to the buyer and the operator. */
export const enquiryDeeds = [
  'begun',
  'submitted',
  'takenBack',
  'changesAsked',
  'refused',
  'approved',
  'listChanged',
  'waveSent',
  'nudged',
  'addendumSent',
  'deadlineMoved',
  'answersClosed',
  'questionAnswered',
  'interestShown',
  'closed',
  'withdrawn',
  'madePublic',
  'madePrivate',
] as const

export type EnquiryDeed = (typeof enquiryDeeds)[number]

/** A line of an enquiry's history. */
export interface EnquiryEvent {
  readonly at: Date
  /** Null when the platform did it by itself. */
  readonly personId: number | null
  readonly what: EnquiryDeed
  readonly words: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** A line of the history with who did it: null for the platform and for those whose account is deleted. */
export interface ToldEvent extends EnquiryEvent {
  readonly by: string | null
}
