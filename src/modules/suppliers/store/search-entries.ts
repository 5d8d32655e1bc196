import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** What the search knows of a supplier: its words in four weights, and what it may be narrowed by. */
export interface SearchEntry {
  readonly supplierId: number
  /** Weight A. */
  readonly names: string
  /** Weight B. */
  readonly offerings: string
  /** Weight C: categories, purpose, people. */
  readonly topics: string
  /** Weight D: descriptions and places. */
  readonly rest: string
  readonly categories: readonly string[]
  readonly municipality: string | null
  readonly deliversTo: readonly string[]
  readonly kinds: readonly string[]
  readonly employs: readonly string[]
}

/** Writes the entries, in place of earlier ones of the same suppliers. */
export async function saveSearchEntries(tx: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into suppliers.search_entry (supplier_id, document, categories, municipality, delivers_to, kinds, employs)
    select
      entry."supplierId",
      setweight(to_tsvector('danish', entry.names), 'A')
        || setweight(to_tsvector('danish', entry.offerings), 'B')
        || setweight(to_tsvector('danish', entry.topics), 'C')
        || setweight(to_tsvector('danish', entry.rest), 'D'),
      entry.categories,
      entry.municipality,
      entry."deliversTo",
      entry.kinds,
      entry.employs
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (
      "supplierId" integer,
      names text,
      offerings text,
      topics text,
      rest text,
      categories text[],
      municipality text,
      "deliversTo" text[],
      kinds text[],
      employs text[]
    )
    on conflict (supplier_id) do update
    set document = excluded.document,
        categories = excluded.categories,
        municipality = excluded.municipality,
        delivers_to = excluded.delivers_to,
        kinds = excluded.kinds,
        employs = excluded.employs
  `.execute(tx)
}
