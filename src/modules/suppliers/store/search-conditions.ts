import { type RawBuilder, sql } from 'kysely'
import type { Search } from '../model.ts'

/** A search with what it needs of the reference data. */
export interface SearchQuestion extends Search {
  /** The municipalities of the region filter. */
  readonly regionMunicipalities: readonly string[]
  /** The categories to count: the divisions, or those below the chosen one. */
  readonly countedCategories: readonly string[]
}

/** What the search entry of a supplier that delivers in the whole country lists instead of every municipality. */
export const everyMunicipality = 'DK'

/** The conditions of the question on a search entry, by the name they have in the facet query. */
function conditions({ filters, regionMunicipalities }: SearchQuestion): Record<string, RawBuilder<boolean>> {
  const { category, kind, municipality, region, deliversTo, employs } = filters
  return {
    in_category: category ? sql`entry.categories @> ${[category]}` : always,
    of_kind: kind ? sql`entry.kinds @> ${[kind]}` : always,
    in_municipality: municipality ? sql`entry.municipality = ${municipality}` : always,
    in_region: region ? sql`entry.municipality = any(${regionMunicipalities})` : always,
    delivers_there: deliversTo ? sql`entry.delivers_to && ${[deliversTo, everyMunicipality]}` : always,
    employs_them: employs ? sql`entry.employs @> ${[employs]}` : always,
  }
}

const always = sql<boolean>`true`

/** Everything the question asks of a search entry. */
export function matches(question: SearchQuestion): RawBuilder<boolean> {
  return sql.join([wordsMatch(question), ...Object.values(conditions(question))], sql` and `)
}

/** The filters as columns that say, for each entry, whether it passes them. */
export function conditionColumns(question: SearchQuestion): RawBuilder<unknown> {
  return sql.join(
    Object.entries(conditions(question)).map(([name, condition]) => sql`${condition} as ${sql.ref(name)}`),
  )
}

/** The words alone. */
export function wordsMatch({ words }: SearchQuestion): RawBuilder<boolean> {
  return words === '' ? always : sql`entry.document @@ ${wordsQuery(words)}`
}

/** Stemmed as Danish, each word also as the beginning of a longer one: *kantine* finds *kantinedrift*. */
export function wordsQuery(words: string): RawBuilder<unknown> {
  return sql`regexp_replace(websearch_to_tsquery('danish', ${words})::text, '''(?=[ )]|$)', ''':*', 'g')::tsquery`
}
