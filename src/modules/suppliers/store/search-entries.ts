import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { FoundSupplier } from '../model/directory.ts'

/** What the search knows of a supplier. */
export interface SearchEntry {
  readonly supplierId: number
  /** Which analysis made it. */
  readonly version: string
  /** `kantine=12 @catering=9`: what it can be found by, with its weight from 1 to 15. */
  readonly terms: string
  /** The stems of its texts in their order, between spaces, with a bar between two texts. */
  readonly stems: string
  /** `kind=service` */
  readonly filterValues: readonly string[]
  readonly numbers: readonly number[]
  readonly supplier: FoundSupplier
}

/** Writes the entries, in place of earlier ones of the same suppliers. */
export async function saveSearchEntries(tx: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into suppliers.search_entry (
      supplier_id, version, terms, stems, filter_values, numbers, supplier
    )
    select
      entry."supplierId",
      entry.version,
      entry.terms,
      entry.stems,
      entry."filterValues",
      entry.numbers,
      entry.supplier
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (
      "supplierId" integer,
      version text,
      terms text,
      stems text,
      "filterValues" text[],
      numbers double precision[],
      supplier json
    )
    on conflict (supplier_id) do update
    set version = excluded.version,
        terms = excluded.terms,
        stems = excluded.stems,
        filter_values = excluded.filter_values,
        numbers = excluded.numbers,
        supplier = excluded.supplier
  `.execute(tx)
}

/** Forgets suppliers, so that nobody finds them. */
export async function deleteSearchEntries(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    delete from suppliers.search_entry
    where supplier_id = any(${ids})
  `.execute(tx)
}

/** An entry that was written, changed or taken away, as the index takes it. */
export interface EntryChange {
  /** Each change has a higher one than those before. */
  readonly number: number
  readonly supplierId: number
  /** None where the entry is gone. */
  readonly terms: string | null
  readonly filterValues: readonly string[]
  readonly numbers: readonly number[]
}

/** The next changes after the one with the number, in their order. Of several changes of one entry only the last is told. */
export async function findEntryChanges(database: Database, after: number, limit: number): Promise<EntryChange[]> {
  const { rows } = await sql<EntryChange>`
    select
      change.number,
      change.supplier_id as "supplierId",
      entry.terms,
      entry.filter_values as "filterValues",
      entry.numbers
    from suppliers.search_change as change
    left join suppliers.search_entry as entry using (supplier_id)
    where change.number > ${after}
    order by change.number
    limit ${limit}
  `.execute(database)
  return rows
}

/** A supplier that the asker may hold already, as it was after the change with the number; 0 where it holds none. */
export interface HeldSupplier {
  readonly id: number
  readonly change: number
}

/** A supplier that is not as the asker holds it. */
interface ChangedEntry {
  readonly id: number
  /** As it is now, after which change, and what it takes as text; nothing where it is gone. */
  readonly now: { readonly found: FoundSupplier; readonly change: number; readonly bytes: number } | undefined
}

/** What has changed in suppliers, and whether what a process holds in memory is the newest there is. */
interface FoundNow {
  readonly changed: readonly ChangedEntry[]
  /** The number of the newest change of any entry. */
  readonly newest: number
  /** The version of the operators' list. */
  readonly synonyms: number
}

interface FoundRow extends Omit<FoundNow, 'changed'> {
  readonly id: number | null
  readonly change: number | null
  readonly found: FoundSupplier | null
  readonly bytes: number | null
}

/** Those of the suppliers that are not as the asker holds them, in no order, whole: a page of known ones costs one row. */
export async function findFoundSuppliers(database: Database, asked: readonly HeldSupplier[]): Promise<FoundNow> {
  const { rows } = await sql<FoundRow>`
    select
      newest.number as newest,
      newest.synonyms,
      entry.id,
      entry.change,
      entry.found,
      octet_length(entry.found::text) as bytes
    from (
      select
        coalesce(max(number), 0) as number,
        (select version from suppliers.synonym_list) as synonyms
      from suppliers.search_change
    ) as newest
    left join lateral (
      select
        asked.id,
        search_change.number as change,
        search_entry.supplier as found
      from unnest(
        ${asked.map(({ id }) => id)}::integer[],
        ${asked.map(({ change }) => change)}::bigint[]
      ) as asked (id, change)
      left join suppliers.search_change on search_change.supplier_id = asked.id
      left join suppliers.search_entry on search_entry.supplier_id = asked.id
      where search_change.number is distinct from asked.change
    ) as entry on true
  `.execute(database)
  return {
    changed: rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, now: asItIsNow(row) }])),
    newest: rows[0]?.newest ?? 0,
    synonyms: rows[0]?.synonyms ?? 0,
  }
}

function asItIsNow({ found, change, bytes }: Omit<FoundRow, 'id'>): ChangedEntry['now'] {
  return found === null || change === null || bytes === null ? undefined : { found, change, bytes }
}

/** Those of the suppliers in whose texts the stems stand in this order. */
export async function findWithPhrase(
  database: Database,
  ids: readonly number[],
  stems: readonly string[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select supplier_id as id
    from suppliers.search_entry
    where supplier_id = any(${ids})
      and position(${` ${stems.join(' ')} `} in stems) > 0
  `.execute(database)
  return rows.map(({ id }) => id)
}

/** Some of the suppliers that are shown and have no entry, or one that another analysis made. */
export async function findStaleEntries(database: Database, version: string, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select supplier.id
    from suppliers.supplier
    left join suppliers.search_entry as entry on entry.supplier_id = supplier.id
    where supplier.is_listed
      and entry.version is distinct from ${version}
    limit ${limit}
  `.execute(database)
  return rows.map(({ id }) => id)
}
