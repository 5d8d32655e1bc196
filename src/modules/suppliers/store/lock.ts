import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Holds the suppliers until the transaction ends, always in the same order, so that two holders cannot wait for each other. */
export async function lockSuppliers(tx: Transaction, ids: readonly number[]): Promise<void> {
  await sql`
    select id
    from suppliers.supplier
    where id = any(${ids})
    order by id
    for update
  `.execute(tx)
}
