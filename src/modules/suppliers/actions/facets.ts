import { type BitSet, size, sizeOfBoth } from '../../../kernel/search/bit-set.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { countsIn, tallyOf } from '../../../kernel/search/tally.ts'
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

/** The kinds of values that are counted whatever is asked. */
const countedKinds = ['category', 'kind', 'municipality', 'deliversTo', 'employs']

/** For each filter what its values would leave, with all the other filters in force. */
export function facetsOf(index: SearchIndex, { filters }: Search, found: Answer, day: Day): Facets {
  const ofAll = tallyOf(index, found.documents, countedKinds)
  const counts = (filter: FilterName, kind: string, named?: readonly string[]) => {
    const tally = filters[filter] === undefined ? ofAll : tallyOf(index, without(found, filter), [kind])
    return countsIn(index, tally, kind, named)
  }
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

function countAssured(
  index: SearchIndex,
  found: Answer,
  { assurance, value, day }: { readonly assurance: Assurance; readonly value: string; readonly day: Day },
): FacetCount[] {
  const suppliers = found.byFilter.has(assurance) ? without(found, assurance) : found.documents
  const count = sizeOfBoth(suppliers, assured(index, assurance, day), index.count)
  return count === 0 ? [] : [{ value, count }]
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
  const sums = new Map<string, number>()
  for (const { value, count } of counts) {
    const region = regionOf(value, day)?.slug
    if (region !== undefined) sums.set(region, (sums.get(region) ?? 0) + count)
  }
  return counted(sums)
}

/** Who delivers in the whole country delivers to each municipality, also to those that nobody names. */
function withEveryMunicipality(counts: readonly FacetCount[]): FacetCount[] {
  const named = new Map(counts.map(({ value, count }) => [value, count]))
  const everywhere = named.get(everyMunicipality)
  named.delete(everyMunicipality)
  if (everywhere === undefined) return counted(named)
  for (const { code } of municipalities()) if (!named.has(code)) named.set(code, 0)
  return counted(named).map(({ value, count }) => ({ value, count: count + everywhere }))
}

function counted(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts].map(([value, count]) => ({ value, count }))
}

function mostFirst(counts: readonly FacetCount[]): FacetCount[] {
  return counts.toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
