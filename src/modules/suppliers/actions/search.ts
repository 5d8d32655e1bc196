import type { Context } from '../../../kernel/context.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { ancestors, children, divisions, municipalitiesIn, regionOf } from '../../reference/index.ts'
import {
  type CountWithout,
  type FacetCount,
  type Facets,
  filterNames,
  type Search,
  type SearchResult,
  type SupplierOverview,
  withFilter,
} from '../model.ts'
import { countFacets } from '../store/facets.ts'
import { findSuppliers } from '../store/read.ts'
import { countSuppliers, searchSuppliers } from '../store/search.ts'
import { everyMunicipality, type SearchQuestion } from '../store/search-conditions.ts'

/** Answers a search: the page of suppliers asked for, how many there are, and what would narrow them. */
export async function search(context: Context, asked: Search): Promise<SearchResult> {
  const question = questionOf(asked)
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
export async function countWithout({ database }: Context, asked: Search): Promise<CountWithout> {
  const chosen = filterNames.filter((filter) => asked.filters[filter] !== undefined)
  const counts = await Promise.all(
    chosen.map(async (filter) => ({
      filter,
      count: await countSuppliers(database, questionOf(withFilter(asked, filter, undefined))),
    })),
  )
  const withoutAny = chosen.length === 0 ? 0 : await countSuppliers(database, questionOf({ ...asked, filters: {} }))
  return {
    each: counts.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count),
    all: withoutAny,
  }
}

/** How many suppliers there are, and by what they may be found: for the front page. */
export async function supplierOverview(context: Context): Promise<SupplierOverview> {
  const question = questionOf(everything)
  const [total, counts] = await Promise.all([
    countSuppliers(context.database, question),
    countFacets(context.database, question),
  ])
  return { total, facets: readableFacets(counts, dayInDenmark(context.clock.now())) }
}

const everything: Search = { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 1 }

function questionOf(search: Search): SearchQuestion {
  const { category, region } = search.filters
  const counted = category === undefined ? divisions() : children(category)
  return {
    ...search,
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

/** Who delivers in the whole country delivers to each municipality. */
function withEveryMunicipality(counts: readonly FacetCount[]): FacetCount[] {
  const everywhere = counts.find(({ value }) => value === everyMunicipality)?.count ?? 0
  return counts
    .filter(({ value }) => value !== everyMunicipality)
    .map(({ value, count }) => ({ value, count: count + everywhere }))
}

function mostFirst(counts: readonly FacetCount[]): FacetCount[] {
  return counts.toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value))
}
