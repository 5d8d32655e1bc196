import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { Exposure } from '../model/exposure.ts'

/** How often a supplier was seen on a day. */
export interface SupplierDay extends Exposure {
  readonly supplierId: number
  readonly day: Day
}

/** Adds to what was counted before. Always in the same order, so that two processes cannot wait for each other. */
export async function addExposure(tx: Transaction, counted: readonly SupplierDay[]): Promise<void> {
  await sql`
    insert into suppliers.exposure (supplier_id, day, shown, opened, shown_to_purchasers, opened_by_purchasers)
    select
      counted."supplierId", counted.day, counted.shown, counted.opened,
      counted."shownToPurchasers", counted."openedByPurchasers"
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as counted (
      "supplierId" integer, day date, shown integer, opened integer,
      "shownToPurchasers" integer, "openedByPurchasers" integer
    )
    where exists (
      select
      from suppliers.supplier
      where supplier.id = counted."supplierId"
    )
    order by counted."supplierId", counted.day
    on conflict (supplier_id, day) do update
    set
      shown = exposure.shown + excluded.shown,
      opened = exposure.opened + excluded.opened,
      shown_to_purchasers = exposure.shown_to_purchasers + excluded.shown_to_purchasers,
      opened_by_purchasers = exposure.opened_by_purchasers + excluded.opened_by_purchasers
  `.execute(tx)
}

/** How often a supplier was seen in so many days, of which the one given is the last. */
export async function sumExposure(
  tx: Transaction,
  supplierId: number,
  { until, days }: { readonly until: Day; readonly days: number },
): Promise<Exposure | undefined> {
  const { rows } = await sql<Exposure>`
    select
      coalesce(sum(shown), 0) as shown,
      coalesce(sum(opened), 0) as opened,
      coalesce(sum(shown_to_purchasers), 0) as "shownToPurchasers",
      coalesce(sum(opened_by_purchasers), 0) as "openedByPurchasers"
    from suppliers.exposure
    where supplier_id = ${supplierId}
      and day > ${until}::date - ${days}::integer
      and day <= ${until}::date
  `.execute(tx)
  return rows[0]
}
