import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { SupplierDraft } from '../model/directory.ts'
import {
  areaRow,
  asJson,
  draftColumns,
  type KnownContent,
  listingRow,
  offeringRow,
  supplierRow,
} from './import-columns.ts'

/** Adds suppliers and answers their numbers by their slugs, which must be free. */
export async function insertSuppliers(
  tx: Transaction,
  added: readonly { readonly slug: string; readonly draft: SupplierDraft }[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (added.length === 0) return new Map()
  const { rows } = await sql<{ id: number; slug: string }>`
    insert into suppliers.supplier (
      slug, name, other_names, legal_form, cvr, rsv_stated,
      street, postcode, town, country, municipality_stated, municipality, latitude, longitude,
      website, purpose, description, employs, employs_note, created_at, updated_at
    )
    select
      slug, name, other_names, legal_form, cvr, rsv_stated,
      street, postcode, town, country, municipality_stated, municipality, latitude, longitude,
      website, purpose, description, employs, employs_note, ${now}, ${now}
    from jsonb_to_recordset(${asJson(added.map(({ slug, draft }) => ({ slug, ...supplierRow(draft) })))}::jsonb) as draft ${draftColumns}
    returning id, slug
  `.execute(tx)
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** A supplier's number and what is now known of it. */
export interface KnownDraft {
  readonly id: number
  readonly draft: SupplierDraft
}

export async function updateSuppliers(tx: Transaction, changed: readonly KnownDraft[], now: Date): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update suppliers.supplier
    set
      name = draft.name,
      other_names = draft.other_names,
      legal_form = draft.legal_form,
      cvr = draft.cvr,
      rsv_stated = draft.rsv_stated,
      street = draft.street,
      postcode = draft.postcode,
      town = draft.town,
      country = draft.country,
      municipality_stated = draft.municipality_stated,
      municipality = draft.municipality,
      latitude = draft.latitude,
      longitude = draft.longitude,
      website = draft.website,
      purpose = draft.purpose,
      description = draft.description,
      employs = draft.employs,
      employs_note = draft.employs_note,
      updated_at = ${now}
    from jsonb_to_recordset(${asJson(changed.map(({ id, draft }) => ({ id, ...supplierRow(draft) })))}::jsonb) as draft ${draftColumns}
    where supplier.id = draft.id
  `.execute(tx)
  const ids = changed.map(({ id }) => id)
  await sql`delete from suppliers.offering where supplier_id = any(${ids})`.execute(tx)
  await sql`delete from suppliers.delivery_area where supplier_id = any(${ids})`.execute(tx)
}

/** What a supplier offers and where it delivers, with its number. */
interface KnownDetails {
  readonly id: number
  readonly draft: Pick<SupplierDraft, 'offerings' | 'deliveryAreas'>
}

/** Adds what the suppliers offer and where they deliver; there must be none yet. */
export async function insertDetails(tx: Transaction, suppliers: readonly KnownDetails[]): Promise<void> {
  await insertOfferings(
    tx,
    suppliers.flatMap(({ id, draft }) =>
      draft.offerings.map((offering, index) => offeringRow(id, offering, index + 1)),
    ),
  )
  await insertAreas(
    tx,
    suppliers.flatMap(({ id, draft }) => draft.deliveryAreas.map((area) => areaRow(id, area))),
  )
}

async function insertOfferings(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into suppliers.offering (
      supplier_id, position, title, description, kind, categories, unit, price_indication, capacity
    )
    select supplier_id, position, title, description, kind, categories, unit, price_indication, capacity
    from jsonb_to_recordset(${asJson(rows)}::jsonb) as offering (
      supplier_id integer, position smallint, title text, description text, kind text, categories text[],
      unit text, price_indication text, capacity text
    )
  `.execute(tx)
}

async function insertAreas(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into suppliers.delivery_area (
      supplier_id, kind, country, region, municipality, latitude, longitude, radius_km
    )
    select supplier_id, kind, country, region, municipality, latitude, longitude, radius_km
    from jsonb_to_recordset(${asJson(rows)}::jsonb) as area (
      supplier_id integer, kind text, country text, region text, municipality text,
      latitude double precision, longitude double precision, radius_km double precision
    )
  `.execute(tx)
}

/** Adds the listings, or brings those that are there already up to date. */
export async function putListings(tx: Transaction, listings: readonly KnownContent[], now: Date): Promise<void> {
  if (listings.length === 0) return
  await sql`
    insert into suppliers.listing (
      supplier_id, source, source_id, source_url, read_on, content_hash, is_demo, imported_at
    )
    select supplier_id, source, source_id, source_url, read_on, content_hash, is_demo, ${now}
    from jsonb_to_recordset(${asJson(listings.map(listingRow))}::jsonb) as listing (
      supplier_id integer, source text, source_id text, source_url text, read_on date, content_hash text, is_demo boolean
    )
    on conflict (source, source_id) do update
    set
      source_url = excluded.source_url,
      read_on = excluded.read_on,
      content_hash = excluded.content_hash,
      is_demo = excluded.is_demo,
      imported_at = excluded.imported_at
  `.execute(tx)
}
