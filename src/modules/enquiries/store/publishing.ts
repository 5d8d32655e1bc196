import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { PublicEnquiry } from '../model/public-enquiry.ts'

/** The same with the number of its buyer; null while the buyer is not to be named. */
export type PublicRow = Omit<PublicEnquiry, 'buyer'> & { readonly buyerId: number | null }

/** So many of those that their buyers made public, by reference, which tells no order; after the one given. */
export async function listPublic(tx: Transaction, after: string, limit: number): Promise<PublicRow[]> {
  const { rows } = await sql<PublicRow>`
    select
      id,
      reference,
      case when state = 'closed' or is_buyer_named then buyer_id end as "buyerId",
      kind,
      state,
      title,
      description,
      categories,
      municipalities,
      is_amount_shown as "isAmountShown",
      case when is_amount_shown then smallest_amount end::text as "smallestAmount",
      case when is_amount_shown then largest_amount end::text as "largestAmount",
      starts_on::text as "startsOn",
      ends_on::text as "endsOn",
      opened_at as "openedAt",
      answers_until as "answersUntil",
      closed_at as "closedAt",
      outcome,
      updated_at as "updatedAt"
    from enquiries.enquiry
    where is_public
      and state in ('open', 'closed')
      and reference > ${after}
    order by reference
    limit ${limit}
  `.execute(tx)
  return rows
}

/** When one of them was changed last; nothing where none is public. */
export async function publicChangedAt(tx: Transaction): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(updated_at) as at
    from enquiries.enquiry
    where is_public
      and state in ('open', 'closed')
  `.execute(tx)
  return rows[0]?.at ?? undefined
}
