import type { Ore } from '../../../kernel/money.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** Who buys, as far as the law tells them apart. `regionalLocal`: a region, a municipality, or a body that they control. */
export const buyers = ['state', 'regionalLocal', 'private'] as const
export type Buyer = (typeof buyers)[number]

/** What is bought. `social`: one of the social and other special services that have lighter rules. */
export const purchaseKinds = ['goodsServices', 'works', 'social'] as const
export type PurchaseKind = (typeof purchaseKinds)[number]

export const answers = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof answers)[number]

/** The first and the last day of a contract. */
export interface ContractPeriod {
  readonly from: Day
  readonly to: Day
}

/** What is known of the enterprises that a contract is to go to. */
export interface Enterprises {
  /** They are registered social enterprises (RSV). */
  readonly registered: Answer
  /** Sheltered workshops, or enterprises for the integration of people whose staff has the share that section 54 asks for. */
  readonly inclusive: Answer
  /** They pursue a public service mission, reinvest their profit, and are run by staff or users, as section 190 asks. */
  readonly publicMission: Answer
  /** One of them was awarded a contract for the same by this purchaser, reserved, in the last three years. */
  readonly awardedBefore: Answer
}

/** A purchase as somebody describes it who asks which way of buying is lawful. */
export interface Purchase {
  readonly buyer: Buyer
  readonly kind: PurchaseKind
  /** CPV, eight digits. */
  readonly code: string | null
  /** Over the whole period, with options, without VAT. */
  readonly value: Ore
  /** When the purchase begins: the rules of this day hold. */
  readonly day: Day
  readonly period: ContractPeriod | null
  /** Whether enterprises in other countries would clearly be interested (_klar grænseoverskridende interesse_). */
  readonly crossBorder: Answer
  readonly enterprises: Enterprises
}

/** A purchase whose kind may be left to its code. */
export interface PurchaseQuestion extends Omit<Purchase, 'kind'> {
  readonly kind: PurchaseKind | null
}
