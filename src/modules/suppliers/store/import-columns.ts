import { sql } from 'kysely'
import type { DeliveryArea, Listing, Offering, SupplierDraft } from '../model/directory.ts'

/** The columns of a supplier in the JSON we hand to the database, the same for adding and changing. */
export const draftColumns = sql`
  (
    id integer, slug text, name text, other_names text[], legal_form text, cvr text, rsv_stated boolean,
    street text, postcode text, town text, country text, municipality_stated text, municipality text,
    latitude double precision, longitude double precision, website text, purpose text, description text,
    employs text[], employs_note text
  )
`

/** A listing with the supplier it tells of. */
export interface KnownContent extends Listing {
  readonly supplierId: number
  readonly contentHash: string
  readonly isDemo: boolean
}

/** A supplier by the names of its columns. */
export function supplierRow({ address, offerings, deliveryAreas, ...draft }: SupplierDraft): object {
  return {
    name: draft.name,
    other_names: draft.otherNames,
    legal_form: draft.legalForm,
    cvr: draft.cvr,
    rsv_stated: draft.rsvStated,
    street: address.street,
    postcode: address.postcode,
    town: address.town,
    country: address.country,
    municipality_stated: address.municipalityStated,
    municipality: address.municipality,
    latitude: address.point?.lat,
    longitude: address.point?.lon,
    website: draft.website,
    purpose: draft.purpose,
    description: draft.description,
    employs: draft.employs,
    employs_note: draft.employsNote,
  }
}

export function offeringRow(supplierId: number, { priceIndication, ...offering }: Offering, position: number): object {
  return { supplier_id: supplierId, position, price_indication: priceIndication, ...offering }
}

export function areaRow(supplierId: number, area: DeliveryArea): object {
  if (area.kind !== 'radius') return { supplier_id: supplierId, ...area }
  const { point, radiusKm } = area
  return { supplier_id: supplierId, kind: area.kind, latitude: point.lat, longitude: point.lon, radius_km: radiusKm }
}

export function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows)
}

export function listingRow(listing: KnownContent): object {
  return {
    supplier_id: listing.supplierId,
    source: listing.source,
    source_id: listing.sourceId,
    source_url: listing.sourceUrl,
    read_on: listing.readOn,
    content_hash: listing.contentHash,
    is_demo: listing.isDemo,
  }
}
