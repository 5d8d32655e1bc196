import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { SupplierChange } from '../model/news.ts'

/**
 * Notes that suppliers have changed. When one was first shown stays as it is, also when it is hidden and comes back. The time is
 * the database's, since it is compared with what other processes have looked at; to the millisecond, as programs keep it.
 */
export async function noteChanged(
  tx: Transaction,
  { changed, shown }: { readonly changed: readonly number[]; readonly shown: readonly number[] },
): Promise<void> {
  await sql`
    insert into alerts.supplier_change (supplier_id, changed_at, findable_since)
    select
      id,
      date_trunc('milliseconds', now()),
      case when id = any(${shown}) then date_trunc('milliseconds', now()) end
    from unnest(${changed}::integer[]) as id
    order by id
    on conflict (supplier_id) do update
    set changed_at = greatest(supplier_change.changed_at, excluded.changed_at),
        findable_since = coalesce(supplier_change.findable_since, excluded.findable_since)
  `.execute(tx)
}

/** Suppliers that have changed after the instant, the latest first, with the numbers of what was merged into them. */
export async function listChanges(tx: Transaction, after: Date): Promise<SupplierChange[]> {
  const { rows } = await sql<SupplierChange>`
    with recursive known_as as (
      select supplier_id, supplier_id as number
      from alerts.supplier_change
      where changed_at > ${after}
      union
      select known_as.supplier_id, merged.supplier_id
      from known_as
      join alerts.merged_supplier as merged on merged.into_id = known_as.number
    )
    select
      change.supplier_id as "supplierId",
      change.findable_since as "findableSince",
      array_agg(known_as.number order by known_as.number) as "knownAs"
    from alerts.supplier_change as change
    join known_as on known_as.supplier_id = change.supplier_id
    group by change.supplier_id
    order by change.changed_at desc, change.supplier_id desc
  `.execute(tx)
  return rows
}

/** Who was known under one number is known under the other from now on. No search is touched, so none can be overwritten. */
export async function noteMerged(tx: Transaction, from: number, into: number): Promise<void> {
  await sql`
    insert into alerts.merged_supplier (supplier_id, into_id)
    values (${from}, ${into})
    on conflict (supplier_id) do update
    set into_id = excluded.into_id
  `.execute(tx)
}
