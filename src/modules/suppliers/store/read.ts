import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { Address, Supplier } from '../model/directory.ts'
import type { VerificationFact } from '../model/verification.ts'

/** The suppliers with these numbers, shown or not, whole, in the order of the numbers asked for; unknown ones are left out. */
export async function findSuppliers(database: Database, ids: readonly number[]): Promise<Supplier[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<SupplierRow>`
    ${wholeSupplier}
    where supplier.id = any(${ids})
    order by array_position(${ids}::integer[], supplier.id)
  `.execute(database)
  return rows.map(toSupplier)
}

/** The supplier at the address, while it is shown. */
export async function findSupplierBySlug(database: Database, slug: string): Promise<Supplier | undefined> {
  const { rows } = await sql<SupplierRow>`
    ${wholeSupplier}
    where supplier.slug = ${slug}
      and supplier.is_listed
  `.execute(database)
  return rows.map(toSupplier)[0]
}

/** A supplier and what stands of its verifications, expired ones too, oldest first. */
export interface SupplierProfile {
  readonly supplier: Supplier
  readonly verifications: readonly VerificationFact[]
}

/** The supplier at the address with its verifications, in one statement and one value: this is the page that is opened most. */
export async function findProfileBySlug(database: Database, slug: string): Promise<SupplierProfile | undefined> {
  const { rows } = await sql<{ profile: SupplierRow & Pick<SupplierProfile, 'verifications'> }>`
    select row_to_json(profile) as profile
    from (
      select
        ${supplierColumns},
        coalesce(verifications.list, '[]') as verifications
      ${supplierTables}
      ${verificationsOfSupplier}
      where supplier.slug = ${slug}
        and supplier.is_listed
    ) as profile
  `.execute(database)
  return rows.map(({ profile: { verifications, ...row } }) => ({ supplier: toSupplier(row), verifications }))[0]
}

/** Where an address leads that was given once: a new slug of the same supplier, or the one it was merged into. */
export async function findNewSlug(database: Database, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`
    select target.slug
    from (
      select supplier_id
      from suppliers.old_address
      where slug = ${slug}
      union all
      select merged_into
      from suppliers.supplier
      where slug = ${slug}
        and merged_into is not null
    ) as moved
    join suppliers.supplier as target on target.id = moved.supplier_id
    where target.slug <> ${slug}
      and (target.is_listed or target.merged_into is not null)
    limit 1
  `.execute(database)
  return rows[0]?.slug
}

/** Slug and day of the last change of every supplier that is shown; so many after the number given. */
export async function listAddresses(database: Database, after: number, limit: number): Promise<SupplierAddress[]> {
  const { rows } = await sql<SupplierAddress>`
    select id, slug, to_char(updated_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as "changedOn"
    from suppliers.supplier
    where id > ${after}
      and is_listed
    order by id
    limit ${limit}
  `.execute(database)
  return rows
}

/** The number of every so manieth supplier that is shown, but not of the last one: where a list in parts goes on. */
export async function listEveryNth(database: Database, size: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id
    from (
      select id, row_number() over (order by id) as place, count(*) over () as total
      from suppliers.supplier
      where is_listed
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

const supplierColumns = sql`
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
    supplier.is_listed as "isListed",
    supplier.organisation_id as "organisationId",
    supplier.confirmed_on as "confirmedOn",
    supplier.review_months as "reviewMonths",
    supplier.completeness,
    supplier.smallest_order::text as "smallestOrder",
    supplier.largest_order::text as "largestOrder",
    supplier.lead_time_days as "leadTimeDays",
    supplier.available_from as "availableFrom",
    supplier.labels,
    supplier.languages,
    supplier.client_references as "references",
    coalesce(offerings.list, '[]') as offerings,
    coalesce(delivery_areas.list, '[]') as "deliveryAreas",
    coalesce(listings.list, '[]') as listings
`

const supplierTables = sql`
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

const wholeSupplier = sql`select ${supplierColumns} ${supplierTables}`

/** What stands of its verifications, as the module reads them elsewhere too. */
const verificationsOfSupplier = sql`
  left join lateral (
    select jsonb_agg(
      jsonb_build_object(
        'id', id,
        'what', what,
        'byKind', by_kind,
        'byOrganisationId', by_organisation_id,
        'byName', by_name,
        'checkedOn', checked_on,
        'evidence', evidence,
        'evidenceUrl', evidence_url,
        'validUntil', valid_until
      )
      order by id
    ) as list
    from suppliers.verification
    where verification.supplier_id = supplier.id
      and withdrawn_at is null
  ) as verifications on true
`

function toSupplier(row: SupplierRow): Supplier {
  const { street, postcode, town, country, municipalityStated, municipality, latitude, longitude, ...rest } = row
  const point = latitude === null || longitude === null ? null : { lat: latitude, lon: longitude }
  return { ...rest, address: { street, postcode, town, country, municipalityStated, municipality, point } }
}
