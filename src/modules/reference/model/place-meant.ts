import type { MunicipalityCode } from './municipality.ts'
import type { PlaceName, TownName } from './place-name.ts'
import type { Point } from './point.ts'
import type { PostalTown } from './postal-town.ts'
import { foldSpelling } from './spelling.ts'

/** A place that somebody may have meant. */
export interface PlaceMeant {
  /** As it is shown, and understood again: `Viby J`, `8000 Aarhus C`, `Fyn`. */
  readonly name: string
  /** The municipalities it lies in, or that lie in it. */
  readonly municipalities: readonly MunicipalityCode[]
  /** None for a part of the country. */
  readonly point: Point | undefined
}

/** What words may mean as a place. */
export interface PlacesMeant {
  readonly likeliest: PlaceMeant
  /** Others that are called so, in other municipalities, the likeliest first. */
  readonly others: readonly PlaceMeant[]
  /** The words are everyday words too, in one of their forms: *Skive*, *Give*, *Vejen*. They alone do not tell that a place is meant. */
  readonly isOrdinaryWord: boolean
}

/** What must be known to tell what words may mean. */
export interface MeaningSources {
  /** By their folded spelling. */
  readonly namesSpelled: ReadonlyMap<string, readonly PlaceName[]>
  readonly findPostalTown: (postcode: string) => PostalTown | undefined
  readonly isOrdinary: (spelling: string) => boolean
  /** Namesakes, the likeliest first. */
  readonly likeliestTowns: (towns: readonly TownName[], name: string) => readonly TownName[]
}

/** The places that may be meant by a name, a postcode of four digits, or both: `viby`, `8000`, `8000 aarhus c`. */
export function placesMeantIn(sources: MeaningSources, text: string): PlacesMeant | undefined {
  const folded = foldSpelling(text)
  const [, postcode, name] = /^(?:dk )?(\d{4})(?: (.+))?$/.exec(folded) ?? []
  return postcode === undefined ? byName(sources, folded) : byPostcode(sources, postcode, name)
}

/** A name that does not go with the postcode is left to itself. */
function byPostcode(sources: MeaningSources, postcode: string, name: string | undefined): PlacesMeant | undefined {
  const town = sources.findPostalTown(postcode)
  if (town === undefined) return undefined
  const places = name === undefined ? [] : (sources.namesSpelled.get(name) ?? []).map((each) => placeOf(each))
  const goTogether = places.some(({ municipalities }) => municipalities.includes(town.municipalityCode))
  if (name !== undefined && !goTogether) return undefined
  const likeliest = { name: `${postcode} ${town.name}`, municipalities: [town.municipalityCode], point: town.point }
  return { likeliest, others: [], isOrdinaryWord: false }
}

function byName({ namesSpelled, isOrdinary, likeliestTowns }: MeaningSources, folded: string): PlacesMeant | undefined {
  const names = namesSpelled.get(folded)
  if (names === undefined) return undefined
  const of = (kind: PlaceName['kind']) => names.filter((name) => name.kind === kind)
  const towns = names.filter((name) => name.kind === 'town')
  const all = [...of('municipality'), ...of('region'), ...likeliestTowns(towns, folded)]
  const [likeliest, ...others] = all.map((name) => placeOf(name, towns))
  if (likeliest === undefined) return undefined
  // Purchasers and deliveries go by municipalities: whoever names one has chosen.
  const isChosen = all[0]?.kind === 'municipality'
  return { likeliest, others: isChosen ? [] : elsewhere(likeliest, others), isOrdinaryWord: isOrdinary(folded) }
}

/** Those in other municipalities than the likeliest, and than each other. */
function elsewhere(likeliest: PlaceMeant, others: readonly PlaceMeant[]): PlaceMeant[] {
  const key = ({ municipalities }: PlaceMeant) => municipalities.join()
  const byMunicipalities = new Map(others.toReversed().map((other) => [key(other), other]))
  byMunicipalities.delete(key(likeliest))
  return [...byMunicipalities.values()].toReversed()
}

/** Distances to a municipality are told from the town that it is called after. */
function placeOf(name: PlaceName, towns: readonly TownName[] = []): PlaceMeant {
  switch (name.kind) {
    case 'region':
      return { name: name.name, municipalities: name.municipalities, point: undefined }
    case 'municipality':
      return { name: name.name, municipalities: [name.code], point: townIn(name.code, towns)?.point ?? name.point }
    case 'town':
      return { name: name.label, municipalities: [name.municipalityCode], point: name.point }
  }
}

function townIn(code: MunicipalityCode, towns: readonly TownName[]): TownName | undefined {
  return towns.find(({ municipalityCode }) => municipalityCode === code)
}
