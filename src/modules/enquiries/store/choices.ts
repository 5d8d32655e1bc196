import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** What the buyer changed of the list of enterprises. */
export interface Choice {
  readonly supplierId: number
  readonly verdict: 'added' | 'leftOut'
}

/** What was changed of an enquiry's list, in the order of the suppliers' numbers. */
export async function choicesOf(tx: Transaction, enquiryId: number): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select supplier_id as "supplierId", verdict
    from enquiries.choice
    where enquiry_id = ${enquiryId}
    order by supplier_id
  `.execute(tx)
  return rows
}

export interface NewChoice extends Choice {
  readonly enquiryId: number
  readonly buyerId: number
  readonly personId: number
  readonly at: Date
}

/** Adds a supplier to the list or leaves it out, in place of what was chosen for it before. */
export async function saveChoice(tx: Transaction, choice: NewChoice): Promise<void> {
  await sql`
    insert into enquiries.choice (enquiry_id, supplier_id, buyer_id, verdict, chosen_by, chosen_at)
    values (
      ${choice.enquiryId}, ${choice.supplierId}, ${choice.buyerId}, ${choice.verdict}, ${choice.personId}, ${choice.at}
    )
    on conflict (enquiry_id, supplier_id) do update
    set verdict = excluded.verdict,
        chosen_by = excluded.chosen_by,
        chosen_at = excluded.chosen_at
  `.execute(tx)
}
