import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { SupplierChange } from '../model/news.ts'

/** Notes that suppliers have changed. When one was first shown stays as it is, also when it is hidden and comes back. */
export async function noteChanged(
  tx: Transaction,
  {
    changed,
    shown,
    now,
  }: { readonly changed: readonly number[]; readonly shown: readonly number[]; readonly now: Date },
): Promise<void> {
  await sql`
    insert into alerts.supplier_change (supplier_id, changed_at, findable_since)
    select id, ${now}, case when id = any(${shown}) then ${now}::timestamptz end
    from unnest(${changed}::integer[]) as id
    order by id
    on conflict (supplier_id) do update
    set changed_at = greatest(supplier_change.changed_at, excluded.changed_at),
        findable_since = coalesce(supplier_change.findable_since, excluded.findable_since)
  `.execute(tx)
}

/** Suppliers that have changed after the instant, the latest first. */
export async function listChanges(tx: Transaction, after: Date): Promise<SupplierChange[]> {
  const { rows } = await sql<SupplierChange>`
    select supplier_id as "supplierId", findable_since as "findableSince"
    from alerts.supplier_change
    where changed_at > ${after}
    order by changed_at desc, supplier_id desc
  `.execute(tx)
  return rows
}

/** Who was known under one number is known under the other from now on. */
export async function moveKnown(tx: Transaction, from: number, into: number): Promise<void> {
  await sql`
    update alerts.saved_search
    set known = array_replace(known, ${from}, ${into})
    where known @> array[${from}::integer]
  `.execute(tx)
}
