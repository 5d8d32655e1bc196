import type { Day } from '../../../kernel/time/clock.ts'

/** What can happen to a contract. */
export type Happening = 'proposed' | 'agreed' | 'refused' | 'ended' | 'monthLogged' | 'monthConfirmed' | 'monthObjected'

export interface ContractEvent {
  readonly at: Date
  readonly what: Happening
  readonly words: string | null
  /** The month it is about. */
  readonly month: Day | null
}
