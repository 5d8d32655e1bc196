import type { Context } from '../../../kernel/context.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { ancestors, children, divisions, municipalities, municipalitiesIn, regionOf } from '../../reference/index.ts'
import {
  type CountWithout,
  type FacetCount,
  type Facets,
  filterNames,
  type Search,
  type SearchResult,
  type SupplierOverview,
} from '../model/directory.ts'
import { countFacets, countWithoutFilters } from '../store/facets.ts'
import { findSuppliers } from '../store/read.ts'
import { countSuppliers, searchSuppliers } from '../store/search.ts'
import { everyMunicipality, type SearchQuestion } from '../store/search-conditions.ts'

/** Answers a search: the page of suppliers asked for, how many there are, and what would narrow them. */
export async function search(context: Context, asked: Search): Promise<SearchResult> {
  const question = questionOf(asked, context)
  const [{ found, total }, counts] = await Promise.all([
    searchSuppliers(context.database, question),
    countFacets(context.database, question),
  ])
  const suppliers = await findSuppliers(
    context.database,
    found.map(({ id }) => id),
  )
  const scores = new Map(found.map(({ id, score }) => [id, score]))
  return {
    matches: suppliers.map((supplier) => ({ supplier, score: scores.get(supplier.id) ?? 0 })),
    total,
    facets: readableFacets(counts, dayInDenmark(context.clock.now())),
  }
}

/** For a search that found nothing: what there would be without each of its filters, the most helpful first, and without all. */
export async function countWithout(context: Context, asked: Search): Promise<CountWithout> {
  const chosen = filterNames.filter((filter) => asked.filters[filter] !== undefined)
  if (chosen.length === 0) return { each: [], all: 0 }
  const counts = await countWithoutFilters(context.database, questionOf(asked, context))
  const each = chosen.map((filter) => ({ filter, count: counts[filter] }))
  return {
    each: each.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count),
    all: counts.all,
  }
}

/** How many suppliers there are, and by what they may be found: for the front page. */
export async function supplierOverview(context: Context): Promise<SupplierOverview> {
  const question = questionOf(everything, context)
  const [total, counts] = await Promise.all([
    countSuppliers(context.database, question),
    countFacets(context.database, question),
  ])
  return { total, facets: readableFacets(counts, dayInDenmark(context.clock.now())) }
}

const everything: Search = { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 1 }

function questionOf(search: Search, { clock }: Context): SearchQuestion {
  const { category, region } = search.filters
  const counted = category === undefined ? divisions() : children(category)
  return {
    ...search,
    day: dayInDenmark(clock.now()),
    regionMunicipalities: region === undefined ? [] : municipalitiesIn(region).map(({ code }) => code),
    // The way up is counted too: the chosen category and those above it lead back.
    countedCategories: [...(category === undefined ? [] : ancestors(category)), ...counted.map(({ code }) => code)],
  }
}

function readableFacets(counts: Record<keyof Facets, FacetCount[]>, day: Day): Facets {
  return {
    category: mostFirst(counts.category),
    kind: mostFirst(counts.kind),
    municipality: mostFirst(counts.municipality),
    region: mostFirst(byRegion(counts.region, day)),
    deliversTo: mostFirst(withEveryMunicipality(counts.deliversTo)),
    employs: mostFirst(counts.employs),
  }
}

/** Municipalities' counts gathered into the regions they belong to on the day. */
function byRegion(counts: readonly FacetCount[], day: Day): FacetCount[] {
  const sums = new Map<string, number>()
  for (const { value, count } of counts) {
    const region = regionOf(value, day)?.slug
    if (region !== undefined) sums.set(region, (sums.get(region) ?? 0) + count)
  }
  return [...sums].map(([value, count]) => ({ value, count }))
}

/** Who delivers in the whole country delivers to each municipality, also to those that nobody names. */
function withEveryMunicipality(counts: readonly FacetCount[]): FacetCount[] {
  const named = new Map(counts.map(({ value, count }) => [value, count]))
  const everywhere = named.get(everyMunicipality) ?? 0
  named.delete(everyMunicipality)
  const offered = everywhere > 0 ? [...municipalities().map(({ code }) => code), ...named.keys()] : named.keys()
  return [...new Set(offered)].map((value) => ({ value, count: (named.get(value) ?? 0) + everywhere }))
}

function mostFirst(counts: readonly FacetCount[]): FacetCount[] {
  return counts.toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value))
}
