import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/**
 * Holds an enquiry until the transaction ends: whatever changes its state, its deadline or who has answered comes one after
 * the other, also from two processes. Not a row's lock: a bidding enterprise may not change the buyer's row, and so not lock it.
 */
export async function holdEnquiry(tx: Transaction, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('enquiries.enquiry ' || ${id}::text, 0))`.execute(tx)
}

/**
 * Holds all inviting until the transaction ends, so that an enterprise that caps its invitations is not in two waves at once.
 * Taken last, when the enquiry is held already.
 */
export async function holdInvitations(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('enquiries.invitation', 0))`.execute(tx)
}
