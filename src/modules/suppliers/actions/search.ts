import type { Context } from '../../../kernel/context.ts'
import { analyse } from '../../../kernel/danish/analyse.ts'
import { among } from '../../../kernel/search/value-sets.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type {
  CategoryCount,
  CountWithout,
  FacetCount,
  Search,
  SearchResult,
  SupplierOverview,
} from '../model/directory.ts'
import type { Correction } from '../model/understood.ts'
import { delivers } from './answer.ts'
import { ask } from './ask.ts'
import { countsOf, facetsOf, totalsWithout } from './facets.ts'
import { type KnownNow, type KnownSupplier, knownSuppliers } from './known-suppliers.ts'
import { type Directory, followChanges, followSynonyms } from './search-index.ts'
import { whyFound } from './why-found.ts'

/** Answers a search: the page of suppliers asked for, how many there are, what was understood, and what would narrow them. */
export async function search(context: Context, asked: Search): Promise<SearchResult> {
  const { result, behind } = await searchOnce(context, asked)
  if (behind.length === 0) return result
  for (const follow of behind) await follow(context.database)
  return (await searchOnce(context, asked)).result
}

/** For a search that found nothing: what there would be without each of its filters, the most helpful first, and without all. */
export async function countWithout(context: Context, asked: Search): Promise<CountWithout> {
  const { found } = await ask(context, asked)
  if (found.byFilter.size === 0) return { each: [], all: 0 }
  const { each, all } = totalsWithout(found)
  return {
    each: [...each]
      .map(([filter, count]) => ({ filter, count }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count),
    all,
  }
}

/** How many suppliers there are, and by what they may be found: for the front page. */
export async function supplierOverview(context: Context): Promise<SupplierOverview> {
  await followChanges(context.database)
  const { directory, found } = await ask(context, everything)
  return { total: found.total, facets: facetsOf(directory.index, everything, found, today(context)) }
}

/** How many suppliers offer something in each category or below it; categories without any are left out. */
export async function categoryCounts(context: Context): Promise<CategoryCount[]> {
  await followChanges(context.database)
  const { directory, found } = await ask(context, everything)
  return countsOf(directory.index, among(directory.index.values, found.documents), 'category')
    .map(({ value, count }: FacetCount) => ({ code: value, suppliers: count }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}

const everything: Search = { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 1 }

/** Answers from what this process knows, and where the database has known more since. */
async function searchOnce(
  context: Context,
  asked: Search,
): Promise<{ readonly result: SearchResult; readonly behind: readonly Follow[] }> {
  const { directory, question, found } = await ask(context, asked)
  const day = today(context)
  const facets = facetsOf(directory.index, asked, found, day)
  const ids = found.page.map(({ id }) => id)
  const shown = await knownSuppliers(context.database, ids)
  const why = whyFound(question, asked, { day, delivers: (id, codes) => delivers(directory.index, id, codes) })
  const result = {
    matches: found.page.flatMap(({ id, score }) => {
      const known = shown.suppliers.get(id)
      return known === undefined ? [] : [{ ...known.found, score, why: why(known) }]
    }),
    total: found.total,
    facets,
    understood: {
      places: question.places,
      everywhere: question.everywhere,
      corrections: question.corrections.map((each) => asWritten(each, [...shown.suppliers.values()])),
      signs: question.signs,
      leftOut: question.leftOut,
      onlyAlike: question.onlyAlike,
      withAll: found.withAll,
      saysNothing: question.saysNothing,
      atPlace: found.atPlace,
    },
  }
  return { result, behind: behindIn(directory, shown) }
}

/** Reads on in the database. */
type Follow = typeof followChanges

function behindIn({ known, synonyms }: Directory, { newest, synonyms: version }: KnownNow): Follow[] {
  return [...(newest > known ? [followChanges] : []), ...(version === synonyms.version ? [] : [followSynonyms])]
}

/** The index knows words by what their forms share: how the one that is meant is written stands with those found by it. */
function asWritten({ typed, meant }: Correction, shown: readonly KnownSupplier[]): Correction {
  for (const { found } of shown) {
    const { supplier } = found
    const texts = [supplier.name, ...supplier.offerings.map(({ title }) => title), supplier.description ?? '']
    const word = analyse(texts.join(' ')).find(({ stem, written }) => stem === meant || written === meant)
    if (word !== undefined) return { typed, meant: word.written }
  }
  return { typed, meant }
}

function today({ clock }: Context) {
  return dayInDenmark(clock.now())
}
