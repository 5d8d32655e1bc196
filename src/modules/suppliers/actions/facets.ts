import { type BitSet, size, sizeOfBoth } from '../../../kernel/search/bit-set.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { type Among, among, countValues, numbersOf } from '../../../kernel/search/value-sets.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { ancestors, children, divisions, municipalities, regionOf } from '../../reference/index.ts'
import {
  type Assurance,
  type FacetCount,
  type Facets,
  type FilterName,
  filterNames,
  type Search,
} from '../model/directory.ts'
import { everyMunicipality } from '../model/search-entry.ts'
import { type Answer, assured, narrowed } from './answer.ts'

/** Counted so far, and then said to be more: nobody chooses by whether it is 1,200 or 1,300. */
const most = 1_000

/** For each filter what its values would leave, with all the other filters in force. */
export function facetsOf(index: SearchIndex, { filters }: Search, found: Answer, day: Day): Facets {
  const all = among(index.values, found.documents)
  const counts = (filter: FilterName, kind: string, named?: readonly string[]) =>
    countsOf(index, filters[filter] === undefined ? all : among(index.values, without(found, filter)), kind, named)
  const inMunicipalities = counts('municipality', 'municipality')
  const isPlaceChosen = filters.municipality !== undefined || filters.region !== undefined
  return {
    category: mostFirst(counts('category', 'category', countedCategories(filters.category))),
    kind: mostFirst(counts('kind', 'kind')),
    municipality: mostFirst(inMunicipalities),
    region: mostFirst(byRegion(isPlaceChosen ? counts('region', 'municipality') : inMunicipalities, day)),
    deliversTo: mostFirst(withEveryMunicipality(counts('deliversTo', 'deliversTo'))),
    employs: mostFirst(counts('employs', 'employs')),
    rsv: countAssured(index, found, { assurance: 'rsv', value: 'checked', day }),
    confirmed: countAssured(index, found, { assurance: 'confirmed', value: 'year', day }),
  }
}

/** How many there would be without each filter that is set, and without all of them. */
export function totalsWithout(found: Answer): { readonly each: ReadonlyMap<FilterName, number>; readonly all: number } {
  const chosen = filterNames.filter((filter) => found.byFilter.has(filter))
  return {
    each: new Map(chosen.map((filter) => [filter, size(without(found, filter))])),
    all: size(found.byWords),
  }
}

/** How many of the suppliers have each of a filter's values, or each of those named. */
export function countsOf(
  { values }: SearchIndex,
  suppliers: Among,
  kind: string,
  named?: readonly string[],
): FacetCount[] {
  return countValues(values, suppliers, { wanted: numbersOf(values, kind, named), most })
}

function countAssured(
  index: SearchIndex,
  found: Answer,
  { assurance, value, day }: { readonly assurance: Assurance; readonly value: string; readonly day: Day },
): FacetCount[] {
  const suppliers = found.byFilter.has(assurance) ? without(found, assurance) : found.documents
  const count = sizeOfBoth(suppliers, assured(index, assurance, day), most)
  return count === 0 ? [] : [{ value, count: Math.min(count, most), isAtLeast: count > most }]
}

function without({ byWords, byFilter }: Answer, filter: FilterName): BitSet {
  return narrowed(byWords, byFilter, filter)
}

/** The divisions, or those below the chosen one, with the way up: the chosen category and those above it lead back. */
function countedCategories(chosen: string | undefined): string[] {
  const below = chosen === undefined ? divisions() : children(chosen)
  return [...(chosen === undefined ? [] : ancestors(chosen)), ...below.map(({ code }) => code)]
}

/** Municipalities' counts gathered into the regions they belong to on the day. */
function byRegion(counts: readonly FacetCount[], day: Day): FacetCount[] {
  const sums = new Map<string, FacetCount>()
  for (const each of counts) {
    const region = regionOf(each.value, day)?.slug
    if (region !== undefined) sums.set(region, sum(region, sums.get(region), each))
  }
  return [...sums.values()]
}

/** Who delivers in the whole country delivers to each municipality, also to those that nobody names. */
function withEveryMunicipality(counts: readonly FacetCount[]): FacetCount[] {
  const named = new Map(counts.map((each) => [each.value, each]))
  const everywhere = named.get(everyMunicipality)
  named.delete(everyMunicipality)
  const offered =
    everywhere === undefined ? named.keys() : [...municipalities().map(({ code }) => code), ...named.keys()]
  return [...new Set(offered)].map((value) => sum(value, named.get(value), everywhere))
}

function sum(value: string, one: FacetCount | undefined, other: FacetCount | undefined): FacetCount {
  return {
    value,
    count: (one?.count ?? 0) + (other?.count ?? 0),
    isAtLeast: one?.isAtLeast === true || other?.isAtLeast === true,
  }
}

function mostFirst(counts: readonly FacetCount[]): FacetCount[] {
  return counts.toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
