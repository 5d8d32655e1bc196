import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Removes the suppliers that no owner keeps and no other listing than the demo's tells of. Answers how many those were. */
export async function deleteDemoSuppliers(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    delete from suppliers.supplier
    where organisation_id is null
      and exists (
        select
        from suppliers.listing
        where listing.supplier_id = supplier.id
      )
      and not exists (
        select
        from suppliers.listing
        where listing.supplier_id = supplier.id
          and not listing.is_demo
      )
    returning id
  `.execute(tx)
  return rows.length
}

/**
 * Removes the demo's listings of suppliers that stay because an owner keeps them or another source tells of them. What they hold may come from the
 * demo; clearing the hash lets the next import of the other source put its own in place.
 */
export async function deleteDemoListings(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ supplierId: number }>`
    delete from suppliers.listing
    where is_demo
    returning supplier_id as "supplierId"
  `.execute(tx)
  await sql`
    update suppliers.listing
    set content_hash = ''
    where supplier_id = any(${rows.map(({ supplierId }) => supplierId)})
  `.execute(tx)
  return rows.length
}
