import type { Context } from '../../../kernel/context.ts'
import { foundIds, type Search } from '../../suppliers/index.ts'
import type { CategorySum } from '../model.ts'
import type { UnsoughtSum } from '../policy/categories.ts'

/** Counts for each kind the social enterprises that offer it and deliver to the municipality. */
export async function searchNearby(
  context: Context,
  sums: ReadonlyMap<string, UnsoughtSum>,
  municipality: string | null,
): Promise<ReadonlyMap<string, CategorySum>> {
  const found = new Map<string, CategorySum>()
  for (const [code, sum] of sums) {
    const nearby = code === '' ? null : (await foundIds(context, nearbySearch(code, municipality), {})).length
    found.set(code, { ...sum, nearby })
  }
  return found
}

/** The search that finds them. */
export function nearbySearch(category: string, municipality: string | null): Search {
  const filters = municipality === null ? { category } : { category, deliversTo: municipality }
  return { words: '', filters, sort: 'relevance', page: 1, pageSize: 20 }
}
