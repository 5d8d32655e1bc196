/** A word that was asked for and that nobody offers. */
export interface MissedWord {
  /** In small letters. */
  readonly word: string
  /** The dictionary has it. Another may be a name: it is shown only once it was asked for on several days. */
  readonly isKnown: boolean
}

/** How often a word was asked for in vain. */
export interface MissedCount {
  readonly word: string
  readonly asked: number
}

/** Over how many days operators see what was missed, the present one included. */
export const missedDays = 90

/** On how many days an unknown word must have been asked for to be shown. */
export const daysToShow = 3

/** How long counts are kept, in days. */
export const keptMissedDays = 400
