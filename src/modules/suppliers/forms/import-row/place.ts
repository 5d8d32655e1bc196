import { contradictionText, countryCode, locate, type Point } from '../../../reference/index.ts'
import type { Address } from '../../model/directory.ts'
import type { RowCells } from './cells.ts'

const longestPlace = 200

/** The parts of the address as the row states them. */
interface Stated {
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly municipality: string
}

/** The address, with municipality and point found for Danish ones; what the row says of both goes before what we find. */
export function readAddress(row: RowCells): Address {
  const stated = readStated(row)
  const found = locate(stated)
  const point = readPoint(row)
  const isDanish = (located: typeof found) =>
    located.municipalityCode !== undefined || hasDanishPostcode(stated, located)
  const country = row.has('country') ? readCountry(row) : isDanish(found) && !isAbroad(point) ? 'DK' : null
  if (country !== 'DK') return { ...asAddress(stated), country, municipality: null, point }

  for (const contradiction of found.contradictions) {
    row.note(columnOf(contradiction.kind), writtenOut(stated), contradictionText(contradiction, 'en'))
  }
  const postcode = danishPostcode(row, stated.postcode)
  return {
    ...asAddress(stated),
    postcode,
    country,
    municipality: found.municipalityCode ?? null,
    point: point ?? found.point ?? null,
  }
}

function readStated(row: RowCells): Stated {
  const postcode = row.text('postcode', 20)
  return {
    street: withHouseNumber(row.text('street', longestPlace), row.text('houseNumber', 100)),
    postcode: /^dk[\s-]*\d{4}$/i.test(postcode) ? postcode.slice(-4) : postcode,
    town: row.text('town', longestPlace),
    municipality: row.text('municipality', longestPlace),
  }
}

function asAddress({ street, postcode, town, municipality }: Stated) {
  return {
    street: street || null,
    postcode: postcode || null,
    town: town || null,
    municipalityStated: municipality || null,
  }
}

function readCountry(row: RowCells): string | null {
  const text = row.text('country', longestPlace)
  if (text === '') return null
  return countryCode(text) ?? row.leaveOut('country', text, 'This is no country we know.')
}

function danishPostcode(row: RowCells, postcode: string): string | null {
  if (postcode === '' || /^\d{4}$/.test(postcode)) return postcode || null
  return row.leaveOut('postcode', postcode, 'A Danish postcode has four digits.')
}

function hasDanishPostcode({ postcode }: Stated, { contradictions }: ReturnType<typeof locate>): boolean {
  return /^\d{4}$/.test(postcode) && !contradictions.some(({ kind }) => kind === 'postcodeIsUnknown')
}

/** Numbers stand behind the street, names of houses after a comma. */
function withHouseNumber(street: string, houseNumber: string): string {
  if (street === '' || houseNumber === '' || street.endsWith(` ${houseNumber}`)) return street || houseNumber
  return /^\d/.test(houseNumber) ? `${street} ${houseNumber}` : `${street}, ${houseNumber}`
}

function readPoint(row: RowCells): Point | null {
  const latitudeText = row.text('latitude', 40)
  const longitudeText = row.text('longitude', 40)
  if (latitudeText === '' && longitudeText === '') return null
  const lat = degrees(latitudeText)
  const lon = degrees(longitudeText)
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  const isUnfilled = lat === 0 && lon === 0
  if (isOnEarth && !isUnfilled) return { lat, lon }
  return row.leaveOut(
    'latitude',
    `${latitudeText}, ${longitudeText}`,
    'These are no coordinates in degrees (latitude -90 to 90, longitude -180 to 180).',
  )
}

function degrees(text: string): number {
  return /^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** A box around Denmark, Bornholm included: enough to see that a point lies in another country. */
function isAbroad(point: Point | null): boolean {
  if (!point) return false
  return point.lat < 54.4 || point.lat > 57.9 || point.lon < 7.9 || point.lon > 15.4
}

function columnOf(contradiction: string) {
  if (contradiction === 'municipalityIsUnknown') return 'municipality'
  return contradiction === 'townIsInOtherMunicipality' ? 'town' : 'postcode'
}

function writtenOut({ street, postcode, town, municipality }: Stated): string {
  return [street, `${postcode} ${town}`.trim(), municipality].filter((part) => part !== '').join(', ')
}
