import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { PublicEnquiry } from '../../enquiries/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import { chosenOf } from '../store/publishing.ts'

/** Whom the buyer of a public enquiry chose, and the price. */
export interface PublicAward {
  /** Kroner without VAT, as exact decimal text. */
  readonly amount: string
  readonly suppliers: readonly { readonly name: string; readonly cvr: string | null }[]
}

/**
 * What was chosen, by the number of the enquiry: only where its buyer made it public and shows amounts. Of those that were
 * not chosen nothing is told, and of those that have no page here any more neither.
 */
export async function publicAwards(
  context: Context,
  enquiries: readonly PublicEnquiry[],
): Promise<ReadonlyMap<number, PublicAward>> {
  const ids = enquiries
    .filter(({ outcome, isAmountShown }) => outcome === 'chosen' && isAmountShown)
    .map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const chosen = await inTransaction(asSystem(context), (tx) => chosenOf(tx, ids))
  const suppliers = await suppliersByIds(context, [...new Set(chosen.flatMap(({ supplierIds }) => supplierIds))])
  const listed = new Map(suppliers.filter(({ isListed }) => isListed).map((supplier) => [supplier.id, supplier]))
  return new Map(
    chosen.flatMap(({ enquiryId, net, supplierIds }) => {
      const own = supplierIds.flatMap((id) => listed.get(id) ?? []).map(({ name, cvr }) => ({ name, cvr }))
      return own.length < supplierIds.length ? [] : [[enquiryId, { amount: net, suppliers: own }] as const]
    }),
  )
}
