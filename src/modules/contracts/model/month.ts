import type { Day } from '../../../kernel/time/clock.ts'

/** `logged` by the enterprise; `confirmed` or `objected` by the buyer. */
export type MonthState = 'logged' | 'confirmed' | 'objected'

/** What a month brought for people from the edge of the labour market. Numbers only: nobody is named. */
export interface MonthNumbers {
  /** Worked by them, in hundredths of an hour: sums are exact. */
  readonly hours: number
  /** How many of them had work. */
  readonly people: number
  /** How many of these were taken on in the month. */
  readonly newlyEmployed: number
  readonly words: string | null
}

export interface ContractMonth extends MonthNumbers {
  /** Its first day. */
  readonly month: Day
  readonly state: MonthState
  /** What the buyer objects. */
  readonly objection: string | null
  /** Counts every change: an answer to other numbers does not count. */
  readonly revision: number
}

/** What a buyer answers; an objection has words. */
export type MonthAnswer =
  | { readonly state: 'confirmed'; readonly objection: null }
  | { readonly state: 'objected'; readonly objection: string }

/** Whether both say the same. */
export function isSame(one: MonthNumbers, other: MonthNumbers): boolean {
  return (
    one.hours === other.hours &&
    one.people === other.people &&
    one.newlyEmployed === other.newlyEmployed &&
    one.words === other.words
  )
}
