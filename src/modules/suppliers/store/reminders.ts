import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Supplier } from '../model/directory.ts'

/** A page on view whose owner is to be asked whether all of it is still true. */
export interface DueReminder extends Pick<Supplier, 'name' | 'reviewMonths'> {
  readonly supplierId: number
  readonly organisationId: number
  readonly remindAt: Date
}

/** So many of those that are due, the longest due first. */
export async function listDueReminders(tx: Transaction, now: Date, limit: number): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    select
      profile.supplier_id as "supplierId",
      profile.organisation_id as "organisationId",
      profile.remind_at as "remindAt",
      supplier.name,
      supplier.review_months as "reviewMonths"
    from suppliers.profile
    join suppliers.supplier on supplier.id = profile.supplier_id
    where profile.state = 'published'
      and profile.remind_at <= ${now}
    order by profile.remind_at, profile.supplier_id
    limit ${limit}
  `.execute(tx)
  return rows
}

/** Puts the reminder off to another moment, if it is still due. Answers whether it was. */
export async function postponeReminder(
  tx: Transaction,
  supplierId: number,
  { now, next }: { readonly now: Date; readonly next: Date },
): Promise<boolean> {
  const { rows } = await sql<{ supplierId: number }>`
    update suppliers.profile
    set remind_at = ${next}
    where supplier_id = ${supplierId}
      and state = 'published'
      and remind_at <= ${now}
    returning supplier_id as "supplierId"
  `.execute(tx)
  return rows.length > 0
}
