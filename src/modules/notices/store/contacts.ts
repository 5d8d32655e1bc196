import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import { statusOf } from './conditions.ts'

/** So many at once, so that nobody waits long for a row. */
const atOnce = 500

/** Deletes the addresses of buyers from some notices that nobody can ask about any more; answers from how many. */
export async function forgetSomeContacts(database: Database, now: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update notices.notice as told
    set buyers = (
      select jsonb_agg(buyer || '{"email": null}' order by position)
      from jsonb_array_elements(told.buyers) with ordinality as each (buyer, position)
    )
    where told.id in (
      select notice.id
      from notices.notice
      where notice.buyers @? '$[*].email ? (@ != null)'
        and (notice.superseded_by is not null or ${statusOf(now)} in ('closed', 'over'))
      limit ${atOnce}
    )
  `.execute(database)
  return Number(numAffectedRows)
}
