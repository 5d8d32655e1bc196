import type { Context } from '../../../kernel/context.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { countCandidateSuppliers, foundIds, type Search } from '../../suppliers/index.ts'
import type { CategorySum } from '../model.ts'
import type { UnsoughtSum } from '../policy/categories.ts'

/** Counts for each kind the social enterprises that could deliver it to the municipality. */
export async function searchNearby(
  context: Context,
  sums: ReadonlyMap<string, UnsoughtSum>,
  municipality: string | null,
): Promise<ReadonlyMap<string, CategorySum>> {
  const found = new Map<string, CategorySum>()
  for (const [code, sum] of sums) {
    const nearby = code === '' ? null : await countNearby(context, code, municipality)
    found.set(code, { ...sum, nearby })
  }
  return found
}

/**
 * For a municipality as an enquiry counts whom it reaches: whoever does not say where they deliver may come all the same.
 * For all of Denmark as the search does.
 */
async function countNearby(context: Context, category: string, municipality: string | null): Promise<number> {
  if (municipality === null) return (await foundIds(context, nearbySearch(category, null), {})).length
  const wanted = { ...nothingElse, categories: [category], municipalities: [municipality] }
  const terms = { ...wanted, day: dayInDenmark(context.clock.now()) }
  return (await countCandidateSuppliers(context.database, terms, 0)).all
}

const nothingElse = {
  latitude: null,
  longitude: null,
  unknownKm: 0,
  largestAmount: null,
  endsOn: null,
  onlyVerified: false,
}

/** The search that finds those who say that they offer it, and deliver there. */
export function nearbySearch(category: string, municipality: string | null): Search {
  const filters = municipality === null ? { category } : { category, deliversTo: municipality }
  return { words: '', filters, sort: 'relevance', page: 1, pageSize: 20 }
}
