import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { Address, Supplier } from '../model.ts'

/** The suppliers with these numbers, whole, in the order of the numbers asked for; unknown ones are left out. */
export async function findSuppliers(database: Database, ids: readonly number[]): Promise<Supplier[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<SupplierRow>`
    ${wholeSupplier}
    where supplier.id = any(${ids})
    order by array_position(${ids}::integer[], supplier.id)
  `.execute(database)
  return rows.map(toSupplier)
}

export async function findSupplierBySlug(database: Database, slug: string): Promise<Supplier | undefined> {
  const { rows } = await sql<SupplierRow>`
    ${wholeSupplier}
    where supplier.slug = ${slug}
  `.execute(database)
  return rows.map(toSupplier)[0]
}

/** Slug and day of the last change of every supplier, for the site map; so many after the number given. */
export async function listAddresses(database: Database, after: number, limit: number): Promise<SupplierAddress[]> {
  const { rows } = await sql<SupplierAddress>`
    select id, slug, to_char(updated_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as "changedOn"
    from suppliers.supplier
    where id > ${after}
    order by id
    limit ${limit}
  `.execute(database)
  return rows
}

/** The number of every so manieth supplier, but not of the last one: where a list in parts goes on. */
export async function listEveryNth(database: Database, size: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id
    from (
      select id, row_number() over (order by id) as place, count(*) over () as total
      from suppliers.supplier
    ) as numbered
    where place % ${size} = 0
      and place < total
    order by id
  `.execute(database)
  return rows.map(({ id }) => id)
}

export interface SupplierAddress {
  readonly id: number
  readonly slug: string
  readonly changedOn: string
}

/** A row as the query below shapes it: nested values are JSON with the model's own names. */
interface SupplierRow extends Omit<Supplier, 'address'>, Omit<Address, 'point'> {
  readonly latitude: number | null
  readonly longitude: number | null
}

const wholeSupplier = sql`
  select
    supplier.id,
    supplier.slug,
    supplier.name,
    supplier.other_names as "otherNames",
    supplier.legal_form as "legalForm",
    supplier.cvr,
    supplier.rsv_stated as "rsvStated",
    supplier.street,
    supplier.postcode,
    supplier.town,
    supplier.country,
    supplier.municipality_stated as "municipalityStated",
    supplier.municipality,
    supplier.latitude,
    supplier.longitude,
    supplier.website,
    supplier.purpose,
    supplier.description,
    supplier.employs,
    supplier.employs_note as "employsNote",
    coalesce(offerings.list, '[]') as offerings,
    coalesce(delivery_areas.list, '[]') as "deliveryAreas",
    coalesce(listings.list, '[]') as listings
  from suppliers.supplier
  left join lateral (
    select jsonb_agg(
      jsonb_build_object(
        'title', title,
        'description', description,
        'kind', kind,
        'categories', categories,
        'unit', unit,
        'priceIndication', price_indication,
        'capacity', capacity
      )
      order by position
    ) as list
    from suppliers.offering
    where offering.supplier_id = supplier.id
  ) as offerings on true
  left join lateral (
    select jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object(
        'kind', kind,
        'country', country,
        'region', region,
        'municipality', municipality,
        'point', case when kind = 'radius' then jsonb_build_object('lat', latitude, 'lon', longitude) end,
        'radiusKm', radius_km
      ))
      order by id
    ) as list
    from suppliers.delivery_area
    where delivery_area.supplier_id = supplier.id
  ) as delivery_areas on true
  left join lateral (
    select jsonb_agg(
      jsonb_build_object(
        'source', source,
        'sourceId', source_id,
        'sourceUrl', source_url,
        'readOn', read_on
      )
      order by id
    ) as list
    from suppliers.listing
    where listing.supplier_id = supplier.id
  ) as listings on true
`

function toSupplier(row: SupplierRow): Supplier {
  const { street, postcode, town, country, municipalityStated, municipality, latitude, longitude, ...rest } = row
  const point = latitude === null || longitude === null ? null : { lat: latitude, lon: longitude }
  return { ...rest, address: { street, postcode, town, country, municipalityStated, municipality, point } }
}
