import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Keeps others who send the same mail again waiting until the transaction ends. */
export async function lockMail(tx: Transaction, id: number): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('desk.mail ' || ${id}::text))
  `.execute(tx)
}
