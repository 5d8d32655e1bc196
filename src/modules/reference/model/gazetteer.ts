import { type Municipality, type MunicipalityCode, municipalityFinder } from './municipality.ts'
import { distanceInKm, type Point } from './point.ts'
import { areaOf, type PostcodeArea, parsePostcode } from './postcode.ts'
import { foldSpelling } from './spelling.ts'
import { asSearch, preferred, type Town, type TownHints, type TownSearch, type TownsNamed, townFinder } from './town.ts'

/** What is known about Danish places, indexed for the questions below. */
export interface Gazetteer {
  readonly municipalities: readonly Municipality[]
  readonly findMunicipality: (text: string) => Municipality | undefined
  readonly municipalityByCode: (code: MunicipalityCode) => Municipality | undefined
  readonly townsNamed: TownsNamed
  /** The point of each municipality and of its towns. */
  readonly pointsIn: (code: MunicipalityCode) => readonly Point[]
  /** Whose postcodes begin as this one does; `undefined` where no Danish postcode does. */
  readonly municipalitiesOfPostcode: (postcode: string) => readonly MunicipalityCode[] | undefined
}

interface Places {
  readonly municipalities: readonly Municipality[]
  readonly towns: readonly Town[]
  readonly postcodeAreas: readonly PostcodeArea[]
}

/** Indexes the places once, so that every question is a look-up. */
export function gazetteer({ municipalities, towns, postcodeAreas }: Places): Gazetteer {
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]))
  const townsByCode = Map.groupBy(towns, (town) => town.municipalityCode)
  const areas = new Map(postcodeAreas.map(({ area, municipalityCodes }) => [area, municipalityCodes]))
  const pointsOf = ({ code, point }: Municipality) => [
    point,
    ...(townsByCode.get(code) ?? []).map((town) => town.point),
  ]
  const points = new Map(municipalities.map((municipality) => [municipality.code, pointsOf(municipality)]))
  return {
    municipalities,
    findMunicipality: municipalityFinder(municipalities),
    municipalityByCode: (code) => byCode.get(code),
    townsNamed: townFinder(towns, municipalities),
    pointsIn: (code) => points.get(code) ?? [],
    municipalitiesOfPostcode: (text) => areas.get(areaOf(parsePostcode(text) ?? '')),
  }
}

/**
 * The town of a name. Where namesakes exist, the municipality and then the postcode choose among them; failing those,
 * the town its municipality is named after (*Frederiksberg* is not the village by Sorø). Hints never rule out all.
 */
export function findTownIn(places: Gazetteer, name: string, hints: TownHints): TownSearch {
  return asSearch(townsMeant(places, name, hints))
}

/** The towns a name may mean after the hints have chosen: none, one or several. */
export function townsMeant(places: Gazetteer, name: string, hints: TownHints): readonly Town[] {
  const nearPostcode = places.municipalitiesOfPostcode(hints.postcode ?? '') ?? []
  const inMunicipality = preferred(places.townsNamed(name), (town) => town.municipalityCode === hints.municipalityCode)
  const inPostcodeArea = preferred(inMunicipality, (town) => nearPostcode.includes(town.municipalityCode))
  return preferred(inPostcodeArea, (town) => namesItsMunicipality(places, town))
}

/** The municipalities that reach within so many kilometres of the point, the nearest first. */
export function municipalitiesNear(places: Gazetteer, point: Point, km: number): Municipality[] {
  return places.municipalities
    .map((municipality) => ({ municipality, km: kmToMunicipality(places, point, municipality.code) }))
    .filter((near) => near.km <= km)
    .sort((one, other) => one.km - other.km)
    .map((near) => near.municipality)
}

/** Kilometres from a point to the nearest known place in a municipality. */
export function kmToMunicipality(places: Gazetteer, point: Point, code: MunicipalityCode): number {
  return Math.min(...places.pointsIn(code).map((place) => distanceInKm(point, place)))
}

function namesItsMunicipality(places: Gazetteer, town: Town): boolean {
  const municipality = places.municipalityByCode(town.municipalityCode)
  return municipality !== undefined && foldSpelling(municipality.name) === foldSpelling(town.name)
}
