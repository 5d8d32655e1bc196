import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { organisationCards } from '../../organisations/index.ts'
import {
  type Calendar,
  type CalendarFilter,
  isLookedFor,
  type PlannedPurchase,
  type ShownPurchase,
} from '../model/calendar.ts'
import { findPlanned, listPlanned } from '../store/calendar.ts'

/** What is planned, the nearest first. */
export async function calendar(context: Context, filter: CalendarFilter): Promise<Calendar> {
  const all = await inTransaction(asSystem(context), listPlanned)
  const found = all.filter((planned) => isLookedFor(planned, filter))
  return { all, found: await withBuyers(context, found) }
}

/** A purchase that is planned, or was; nothing where it was taken back. */
export async function plannedPurchase(context: Context, reference: string): Promise<ShownPurchase | undefined> {
  const planned = await inTransaction(asSystem(context), (tx) => findPlanned(tx, reference))
  const [shown] = planned === undefined ? [] : await withBuyers(context, [planned])
  return shown
}

/** The same purchases, each with the name of its buyer. */
export async function withBuyers(context: Context, purchases: readonly PlannedPurchase[]): Promise<ShownPurchase[]> {
  if (purchases.length === 0) return []
  const cards = await organisationCards(context, [...new Set(purchases.map(({ buyerId }) => buyerId))])
  const nameOf = new Map(cards.map(({ id, name }) => [id, name]))
  return purchases.map((planned) => ({ ...planned, buyer: nameOf.get(planned.buyerId) ?? '' }))
}
