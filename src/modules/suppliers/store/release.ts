import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/**
 * The supplier belongs to nobody any more, and what only an owner can say of it is said no longer. It stays on view where it
 * may and has a public source, whose next import writes anew what the source says. Its history stays.
 */
export async function releaseSupplier(
  tx: Transaction,
  supplierId: number,
  mayBeShown: boolean,
  now: Date,
): Promise<void> {
  await sql`
    update suppliers.supplier
    set
      organisation_id = null,
      is_listed = ${mayBeShown} and exists (
        select
        from suppliers.listing
        where listing.supplier_id = supplier.id
      ),
      cvr = case when profile.brought_cvr then null else supplier.cvr end,
      confirmed_on = null,
      review_months = null,
      completeness = 0,
      smallest_order = null,
      largest_order = null,
      lead_time_days = null,
      available_from = null,
      labels = '{}',
      languages = '{}',
      client_references = '[]',
      updated_at = ${now}
    from suppliers.profile
    where supplier.id = ${supplierId}
      and profile.supplier_id = supplier.id
  `.execute(tx)
  await sql`
    update suppliers.listing
    set content_hash = ''
    where supplier_id = ${supplierId}
  `.execute(tx)
  await sql`delete from suppliers.contact_person where supplier_id = ${supplierId}`.execute(tx)
  await sql`delete from suppliers.picture where supplier_id = ${supplierId}`.execute(tx)
  await sql`delete from suppliers.rsv_answer where supplier_id = ${supplierId}`.execute(tx)
  await sql`delete from suppliers.profile where supplier_id = ${supplierId}`.execute(tx)
}
