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

/** A supplier as it is found, after which change, and what it takes as text. */
interface FoundEntry {
  readonly id: number
  readonly change: number
  readonly found: FoundSupplier
  readonly bytes: number
}

/** Those of the suppliers that can be found, in no order. */
export async function findFoundSuppliers(database: Database, ids: readonly number[]): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`
    select
      entry.supplier_id as id,
      change.number as change,
      entry.supplier as found,
      octet_length(entry.supplier::text) as bytes
    from suppliers.search_entry as entry
    join suppliers.search_change as change using (supplier_id)
    where entry.supplier_id = any(${ids})
  `.execute(database)
  return rows
}

/** Where the database stands: by it a process tells whether what it holds in memory is the newest there is. */
export interface Standing {
  /** The number of the newest change of any entry; 0 where there is none. */
  readonly newest: number
  /** The version of the operators' list. */
  readonly synonyms: number
}

/** One row, whatever the number of suppliers: every search asks for it. */
export async function findStanding(database: Database): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select
      coalesce(max(number), 0) as newest,
      (select version from suppliers.synonym_list) as synonyms
    from suppliers.search_change
  `.execute(database)
  return rows[0] ?? { newest: 0, synonyms: 0 }
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
