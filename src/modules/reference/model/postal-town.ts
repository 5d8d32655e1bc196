import { distanceInKm } from './point.ts'
import { foldSpelling } from './spelling.ts'
import { type Town, withoutEnding } from './town.ts'

/** What stands behind a postcode in an address: `Risskov`, `Aarhus C`, `Viby J`. */
export interface PostalTown extends Town {
  readonly postcodes: readonly PostcodeSpan[]
}

/** Postcodes from the first to the last, four digits each; the two are the same for a single one. */
export interface PostcodeSpan {
  readonly first: string
  readonly last: string
}

/**
 * How far, in kilometres, a postal town or a postcode is taken to reach over a municipal border. Our own choice: such
 * districts do cross borders, and a warning that is often wrong is soon ignored.
 */
export const postalReachInKm = 12

/** A function that finds the postal town of a postcode of four digits; `undefined` where there is none. */
export function postalTownFinder(postalTowns: readonly PostalTown[]): (postcode: string) => PostalTown | undefined {
  const spans = postalTowns.flatMap((town) => town.postcodes.map((span) => ({ ...span, town })))
  return (postcode) => spans.find(({ first, last }) => first <= postcode && postcode <= last)?.town
}

/** The towns, and which of them each postal town is. */
export interface TownsByPost {
  readonly towns: readonly Town[]
  readonly townOf: ReadonlyMap<PostalTown, Town>
}

/**
 * Joins the towns with those that only the post knows. `Aarhus C` is Aarhus, and `Risskov Ø` is Risskov; what is no known
 * town, and no part of one, is a town of its own.
 */
export function joinPostalTowns(towns: readonly Town[], postalTowns: readonly PostalTown[]): TownsByPost {
  const byBase = Map.groupBy(towns, ({ name }) => baseOf(name))
  const townOf = new Map<PostalTown, Town>()
  const added: Town[] = []
  for (const postal of plainNamesFirst(postalTowns)) {
    const base = baseOf(postal.name)
    const alike = byBase.get(base) ?? []
    const known = townBehind(postal, alike)
    const town = known ?? asTown(postal)
    townOf.set(postal, town)
    if (known !== undefined) continue
    added.push(town)
    byBase.set(base, [...alike, town])
  }
  return { towns: [...towns, ...added], townOf }
}

/** Of the towns called alike the one in its municipality, or the next beyond the border. */
function townBehind(postal: PostalTown, alike: readonly Town[]): Town | undefined {
  const [nearest] = alike
    .map((town) => ({ town, km: kmBetween(postal, town) }))
    .filter(({ km }) => km <= postalReachInKm)
    .toSorted((one, other) => one.km - other.km)
  return nearest?.town
}

/** None within a municipality, where a name is taken to be given once. */
function kmBetween(one: Town, other: Town): number {
  return one.municipalityCode === other.municipalityCode ? 0 : distanceInKm(one.point, other.point)
}

function asTown({ name, municipalityCode, point }: PostalTown): Town {
  return { name: withoutEnding(name), municipalityCode, point }
}

function baseOf(name: string): string {
  return foldSpelling(withoutEnding(name))
}

function plainNamesFirst(postalTowns: readonly PostalTown[]): PostalTown[] {
  const hasEnding = ({ name }: PostalTown) => Number(withoutEnding(name) !== name)
  return postalTowns.toSorted((one, other) => hasEnding(one) - hasEnding(other))
}
