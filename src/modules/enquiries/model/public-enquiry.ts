import type { Day } from '../../../kernel/time/clock.ts'
import type { EnquiryKind, Outcome } from './enquiry.ts'

/** An enquiry as everybody may read it, because its buyer said so: nothing that its buyer keeps to itself is in it. */
export interface PublicEnquiry {
  readonly id: number
  readonly reference: string
  readonly kind: EnquiryKind
  readonly state: 'open' | 'closed'
  /** Null while the buyer is not to be named. */
  readonly buyer: PublicBuyer | null
  readonly title: string
  /** Markdown. */
  readonly description: string
  /** CPV codes of eight digits. */
  readonly categories: readonly string[]
  /** Codes of the municipalities where it is to be delivered; none means all of Denmark. */
  readonly municipalities: readonly string[]
  readonly isAmountShown: boolean
  /** Danish kroner without VAT over the whole period, as exact decimal text; null where they are not shown. */
  readonly smallestAmount: string | null
  readonly largestAmount: string | null
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly openedAt: Date
  readonly answersUntil: Date | null
  readonly closedAt: Date | null
  readonly outcome: Outcome | null
  readonly updatedAt: Date
}

export interface PublicBuyer {
  readonly name: string
  /** Eight digits. */
  readonly cvr: string | null
}
