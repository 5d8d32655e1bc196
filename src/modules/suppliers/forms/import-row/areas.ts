import { countryCode, findMunicipality, findRegion, findTown, type Point } from '../../../reference/index.ts'
import type { DeliveryArea } from '../../model/directory.ts'
import type { RowCells } from './cells.ts'
import { listParts } from './text.ts'

const furthestKm = 1_000

/** Where it delivers: municipalities, regions, countries, `hele landet`, `25 km fra Aarhus`. */
export function readAreas(row: RowCells): DeliveryArea[] {
  const parts = listParts(row.text('deliversTo', 5_000), /[;,|]/)
  const areas = parts.flatMap((part) => areaCalled(part) ?? unknownArea(row, part))
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()]
}

function unknownArea(row: RowCells, part: string): [] {
  row.leaveOut(
    'deliversTo',
    part,
    'This is no municipality, region or country we know, and no distance such as "25 km fra Aarhus".',
  )
  return []
}

/** A radius first, since it names a place too; a phrase that says the whole country last. */
function areaCalled(text: string): DeliveryArea | undefined {
  return radius(text) ?? municipalityArea(text) ?? regionArea(text) ?? countryArea(text) ?? wholeCountry(text)
}

function radius(text: string): DeliveryArea | undefined {
  const [, distance, place] = /^(\d+(?:[.,]\d+)?) ?km (?:fra|omkring|rundt om|from|around) (.+)$/i.exec(text) ?? []
  if (distance === undefined || place === undefined) return undefined
  const radiusKm = Number(distance.replace(',', '.'))
  const point = pointOf(place)
  return point && radiusKm > 0 && radiusKm <= furthestKm ? { kind: 'radius', point, radiusKm } : undefined
}

/** `56.15 10.2`, as we export it, or a town; several namesakes are no place. */
function pointOf(place: string): Point | undefined {
  const [, lat, lon] = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)$/.exec(place) ?? []
  if (lat !== undefined && lon !== undefined) return { lat: Number(lat), lon: Number(lon) }
  const search = findTown(place)
  return search.kind === 'found' ? search.town.point : findMunicipality(place)?.point
}

function municipalityArea(text: string): DeliveryArea | undefined {
  const municipality = findMunicipality(text)
  return municipality && { kind: 'municipality', municipality: municipality.code }
}

function regionArea(text: string): DeliveryArea | undefined {
  const region = findRegion(text)
  return region && { kind: 'region', region: region.slug }
}

function countryArea(text: string): DeliveryArea | undefined {
  const country = countryCode(text)
  return country === undefined ? undefined : { kind: 'country', country }
}

const theCountry = new Set(['danmark', 'denmark', 'landet', 'landsdækkende', 'nationwide'])
const besideIt = new Set(
  'vi leverer levering i til over hele we deliver delivers delivery in to all of the whole'.split(' '),
)

/** Nothing else may be said: who does *administration i hele Danmark* does not deliver everything there. */
function wholeCountry(text: string): DeliveryArea | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const isSaid = words.some((word) => theCountry.has(word))
  const saysMore = words.some((word) => !theCountry.has(word) && !besideIt.has(word))
  return isSaid && !saysMore ? { kind: 'country', country: 'DK' } : undefined
}
