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
  /** Whoever is nowhere that we know stands among those that are so many kilometres away. */
  readonly unknownKm: number
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

/** How many suppliers could deliver, and what they take on together. */
export interface CandidateCount {
  readonly all: number
  /** Of these, those whose page an organisation keeps. */
  readonly kept: number
  /** Within the kilometres asked for; none where the place is not said. */
  readonly near: number
  /** Those that have told their largest order. */
  readonly withLargestOrder: number
  /** The largest orders together: Danish kroner without VAT, as exact decimal text. */
  readonly largestOrders: string
}
