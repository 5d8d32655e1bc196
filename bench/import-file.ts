import { createWriteStream } from 'node:fs'
import { writeCsv } from '../src/kernel/files/table/csv-writer.ts'
import { type GeneratedSupplier, generateSuppliers } from './generated-suppliers.ts'

const columns = [
  'id',
  'name',
  'street',
  'town',
  'municipality',
  'country',
  'lat',
  'lon',
  'website',
  'description',
  'purpose',
  'offers',
  'cpv',
  'employs',
  'delivers_to',
]

/** Which suppliers a table is to hold: their numbers, both included. */
export interface ImportFile {
  readonly path: string
  readonly from: number
  readonly to: number
  /** A word that the last one says of itself. */
  readonly lastWord: string
}

/** Writes a table of suppliers row by row, and answers the name of the last one. */
export async function writeImportFile({ path, from, to, lastWord }: ImportFile): Promise<string> {
  const csv = writeCsv(columns, createWriteStream(path))
  let name = ''
  let number = from
  for (const supplier of generateSuppliers(from, to)) {
    // A name of its own: namesakes in one town would be taken for one enterprise.
    name = `${supplier.draft.name} ${number}`
    await csv.write(cells(supplier, { name, number, further: number === to ? lastWord : '' }))
    number += 1
  }
  await csv.end()
  return name
}

interface Own {
  readonly name: string
  readonly number: number
  /** What stands after the description. */
  readonly further: string
}

function cells({ draft, town }: GeneratedSupplier, { name, number, further }: Own): (string | number | null)[] {
  const { address, offerings, deliveryAreas } = draft
  return [
    `import-${number}`,
    name,
    address.street,
    town.name,
    town.municipalityCode,
    'DK',
    town.point.lat,
    town.point.lon,
    draft.website,
    `${draft.description} ${further}`.trim(),
    draft.purpose,
    offerings.map(({ title }) => title).join(' | '),
    offerings.map(({ categories }) => categories.join(';')).join(' | '),
    draft.employsNote,
    deliveryAreas.map(areaText).join('; '),
  ]
}

function areaText(area: GeneratedSupplier['draft']['deliveryAreas'][number]): string {
  switch (area.kind) {
    case 'country':
      return area.country
    case 'region':
      return area.region
    case 'municipality':
      return area.municipality
    case 'radius':
      return `${area.radiusKm} km fra ${area.point.lat} ${area.point.lon}`
  }
}
