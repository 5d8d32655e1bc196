import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'

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
  /** The last day on which its owner's word counts in full; none where nobody has promised anything. */
  readonly confirmedUntil: Day | null
}

/** Writes the entries, in place of earlier ones of the same suppliers. */
export async function saveSearchEntries(tx: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into suppliers.search_entry (
      supplier_id, document, categories, municipality, delivers_to, kinds, employs, confirmed_until
    )
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
      entry.employs,
      entry."confirmedUntil"
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
      employs text[],
      "confirmedUntil" date
    )
    on conflict (supplier_id) do update
    set document = excluded.document,
        categories = excluded.categories,
        municipality = excluded.municipality,
        delivers_to = excluded.delivers_to,
        kinds = excluded.kinds,
        employs = excluded.employs,
        confirmed_until = excluded.confirmed_until
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
