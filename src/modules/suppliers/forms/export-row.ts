import type { CsvCell } from '../../../kernel/files/table/csv-writer.ts'
import { findRegion, municipalityByCode } from '../../reference/index.ts'
import type { DeliveryArea, Listing, Supplier } from '../model/directory.ts'

type Column = (supplier: Supplier, first: Listing | undefined) => CsvCell

/**
 * What stands in each column. The headers are those that `import-mapping.ts` understands, and what is written is what
 * `import-row` reads the same, so that an exported file can be imported again and changes nothing. Those from
 * the slug on are for the reader: an import works them out anew, or leaves them to the enterprise itself.
 */
const columns = {
  source: (_, first) => first?.source ?? null,
  id: (_, first) => first?.sourceId ?? null,
  name: ({ name }) => name,
  other_names: ({ otherNames }) => otherNames.join('; '),
  legal_form: ({ legalForm }) => legalForm,
  cvr: ({ cvr }) => cvr,
  rsv: ({ rsvStated }) => (rsvStated ? 'yes' : 'unknown'),
  street: ({ address }) => address.street,
  postcode: ({ address }) => address.postcode,
  town: ({ address }) => address.town,
  municipality: ({ address }) => address.municipalityStated,
  country: ({ address }) => address.country,
  lat: ({ address }) => address.point?.lat ?? null,
  lon: ({ address }) => address.point?.lon ?? null,
  website: ({ website }) => website,
  purpose: ({ purpose }) => purpose,
  description_da: ({ description }) => description,
  offers_da: ({ offerings }) => offerings.map(({ title }) => title).join(' | '),
  cpv: ({ offerings }) => offerings.map(({ categories }) => categories.join(';')).join(' | '),
  target_groups: ({ employs }) => employs.join('; '),
  employs_da: ({ employsNote }) => employsNote,
  delivers_to: ({ deliveryAreas }) => deliveryAreas.map(areaText).join('; '),
  source_url: (_, first) => first?.sourceUrl ?? null,
  source_read: (_, first) => first?.readOn ?? null,
  slug: ({ slug }) => slug,
  municipality_found: ({ address }) => municipalityByCode(address.municipality ?? '')?.name ?? null,
  further_sources: ({ listings }) =>
    listings
      .slice(1)
      .map(({ source, sourceId }) => `${source}: ${sourceId}`)
      .join('; '),
  confirmed_on: ({ confirmedOn }) => confirmedOn,
  smallest_order_dkk: ({ smallestOrder }) => smallestOrder,
  largest_order_dkk: ({ largestOrder }) => largestOrder,
  lead_time_days: ({ leadTimeDays }) => leadTimeDays,
  available_from: ({ availableFrom }) => availableFrom,
  labels: ({ labels }) => labels.join('; '),
  languages: ({ languages }) => languages.join('; '),
} satisfies Readonly<Record<string, Column>>

export type ExportColumn = keyof typeof columns

// Proof for the cast: these are its keys, and nobody adds others.
export const exportColumns = Object.keys(columns) as readonly ExportColumn[]

/** A supplier in the order of {@link exportColumns}. */
export function exportRow(supplier: Supplier): CsvCell[] {
  const [first] = supplier.listings
  return exportColumns.map((name) => columns[name](supplier, first))
}

function areaText(area: DeliveryArea): string {
  switch (area.kind) {
    case 'country':
      return area.country === 'DK' ? 'Danmark' : area.country
    case 'region':
      return findRegion(area.region)?.name.da ?? area.region
    case 'municipality':
      return municipalityByCode(area.municipality)?.name ?? area.municipality
    case 'radius':
      return `${area.radiusKm} km fra ${area.point.lat} ${area.point.lon}`
  }
}
