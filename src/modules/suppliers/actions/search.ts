import type { Context } from '../../../kernel/context.ts'
import { analyse } from '../../../kernel/danish/analyse.ts'
import { countsIn, tallyOf } from '../../../kernel/search/tally.ts'
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
import { facetsOf, totalsWithout } from './facets.ts'
import { type KnownSupplier, knownSuppliers } from './known-suppliers.ts'
import { lastChangeOf } from './search-index.ts'
import { whyFound } from './why-found.ts'

/** Answers a search: the page of suppliers asked for, how many there are, what was understood, and what would narrow them. */
export async function search(context: Context, asked: Search): Promise<SearchResult> {
  const { directory, question, found } = await ask(context, asked)
  const { index } = directory
  const day = today(context)
  const facets = facetsOf(index, asked, found, day)
  const page = found.page.map(({ id }) => ({ id, change: lastChangeOf(index, id) }))
  const shown = await knownSuppliers(context.database, page)
  const why = whyFound(question, asked, { day, delivers: (id, codes) => delivers(index, id, codes) })
  return {
    matches: found.page.flatMap(({ id, score }) => {
      const known = shown.get(id)
      return known === undefined ? [] : [{ ...known.found, score, why: why(known) }]
    }),
    total: found.total,
    facets,
    understood: {
      places: question.places,
      everywhere: question.everywhere,
      corrections: question.corrections.map((each) => asWritten(each, [...shown.values()])),
      signs: question.signs,
      leftOut: question.leftOut,
      onlyAlike: question.onlyAlike,
      withAll: found.withAll,
      saysNothing: question.saysNothing,
      atPlace: found.atPlace,
    },
  }
}

/** For a search that found nothing: what there would be without each of its filters, the most helpful first, and without all. */
export async function countWithout(context: Context, asked: Search): Promise<CountWithout> {
  const { found } = await ask(context, { ...asked, pageSize: 0 })
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
  const { directory, found } = await ask(context, everything)
  return { total: found.total, facets: facetsOf(directory.index, everything, found, today(context)) }
}

/** How many suppliers offer something in each category or below it; categories without any are left out. */
export async function categoryCounts(context: Context): Promise<CategoryCount[]> {
  const { directory, found } = await ask(context, everything)
  return countsIn(directory.index, tallyOf(directory.index, found.documents, ['category']), 'category')
    .map(({ value, count }: FacetCount) => ({ code: value, suppliers: count }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}

/** Nobody is shown: only counted. */
const everything: Search = { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 0 }

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
