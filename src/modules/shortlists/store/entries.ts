import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Entry, Shortlist } from '../model.ts'

/** What stands on the list, in the order it was put there. */
export async function listEntries(tx: Transaction, shortlistId: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select supplier_id as "supplierId", note, added_by as "addedBy", added_at as "addedAt"
    from shortlists.entry
    where shortlist_id = ${shortlistId}
    order by added_at, supplier_id
  `.execute(tx)
  return rows
}

/** Puts a supplier on the list. One that stands there already stays as it is; a new note takes the place of none only. */
export async function addEntry(
  tx: Transaction,
  { id, organisationId }: Shortlist,
  { supplierId, note, addedBy, addedAt }: Entry,
): Promise<void> {
  await sql`
    insert into shortlists.entry (shortlist_id, organisation_id, supplier_id, note, added_by, added_at)
    values (${id}, ${organisationId}, ${supplierId}, ${note}, ${addedBy}, ${addedAt})
    on conflict (shortlist_id, supplier_id) do update
    set note = coalesce(entry.note, excluded.note)
  `.execute(tx)
}

export async function changeNote(
  tx: Transaction,
  shortlistId: number,
  supplierId: number,
  note: string | null,
): Promise<void> {
  await sql`
    update shortlists.entry
    set note = ${note}
    where shortlist_id = ${shortlistId}
      and supplier_id = ${supplierId}
  `.execute(tx)
}

export async function removeEntry(tx: Transaction, shortlistId: number, supplierId: number): Promise<void> {
  await sql`
    delete from shortlists.entry
    where shortlist_id = ${shortlistId}
      and supplier_id = ${supplierId}
  `.execute(tx)
}

/** What stands under one supplier stands under another from now on. Where a list has both, the notes are joined. */
export async function moveEntries(tx: Transaction, from: number, into: number): Promise<void> {
  await sql`
    insert into shortlists.entry (shortlist_id, organisation_id, supplier_id, note, added_by, added_at)
    select shortlist_id, organisation_id, ${into}, note, added_by, added_at
    from shortlists.entry
    where supplier_id = ${from}
    on conflict (shortlist_id, supplier_id) do update
    set note = nullif(concat_ws(E'\n', entry.note, excluded.note), '')
  `.execute(tx)
  await sql`
    delete from shortlists.entry
    where supplier_id = ${from}
  `.execute(tx)
}

/** What somebody has put on lists, for their own record of their data. */
export async function entriesOfPerson(
  tx: Transaction,
  personId: number,
): Promise<{ supplierId: number; note: string | null; addedAt: Date }[]> {
  const { rows } = await sql<{ supplierId: number; note: string | null; addedAt: Date }>`
    select supplier_id as "supplierId", note, added_at as "addedAt"
    from shortlists.entry
    where added_by = ${personId}
    order by added_at
  `.execute(tx)
  return rows
}
