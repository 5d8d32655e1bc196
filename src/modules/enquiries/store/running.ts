import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Numbers of the enquiries that invite enterprises and take answers still, the next deadline first. */
export async function runningEnquiries(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id
    from enquiries.enquiry
    where state = 'open'
      and kind <> 'planned'
      and answers_closed_at is null
    order by answers_until, id
  `.execute(tx)
  return rows.map(({ id }) => id)
}
