import { oreFromNumeric } from '../../../kernel/money.ts'

/** Whom a need reaches, as far as is known. */
export interface Reach {
  /** So many could deliver; `most` where nobody counted further. */
  readonly able: number
  /** So many of them within `nearKm`; null where the place is not said. */
  readonly near: number | null
  /** Whether their largest orders together are as large as the need; null where its size is not said. */
  readonly covers: Cover | null
}

export type Cover = 'yes' | 'no' | 'unknown'

/** What counts as near, in kilometres. */
export const nearKm = 25

/** No more are counted. */
export const mostAble = 1000

/** Whether these largest orders, exact decimal texts, come to the amount together. What somebody has not told may be enough. */
export function coverOf(largestOrders: readonly (string | null)[], amount: string): Cover {
  const known = largestOrders.flatMap((order) => (order === null ? [] : [oreFromNumeric(order)]))
  const sum = known.reduce((total: bigint, order) => total + order, 0n)
  if (known.length > 0 && sum >= oreFromNumeric(amount)) return 'yes'
  return known.length < largestOrders.length ? 'unknown' : 'no'
}
