import { type Gazetteer, kmToMunicipality, townsMeant } from './gazetteer.ts'
import type { MunicipalityCode } from './municipality.ts'
import type { Point } from './point.ts'
import { postalReachInKm } from './postal-town.ts'
import { parsePostcode } from './postcode.ts'
import type { Town } from './town.ts'

/** A Danish address as somebody wrote it. */
export interface Address {
  readonly street?: string | undefined
  readonly postcode?: string | undefined
  readonly town?: string | undefined
  /** A name or a code. */
  readonly municipality?: string | undefined
}

/** Two parts of an address that do not go together. A reason to warn, never to refuse. */
export type Contradiction =
  | { readonly kind: 'municipalityIsUnknown'; readonly municipality: string }
  | { readonly kind: 'postcodeIsUnknown'; readonly postcode: string }
  | {
      readonly kind: 'postcodeIsElsewhere'
      readonly postcode: string
      /** The town as it was written, where that is what the postcode contradicts. */
      readonly town: string | undefined
      readonly municipalityCode: MunicipalityCode
      readonly postcodeMunicipalities: readonly MunicipalityCode[]
    }
  | {
      readonly kind: 'townIsInOtherMunicipality'
      readonly town: string
      readonly stated: MunicipalityCode
      readonly found: readonly MunicipalityCode[]
    }

export interface Location {
  readonly municipalityCode: MunicipalityCode | undefined
  readonly point: Point | undefined
  readonly contradictions: readonly Contradiction[]
}

/** An address with its parts looked up. */
interface Reading {
  readonly address: Address
  readonly stated: MunicipalityCode | undefined
  readonly towns: readonly Town[]
}

/** Where an address is, as far as it says, and what in it does not go together. Never refuses. */
export function locateIn(places: Gazetteer, address: Address): Location {
  const reading = read(places, address)
  return { ...place(places, reading), contradictions: contradictionsIn(places, reading) }
}

function read(places: Gazetteer, address: Address): Reading {
  const municipality = places.findMunicipality(address.municipality ?? '')
  const hints = { municipalityCode: municipality?.code, postcode: address.postcode }
  const towns = townsMeant(places, address.town ?? '', hints)
  const named = towns.length === 0 ? places.findMunicipality(address.town ?? '') : undefined
  return { address, stated: (municipality ?? named)?.code, towns }
}

/** What the address states goes before what its town suggests; several namesakes suggest nothing. */
function place(places: Gazetteer, { stated, towns }: Reading): Omit<Location, 'contradictions'> {
  const town = towns.length === 1 ? towns[0] : undefined
  const municipalityCode = stated ?? town?.municipalityCode
  const trusted = town && municipalityCode && reaches(places, town, [municipalityCode])
  const point = trusted ? town.point : places.municipalityByCode(municipalityCode ?? '')?.point
  return { municipalityCode, point }
}

function contradictionsIn(places: Gazetteer, reading: Reading): Contradiction[] {
  const found = [
    unknownMunicipality(places, reading),
    townElsewhere(places, reading),
    postcodeContradiction(places, reading),
  ]
  return found.filter((contradiction) => contradiction !== undefined)
}

function unknownMunicipality(places: Gazetteer, { address }: Reading): Contradiction | undefined {
  const municipality = address.municipality?.trim()
  if (!municipality || places.findMunicipality(municipality)) return undefined
  return { kind: 'municipalityIsUnknown', municipality }
}

function townElsewhere(places: Gazetteer, { address, stated, towns }: Reading): Contradiction | undefined {
  if (!address.town || !stated || towns.length === 0) return undefined
  if (towns.some((town) => reaches(places, town, [stated]))) return undefined
  const found = [...new Set(towns.map((town) => town.municipalityCode))]
  return { kind: 'townIsInOtherMunicipality', town: address.town.trim(), stated, found }
}

function postcodeContradiction(places: Gazetteer, reading: Reading): Contradiction | undefined {
  const text = reading.address.postcode?.trim()
  if (!text) return undefined
  const area = places.municipalitiesOfPostcode(text)
  if (!area) return { kind: 'postcodeIsUnknown', postcode: text }
  return postcodeElsewhere(places, reading, parsePostcode(text) ?? text, area)
}

/** The town, being nearer to the postcode than the municipality is, is asked first. */
function postcodeElsewhere(
  places: Gazetteer,
  { address, stated, towns }: Reading,
  postcode: string,
  area: readonly MunicipalityCode[],
): Contradiction | undefined {
  const municipalityCode = towns[0]?.municipalityCode ?? stated
  if (!municipalityCode || agrees(places, towns, municipalityCode, area)) return undefined
  const town = towns.length > 0 ? address.town?.trim() : undefined
  return { kind: 'postcodeIsElsewhere', postcode, town, municipalityCode, postcodeMunicipalities: area }
}

function agrees(
  places: Gazetteer,
  towns: readonly Town[],
  municipalityCode: MunicipalityCode,
  area: readonly MunicipalityCode[],
): boolean {
  if (towns.length > 0) return towns.some((town) => reaches(places, town, area))
  return area.includes(municipalityCode) || places.pointsIn(municipalityCode).some((point) => near(places, point, area))
}

function reaches(places: Gazetteer, town: Town, codes: readonly MunicipalityCode[]): boolean {
  return codes.includes(town.municipalityCode) || near(places, town.point, codes)
}

function near(places: Gazetteer, point: Point, codes: readonly MunicipalityCode[]): boolean {
  return codes.some((code) => kmToMunicipality(places, point, code) <= postalReachInKm)
}
