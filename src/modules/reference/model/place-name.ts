import type { Landscape } from './landscape.ts'
import type { Municipality, MunicipalityCode } from './municipality.ts'
import type { Point } from './point.ts'
import type { PostalTown, TownsByPost } from './postal-town.ts'
import { foldSpelling } from './spelling.ts'
import { type Town, withoutEnding } from './town.ts'

/** A name by which a query may mean a place. */
export type PlaceName = TownName | MunicipalityName | RegionName

interface Named {
  readonly name: string
  /** The name and what else people write for it, as written: `Nykøbing Falster`, `Nykøbing`, `Nykøbing F`. */
  readonly spellings: readonly string[]
}

/** Namesakes stand each for themselves; `label` tells them apart, and `findPlace` understands it: `Viby J`, `Ejby (Køge)`. */
export interface TownName extends Named, Town {
  readonly kind: 'town'
  readonly label: string
}

export interface MunicipalityName extends Named {
  readonly kind: 'municipality'
  readonly code: MunicipalityCode
  readonly slug: string
  readonly point: Point
}

/** A part of the country: a region, or what people call one, such as *Fyn* or *Djursland*. */
export interface RegionName extends Named {
  readonly kind: 'region'
  readonly municipalities: readonly MunicipalityCode[]
}

/** Towns as names, each municipality's namesakes once: GeoNames has a few towns twice. */
export function townNames(
  { towns, townOf }: TownsByPost,
  municipalityName: (code: MunicipalityCode) => string,
): TownName[] {
  const once = new Map(towns.map((town) => [townKey(town), town]))
  const namesakes = Map.groupBy(once.values(), ({ name }) => foldSpelling(name))
  const postalNames = namesByTown(townOf)
  return [...once.values()].map((town) => {
    const { name, point, municipalityCode } = town
    const byPost = postalNames.get(townKey(town)) ?? []
    const isAlone = namesakes.get(foldSpelling(name))?.length === 1
    const apart = byPost.includes(name) ? name : (byPost[0] ?? `${name} (${municipalityName(municipalityCode)})`)
    const label = isAlone ? name : apart
    const spellings = [withoutEnding(name), ...byPost, ...[name, ...byPost].flatMap(spelledOut)]
    return { kind: 'town', label, point, municipalityCode, ...named(name, spellings) }
  })
}

/** How the part of the country behind a name is shortened. */
const shortened = [
  ['J', 'Jylland'],
  ['Sj', 'Sjælland'],
  ['F', 'Fyn'],
  ['F', 'Falster'],
  ['L', 'Lolland'],
  ['M', 'Mors'],
] as const

/** `Viby Sj` for `Viby Sjælland`, and the other way round. */
function spelledOut(name: string): string[] {
  return shortened.flatMap(([short, long]) => {
    if (name.endsWith(` ${long}`)) return [name.replace(/[^ ]+$/, short)]
    return name.endsWith(` ${short}`) ? [name.replace(/[^ ]+$/, long)] : []
  })
}

/** A municipality's name, and what else people write for it. */
export function municipalityNameOf({ code, slug, point, name, otherNames }: Municipality): MunicipalityName {
  return { kind: 'municipality', code, slug, point, ...named(name, otherNames) }
}

/** A landscape's names in both languages. */
export function landscapeName({ name, otherNames, municipalityCodes }: Landscape): RegionName {
  return { kind: 'region', municipalities: municipalityCodes, ...named(name.da, [name.en, ...otherNames]) }
}

/** A name with its spellings, each once. */
export function named(name: string, others: readonly string[]): Named {
  return { name, spellings: [...new Set([name, ...others])] }
}

/** One for each name in a municipality. */
export function townKey({ name, municipalityCode }: Town): string {
  return `${foldSpelling(name)} ${municipalityCode}`
}

function namesByTown(townOf: ReadonlyMap<PostalTown, Town>): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(townOf, ([, town]) => townKey(town))
  return new Map([...groups].map(([key, group]) => [key, group.map(([postal]) => postal.name)]))
}
