import type { Day } from '../../../kernel/time/clock.ts'

/** What somebody wants to buy, as far as it tells who could deliver it. */
export interface CandidateTerms {
  /** CPV codes of eight digits; none means anything. */
  readonly categories: readonly string[]
  /** Codes of the municipalities to deliver to; none means all of Denmark. */
  readonly municipalities: readonly string[]
  /** Where it is to be delivered, to take the nearest first. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** Danish kroner without VAT, as exact decimal text. */
  readonly largestAmount: string | null
  readonly endsOn: Day | null
  readonly onlyVerified: boolean
  /** The day on which a check must still count. */
  readonly day: Day
}

/** A listed supplier that could deliver, with what is known of it that tells how well it fits. */
export interface CandidateSupplier {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** The organisation that keeps its page; null where nobody does. */
  readonly organisationId: number | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Danish kroner without VAT, as exact decimal text. */
  readonly smallestOrder: string | null
  readonly largestOrder: string | null
  readonly availableFrom: Day | null
  readonly confirmedOn: Day | null
  /** Somebody has seen it in the register of social enterprises. */
  readonly isVerified: boolean
  /** CPV codes of what it offers, as it states them. */
  readonly categories: readonly string[]
}
