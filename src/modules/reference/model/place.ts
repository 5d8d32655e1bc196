import type { Municipality, MunicipalityCode } from './municipality.ts'
import { distanceInKm, type Point } from './point.ts'
import type { PostalTown } from './postal-town.ts'
import { foldSpelling } from './spelling.ts'
import type { Town, TownHints } from './town.ts'

/** A point on the map of Denmark that somebody named, to measure distances from. */
export interface Place {
  /** As it is found again: `Viby J`, `Ringkøbing-Skjern`, `8000 Aarhus C`. */
  readonly name: string
  readonly point: Point
  readonly municipality: MunicipalityCode
  /** What the point stands for. */
  readonly kind: 'town' | 'municipality' | 'postcode'
}

/** What must be known to find a place. */
export interface PlaceSources {
  /** The towns to count neighbours by. */
  readonly towns: readonly Town[]
  readonly townsMeant: (name: string, hints: TownHints) => readonly Town[]
  readonly findMunicipality: (text: string) => Municipality | undefined
  /** The name that tells a town from its namesakes: `Viby J`. */
  readonly labelOf: (town: Town) => string
  readonly findPostalTown: (postcode: string) => PostalTown | undefined
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
 * no Danish place. A town goes before a municipality, and either before a postcode that contradicts it. Of towns with one name, where neither
 * postcode nor municipality chooses, the likeliest is meant.
 */
export function findPlaceIn(sources: PlaceSources, text: string): Place | undefined {
  const written = takeApart(text)
  if (written === undefined) return undefined
  const named = townOf(sources, written) ?? municipalityOf(sources, written)
  const postal = postalTown(sources, written)
  return named === undefined || named.municipality === postal?.municipality ? (postal ?? named) : named
}

function takeApart(text: string): Written | undefined {
  const parts = /^\s*(?:dk[\s-]*)?(\d{4})?(?!\d)[\s,]*([^\d,()]*?)\s*(?:[,(]([^\d,()]*)\)?)?\s*$/iu.exec(text)
  return parts === null ? undefined : { postcode: parts[1], name: parts[2] ?? '', municipality: parts[3] ?? '' }
}

function townOf(sources: PlaceSources, { postcode = '', name, municipality }: Written): Place | undefined {
  const municipalityCode =
    sources.findMunicipality(municipality)?.code ?? sources.findPostalTown(postcode)?.municipalityCode
  const [town] = likeliestTowns(sources, sources.townsMeant(name, { postcode, municipalityCode }), name)
  return town && { kind: 'town', name: sources.labelOf(town), point: town.point, municipality: town.municipalityCode }
}

/**
 * Namesakes, the likeliest first: whom the post calls by that very name, then who has most other towns around. How many
 * live where is not known.
 */
export function likeliestTowns<Namesake extends Town>(
  { towns, labelOf }: Pick<PlaceSources, 'towns' | 'labelOf'>,
  namesakes: readonly Namesake[],
  name: string,
): Namesake[] {
  if (namesakes.length < 2) return [...namesakes]
  return namesakes
    .map((town) => ({ town, isSo: foldSpelling(labelOf(town)) === foldSpelling(name), near: neighbours(towns, town) }))
    .toSorted((one, other) => Number(other.isSo) - Number(one.isSo) || other.near - one.near)
    .map(({ town }) => town)
}

function neighbours(towns: readonly Town[], { point }: Town): number {
  return towns.filter((town) => distanceInKm(town.point, point) <= neighbourhoodInKm).length
}

function municipalityOf({ findMunicipality }: PlaceSources, { name }: Written): Place | undefined {
  const municipality = findMunicipality(name)
  return municipality && { kind: 'municipality', name: municipality.name, ...at(municipality) }
}

function postalTown({ findPostalTown }: PlaceSources, { postcode = '' }: Written): Place | undefined {
  const town = findPostalTown(postcode)
  return (
    town && {
      kind: 'postcode',
      name: `${postcode} ${town.name}`,
      point: town.point,
      municipality: town.municipalityCode,
    }
  )
}

function at({ code, point }: Municipality): Pick<Place, 'point' | 'municipality'> {
  return { point, municipality: code }
}
