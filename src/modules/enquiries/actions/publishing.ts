import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { organisationCards } from '../../organisations/index.ts'
import type { PublicEnquiry } from '../model/public-enquiry.ts'
import { listPublic, publicChangedAt } from '../store/publishing.ts'

export interface PublicPage {
  /** The reference after which to begin; empty for the first. */
  readonly after: string
  readonly limit: number
}

/** Enquiries that their buyers let everybody read, also while they are open. */
export async function publicEnquiries(context: Context, { after, limit }: PublicPage): Promise<PublicEnquiry[]> {
  const platform = asSystem(context)
  const rows = await inTransaction(platform, (tx) => listPublic(tx, after, limit))
  const buyers = rows.flatMap(({ buyerId }) => buyerId ?? [])
  const cards = buyers.length === 0 ? [] : await organisationCards(platform, [...new Set(buyers)])
  const buyerOf = new Map(cards.map(({ id, name, cvr }) => [id, { name, cvr }]))
  return rows.map(({ buyerId, ...row }) => ({ ...row, buyer: (buyerId && buyerOf.get(buyerId)) || null }))
}

/** When one of them was changed last; nothing where none is public. */
export function publicEnquiriesChangedAt(context: Context): Promise<Date | undefined> {
  return inTransaction(asSystem(context), publicChangedAt)
}
