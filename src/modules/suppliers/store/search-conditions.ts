import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../kernel/time/clock.ts'
import type { Search } from '../model/directory.ts'

/** A search with what it needs of the reference data. */
export interface SearchQuestion extends Search {
  /** The municipalities of the region filter. */
  readonly regionMunicipalities: readonly string[]
  /** The categories to count: the divisions, or those below the chosen one. */
  readonly countedCategories: readonly string[]
  /** The day that decides whose page has been unconfirmed for too long. */
  readonly day: Day
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

/** The words alone. Where all of them are as common as *og*, nothing is left to look for, and everything matches. */
export function wordsMatch({ words }: SearchQuestion): RawBuilder<boolean> {
  if (words === '') return always
  const query = wordsQuery(words)
  return sql`(entry.document @@ ${query} or numnode(${query}) = 0)`
}

/**
 * A word of a query's text that the query wants. Behind an exclamation mark stands what it does not want: one word, as in
 * `!'bil'`, or a phrase, as in `!( 'grøn' <-> 'bil' )`. No word has a space in it, and apart from phrases nothing has brackets.
 */
const wantedWord = `(?<![^ ])(?<!![(] (?:['<][^ ]* )*)'[^ ]*'`

/**
 * Stemmed as Danish, each word also as the beginning of a longer one: *kantine* finds *kantinedrift*. Words to leave out
 * are taken as they are: who wants no *bil* may still want *billige*.
 */
export function wordsQuery(words: string): RawBuilder<unknown> {
  return sql`regexp_replace(websearch_to_tsquery('danish', ${words})::text, ${sql.lit(wantedWord)}, ${sql.lit('\\&:*')}, 'g')::tsquery`
}
