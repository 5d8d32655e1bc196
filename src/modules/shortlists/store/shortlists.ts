import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Shortlist, ShortlistSummary } from '../model.ts'

/** The lists of these organisations by name, each with whether a supplier stands on it. */
export async function listShortlists(
  tx: Transaction,
  organisationIds: readonly number[],
  supplierId: number,
): Promise<ShortlistSummary[]> {
  const { rows } = await sql<ShortlistSummary>`
    select
      shortlist.id,
      shortlist.organisation_id as "organisationId",
      shortlist.name,
      count(entry.supplier_id)::integer as suppliers,
      coalesce(max(entry.added_at), shortlist.created_at) as "changedAt",
      coalesce(bool_or(entry.supplier_id = ${supplierId}), false) as "holdsSupplier"
    from shortlists.shortlist
    left join shortlists.entry on entry.shortlist_id = shortlist.id
    where shortlist.organisation_id = any(${organisationIds})
    group by shortlist.id
    order by shortlist.name collate "da-x-icu"
  `.execute(tx)
  return rows
}

/** The list, if it belongs to one of the organisations. */
export async function findShortlist(
  tx: Transaction,
  id: number,
  organisationIds: readonly number[],
): Promise<Shortlist | undefined> {
  const { rows } = await sql<Shortlist>`
    select id, organisation_id as "organisationId", name
    from shortlists.shortlist
    where id = ${id}
      and organisation_id = any(${organisationIds})
  `.execute(tx)
  return rows[0]
}

export interface NewShortlist {
  readonly organisationId: number
  readonly name: string
  readonly createdBy: number
  readonly createdAt: Date
}

/** Makes the list and answers its number; that of the one there is, where the organisation has one of this name. */
export async function putShortlist(tx: Transaction, list: NewShortlist): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into shortlists.shortlist (organisation_id, name, created_by, created_at)
    values (${list.organisationId}, ${list.name}, ${list.createdBy}, ${list.createdAt})
    on conflict (organisation_id, name) do update
    set name = excluded.name
    returning id
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('A list is there once it was put there.')
  return row.id
}

/** Gives it another name, unless another list of the organisation has it. Answers whether it has it now. */
export async function renameShortlist(tx: Transaction, { id, organisationId, name }: Shortlist): Promise<boolean> {
  // One at a time in an organisation: two that choose the same name at once must not each find it free.
  await sql`select pg_advisory_xact_lock(hashtextextended('shortlists.name ' || ${organisationId}::text, 0))`.execute(
    tx,
  )
  const { rows } = await sql`
    update shortlists.shortlist
    set name = ${name}
    where id = ${id}
      and not exists (
        select
        from shortlists.shortlist as other
        where other.organisation_id = ${organisationId}
          and other.name = ${name}
          and other.id <> ${id}
      )
    returning id
  `.execute(tx)
  return rows.length === 1
}

export async function deleteShortlist(tx: Transaction, id: number): Promise<void> {
  await sql`
    delete from shortlists.shortlist
    where id = ${id}
  `.execute(tx)
}

/** What somebody has made themselves, for their own record of their data. */
export async function listsOfPerson(tx: Transaction, personId: number): Promise<{ name: string; createdAt: Date }[]> {
  const { rows } = await sql<{ name: string; createdAt: Date }>`
    select name, created_at as "createdAt"
    from shortlists.shortlist
    where created_by = ${personId}
    order by id
  `.execute(tx)
  return rows
}
