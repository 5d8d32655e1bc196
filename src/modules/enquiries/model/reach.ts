import { oreFromNumeric } from '../../../kernel/money.ts'

/** Whom a need reaches, as far as is known. */
export interface Reach {
  /** So many could deliver. */
  readonly able: number
  /** Of these, so many have taken over their page here, so that they can be invited. */
  readonly invitable: number
  /** So many within `nearKm`; null where the place is not said. */
  readonly near: number | null
  /** Whether their largest orders together are as large as the need; null where its size is not said. */
  readonly covers: Cover | null
}

export type Cover = 'yes' | 'no' | 'unknown'

/** What counts as near, in kilometres. */
export const nearKm = 25

export interface LargestOrders {
  /** Enterprises. */
  readonly all: number
  /** Those that have told their largest order. */
  readonly withLargestOrder: number
  /** Theirs together: Danish kroner without VAT, as exact decimal text. */
  readonly largestOrders: string
}

/** Whether the largest orders come to the amount together. What somebody has not told may be enough. */
export function coverOf({ all, withLargestOrder, largestOrders }: LargestOrders, amount: string): Cover {
  if (oreFromNumeric(largestOrders) >= oreFromNumeric(amount)) return 'yes'
  return withLargestOrder < all ? 'unknown' : 'no'
}
