import type { Municipality, MunicipalityCode } from './municipality.ts'
import type { Point } from './point.ts'
import { foldSpelling } from './spelling.ts'

export interface Town {
  readonly name: string
  readonly municipalityCode: MunicipalityCode
  readonly point: Point
}

/** What else an address says about a town, to tell namesakes apart. */
export interface TownHints {
  readonly municipalityCode?: MunicipalityCode | undefined
  readonly postcode?: string | undefined
}

export type TownSearch =
  | { readonly kind: 'found'; readonly town: Town }
  | { readonly kind: 'ambiguous'; readonly towns: readonly Town[] }
  | { readonly kind: 'unknown' }

/** What postal names end in, and the provinces (NUTS 3) it points to. A trailing `C` or `SØ` says only which quarter. */
const partsOfTheCountry: ReadonlyMap<string, RegExp> = new Map([
  ['j', /^DK0(?:32|4|5)/],
  ['jylland', /^DK0(?:32|4|5)/],
  ['sj', /^DK0[12]/],
  ['sjaelland', /^DK0[12]/],
  ['jyll', /^DK0(?:32|4|5)/],
  ['vestj', /^DK0(?:32|4|5)/],
  ['midtsj', /^DK0[12]/],
  ['f', /^DK031/],
  ['fyn', /^DK031/],
])

/**
 * A function that lists the towns of a name: `Viby J` means the one in Jutland, `Nykøbing F` that on Falster,
 * `København NV` is København and `Nykøbing` may be any of three.
 */
export function townFinder(towns: readonly Town[], municipalities: readonly Municipality[]): TownsNamed {
  const byName = groupByName(towns)
  const provinces = new Map(municipalities.map((municipality) => [municipality.code, municipality.nuts3]))
  return (name) => {
    const folded = foldSpelling(name)
    const { base, ending } = splitEnding(folded)
    const part = partsOfTheCountry.get(ending)
    const named = byName.get(folded) ?? byName.get(base) ?? []
    const abbreviated = preferred(named, (town) => foldSpelling(town.name).startsWith(folded))
    return preferred(abbreviated, (town) => part?.test(provinces.get(town.municipalityCode) ?? '') === true)
  }
}

export type TownsNamed = (name: string) => readonly Town[]

/** The candidates that please; all of them where none does. */
export function preferred<Item>(candidates: readonly Item[], pleases: (item: Item) => boolean): readonly Item[] {
  const pleasing = candidates.filter(pleases)
  return pleasing.length > 0 ? pleasing : candidates
}

/** The answer to a search that came down to these towns. */
export function asSearch(towns: readonly Town[]): TownSearch {
  const [first, ...others] = towns
  if (!first) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'found', town: first } : { kind: 'ambiguous', towns }
}

/** *Nykøbing Falster* is also called *Nykøbing*. */
function groupByName(towns: readonly Town[]): ReadonlyMap<string, readonly Town[]> {
  const named = towns.flatMap((town) => {
    const folded = foldSpelling(town.name)
    return [...new Set([folded, splitEnding(folded).base])].map((name) => ({ name, town }))
  })
  const groups = Map.groupBy(named, ({ name }) => name)
  return new Map([...groups].map(([name, group]) => [name, group.map(({ town }) => town)]))
}

/** The name without what the post adds: of `Viby J` and `Aarhus C` the town, of `Nykøbing Falster` *Nykøbing*, as few write more. */
export function withoutEnding(name: string): string {
  const { ending } = splitEnding(foldSpelling(name))
  return ending === '' ? name : name.replace(/[^\p{L}\p{N}]+[\p{L}\p{N}]+\.?$/u, '')
}

/**
 * `viby j` is `viby` and `j`. Quarters of a city have one letter or a point of the compass after the name, villages that
 * share a name the part of the country or the island.
 */
function splitEnding(folded: string): { base: string; ending: string } {
  const parts =
    /^(.+) (jyll(?:and)?|vestj|(?:midt)?sj|sjaelland|(?:syd)?fyn|falster|mors|thy|djurs|stevns|aeroe|st|by|oest|[a-z]|[ns](?:v|oe)|oe)$/.exec(
      folded,
    )
  return { base: parts?.[1] ?? folded, ending: parts?.[2] ?? '' }
}
