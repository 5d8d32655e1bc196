import type { Context } from '../../../kernel/context.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { coverOf, nearKm, type Reach } from '../model/reach.ts'
import type { Wanted } from '../model/wanted.ts'
import { distanceTo, findAble } from './match.ts'

/** How many could deliver what is wanted, how many of them are near, and whether they are enough together. */
export async function reachOf(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  wanted: Wanted,
): Promise<Reach> {
  const able = await findAble(database, wanted, dayInDenmark(clock.now()))
  const distances = able.map((supplier) => distanceTo(wanted, supplier))
  const isPlaceKnown = wanted.postcode !== null || wanted.municipalities.length === 1
  const largestOrders = able.map(({ largestOrder }) => largestOrder)
  return {
    able: able.length,
    near: isPlaceKnown ? distances.filter((km) => km !== null && km <= nearKm).length : null,
    covers: wanted.largestAmount === null ? null : coverOf(largestOrders, wanted.largestAmount),
  }
}
