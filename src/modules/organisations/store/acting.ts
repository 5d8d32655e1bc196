import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/**
 * Does one thing as the platform inside a transaction that works for somebody, and goes on for them: an organisation is
 * founded by nobody who belongs to it yet. Whoever calls it has decided that the deed is allowed.
 */
export async function asPlatform<Value>(tx: Transaction, deed: () => Promise<Value>): Promise<Value> {
  const { rows } = await sql<{ actor: string }>`
    select coalesce(current_setting('rummelig.actor', true), '') as actor
  `.execute(tx)
  await become(tx, 'system')
  const value = await deed()
  await become(tx, rows[0]?.actor ?? '')
  return value
}

async function become(tx: Transaction, actor: string): Promise<void> {
  await sql`select set_config('rummelig.actor', ${actor}, true)`.execute(tx)
}
