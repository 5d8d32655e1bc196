import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { PlannedPurchase } from '../model/calendar.ts'

/** Every purchase that is planned now, the nearest first; those without a day last. */
export function listPlanned(tx: Transaction): Promise<PlannedPurchase[]> {
  return plannedWhere(tx, sql`state = 'open'`)
}

/** Those that came into the calendar after one instant and until another, and still stand there. */
export function listPlannedSince(tx: Transaction, after: Date, until: Date): Promise<PlannedPurchase[]> {
  return plannedWhere(tx, sql`state = 'open' and opened_at > ${after} and opened_at <= ${until}`)
}

/** One that is planned, or was. */
export async function findPlanned(tx: Transaction, reference: string): Promise<PlannedPurchase | undefined> {
  const [found] = await plannedWhere(tx, sql`state in ('open', 'closed') and reference = ${reference}`)
  return found
}

/** What the public may know, and nothing else of the row. */
async function plannedWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<PlannedPurchase[]> {
  const { rows } = await sql<PlannedPurchase>`
    select
      id,
      reference,
      buyer_id as "buyerId",
      state,
      title,
      description,
      categories,
      municipalities,
      case when is_amount_shown then smallest_amount end::text as "smallestAmount",
      case when is_amount_shown then largest_amount end::text as "largestAmount",
      starts_on::text as "startsOn",
      ends_on::text as "endsOn",
      revision,
      opened_at as "openedAt",
      updated_at as "updatedAt"
    from enquiries.enquiry
    where kind = 'planned'
      and ${condition}
    order by starts_on nulls last, id
  `.execute(tx)
  return rows
}
