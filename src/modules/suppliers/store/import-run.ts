import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Listing } from '../model/directory.ts'

/** Any number will do, as long as nothing else locks it. */
const importLock = 7_230_001

/**
 * Makes the transaction ready for an import: waits until no other import runs, and sets up what must be remembered of rows
 * read earlier. That is kept in the database and not in memory, because a file may have millions of rows; it goes with the
 * transaction.
 */
export async function beginImport(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${importLock})`.execute(tx)
  await sql`
    create temporary table import_row (
      source text not null,
      source_id text not null,
      line integer not null,
      primary key (source, source_id)
    ) on commit drop
  `.execute(tx)
  await sql`
    create temporary table import_key (
      key text primary key,
      supplier_id integer not null,
      cvr text,
      line integer
    ) on commit drop
  `.execute(tx)
  await sql`create index import_key_supplier on import_key (supplier_id)`.execute(tx)
}

/** A row's place in its source, and its line in the file. */
export interface RowId extends Pick<Listing, 'source' | 'sourceId'> {
  readonly line: number
}

/** Remembers the rows, and answers those that the file has had before, with the line where. The lines must be in order. */
export async function rememberRows(tx: Transaction, rows: readonly RowId[]): Promise<RowId[]> {
  const asJson = JSON.stringify(rows.map(({ source, sourceId, line }) => ({ source, source_id: sourceId, line })))
  await sql`
    insert into import_row (source, source_id, line)
    select source, source_id, min(line)
    from jsonb_to_recordset(${asJson}::jsonb) as row (source text, source_id text, line integer)
    group by source, source_id
    on conflict do nothing
  `.execute(tx)
  const { rows: repeated } = await sql<RowId>`
    select import_row.source, import_row.source_id as "sourceId", import_row.line
    from jsonb_to_recordset(${asJson}::jsonb) as row (source text, source_id text, line integer)
    join import_row on import_row.source = row.source and import_row.source_id = row.source_id
    where import_row.line < row.line
  `.execute(tx)
  return repeated
}

/** Under what an enterprise is recognised, and which one it is. */
export interface KnownKey {
  readonly key: string
  readonly supplierId: number
  readonly cvr: string | null
  /** Where this import has added it. */
  readonly line: number | null
}

/** Adds keys. A key that leads to an enterprise already goes on leading there: who came first stands. */
export async function rememberKeys(tx: Transaction, keys: readonly KnownKey[]): Promise<void> {
  if (keys.length === 0) return
  const asJson = JSON.stringify(keys.map(({ supplierId, ...key }) => ({ ...key, supplier_id: supplierId })))
  await sql`
    insert into import_key (key, supplier_id, cvr, line)
    select key, supplier_id, cvr, line
    from jsonb_to_recordset(${asJson}::jsonb) as known (key text, supplier_id integer, cvr text, line integer)
    on conflict do nothing
  `.execute(tx)
}

export async function forgetKeys(tx: Transaction, supplierIds: readonly number[]): Promise<void> {
  if (supplierIds.length === 0) return
  await sql`
    delete from import_key
    where supplier_id = any(${supplierIds})
  `.execute(tx)
}

export async function findKeys(tx: Transaction, keys: readonly string[]): Promise<KnownKey[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<KnownKey>`
    select key, supplier_id as "supplierId", cvr, line
    from import_key
    where key = any(${keys})
  `.execute(tx)
  return rows
}
