import type { Translated } from '../../../kernel/i18n/language.ts'
import type { Period } from './period.ts'

/** A criterion that the act on registered social enterprises (RSV) sets, in our own words, with what to ask about it. */
export interface RsvCriterion extends Period {
  readonly code: string
  /** In § 5 stk. 1 of the act. */
  readonly number: number
  readonly name: Translated<string>
  readonly requirement: Translated<string>
  readonly questions: readonly RsvQuestion[]
  readonly source: string
}

/** A question with yes or no. */
export interface RsvQuestion extends Period {
  readonly criterion: string
  readonly code: string
  readonly question: Translated<string>
  /** The answer that meets the criterion. */
  readonly metBy: 'yes' | 'no'
  readonly source: string
}
