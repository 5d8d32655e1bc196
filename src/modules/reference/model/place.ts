import type { Municipality, MunicipalityCode } from './municipality.ts'
import { distanceInKm, type Point } from './point.ts'
import { foldSpelling } from './spelling.ts'
import type { Town, TownHints } from './town.ts'

/** A point on the map of Denmark that somebody named, to measure distances from. */
export interface Place {
  /** `Viby`, `Ringkøbing-Skjern`, or the postcode where nothing else is known: `4173`. */
  readonly name: string
  readonly point: Point
  /** Absent for a postcode whose first two digits several municipalities share. */
  readonly municipality: MunicipalityCode | undefined
  /** What the point stands for; a postcode's lies some 12 km off (median), because only its first two digits are known. */
  readonly kind: 'town' | 'municipality' | 'postcodeArea'
}

/** What must be known to find a place. */
export interface PlaceSources {
  readonly towns: readonly Town[]
  readonly townsMeant: (name: string, hints: TownHints) => readonly Town[]
  readonly findMunicipality: (text: string) => Municipality | undefined
  /** The municipalities whose postcodes begin as this one does; none where no Danish postcode does. */
  readonly municipalitiesOfPostcode: (postcode: string) => readonly Municipality[]
}

/** A place as it was written, taken apart. */
interface Written {
  readonly postcode: string | undefined
  readonly name: string
  /** What stood in brackets or after a comma, to tell namesakes apart. */
  readonly municipality: string
}

/** Within how many kilometres neighbours are counted where several towns share a name. */
const neighbourhoodInKm = 20

/**
 * The place meant by `Aarhus C`, `8000`, `8000 Aarhus C`, `Viby (Roskilde)` or `Ikast-Brande`; `undefined` for what is
 * no Danish place. A town goes before a municipality, and either before a postcode. Of towns with one name, where neither
 * postcode nor municipality chooses, the one that has most other towns around it is meant: how many live where is not known.
 */
export function findPlaceIn(sources: PlaceSources, text: string): Place | undefined {
  const written = takeApart(text)
  if (written === undefined) return undefined
  return townOf(sources, written) ?? municipalityOf(sources, written) ?? postcodeArea(sources, written)
}

function takeApart(text: string): Written | undefined {
  const parts = /^\s*(?:dk[\s-]*)?(\d{4})?(?!\d)[\s,]*([^\d,()]*?)\s*(?:[,(]([^\d,()]*)\)?)?\s*$/iu.exec(text)
  return parts === null ? undefined : { postcode: parts[1], name: parts[2] ?? '', municipality: parts[3] ?? '' }
}

function townOf(sources: PlaceSources, { postcode, name, municipality }: Written): Place | undefined {
  const hints = { postcode, municipalityCode: sources.findMunicipality(municipality)?.code }
  const [town] = sources
    .townsMeant(name, hints)
    .map((candidate) => ({ ...candidate, neighbours: neighboursOf(sources, candidate) }))
    .sort((one, other) => other.neighbours - one.neighbours)
  return town && { kind: 'town', name: town.name, point: town.point, municipality: town.municipalityCode }
}

function neighboursOf({ towns }: PlaceSources, { point }: Town): number {
  return towns.filter((town) => distanceInKm(town.point, point) <= neighbourhoodInKm).length
}

function municipalityOf({ findMunicipality }: PlaceSources, { name }: Written): Place | undefined {
  const municipality = findMunicipality(name)
  return municipality && { kind: 'municipality', name: municipality.name, ...at(municipality) }
}

/** The middle of the municipalities that share the postcode's first two digits. */
function postcodeArea(sources: PlaceSources, { postcode = '' }: Written): Place | undefined {
  const area = sources.municipalitiesOfPostcode(postcode)
  const [only, ...others] = area
  if (only === undefined) return undefined
  if (others.length === 0) return { kind: 'postcodeArea', name: postcode, ...at(only) }
  return { kind: 'postcodeArea', name: postcode, municipality: undefined, point: middleOf(area) }
}

function at({ code, point }: Municipality): Pick<Place, 'point' | 'municipality'> {
  return { point, municipality: code }
}

function middleOf(area: readonly Municipality[]): Point {
  const mean = (of: (point: Point) => number) => area.reduce((sum, { point }) => sum + of(point), 0) / area.length
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }
}

/** A name by which a query may mean a place. */
export type PlaceName = TownName | MunicipalityName | RegionName

interface Named {
  readonly name: string
  /** The name and what else people write for it, as written: `Nykøbing Falster`, `Nykøbing`. */
  readonly spellings: readonly string[]
  /** One of the spellings is an everyday word in one of its forms: *Skive*, *Give*, *Vejen*. It alone does not tell that a place is meant. */
  readonly isOrdinaryWord: boolean
}

/** Namesakes stand each for themselves; `label` tells them apart, and `findPlace` understands it: `Ejby (Køge)`. */
export interface TownName extends Named {
  readonly kind: 'town'
  readonly label: string
  readonly point: Point
  readonly municipality: MunicipalityCode
}

export interface MunicipalityName extends Named {
  readonly kind: 'municipality'
  readonly code: MunicipalityCode
  readonly slug: string
  readonly point: Point
}

export interface RegionName extends Named {
  readonly kind: 'region'
  readonly slug: string
}

/** Towns as names, each municipality's namesakes once: GeoNames has a few towns twice. */
export function townNames(
  towns: readonly Town[],
  municipalityName: (code: MunicipalityCode) => string,
  isOrdinary: (spelling: string) => boolean,
): TownName[] {
  const once = new Map(towns.map((town) => [`${foldSpelling(town.name)} ${town.municipalityCode}`, town]))
  const namesakes = Map.groupBy(once.values(), ({ name }) => foldSpelling(name))
  return [...once.values()].map(({ name, point, municipalityCode }) => {
    const isAlone = namesakes.get(foldSpelling(name))?.length === 1
    const label = isAlone ? name : `${name} (${municipalityName(municipalityCode)})`
    return { kind: 'town', label, point, municipality: municipalityCode, ...named(name, shortened(name), isOrdinary) }
  })
}

/** A name with its spellings, each once. */
export function named(name: string, others: readonly string[], isOrdinary: (spelling: string) => boolean): Named {
  const spellings = [...new Set([name, ...others])]
  return { name, spellings, isOrdinaryWord: spellings.some(isOrdinary) }
}

/** Without the part of the country it lies in, which few write: *Nykøbing Falster* is called *Nykøbing*. */
function shortened(name: string): string[] {
  return [name.replace(/ (?:Falster|Mors|Sjælland|Fyn|Jylland)$/, '')]
}
