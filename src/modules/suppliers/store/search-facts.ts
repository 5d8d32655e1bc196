import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FoundSupplier } from '../model/directory.ts'

/** When each supplier came into the directory, in seconds since 1970. */
export async function findAdded(tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; addedAt: number }>`
    select id, extract(epoch from created_at)::double precision as "addedAt"
    from suppliers.supplier
    where id = any(${ids})
  `.execute(tx)
  return new Map(rows.map(({ id, addedAt }) => [id, addedAt]))
}

type RegisterCheck = NonNullable<FoundSupplier['inRsvRegister']>

/** The newest check of each supplier that the register of social enterprises has it, where one stands. */
export async function findRegisterChecks(
  tx: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, RegisterCheck>> {
  const { rows } = await sql<RegisterCheck & { id: number }>`
    select distinct on (supplier_id)
      supplier_id as id,
      checked_on as "checkedOn",
      valid_until as "validUntil"
    from suppliers.verification
    where supplier_id = any(${ids})
      and what = 'inRsvRegister'
      and withdrawn_at is null
    order by supplier_id, checked_on desc
  `.execute(tx)
  return new Map(rows.map(({ id, ...check }) => [id, check]))
}
