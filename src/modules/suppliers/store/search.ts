import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import { effectiveSort, type FacetCount, type FilterName, type Search } from '../model.ts'

/** A search with what it needs of the reference data. */
export interface SearchQuestion extends Search {
  /** The municipalities of the region filter. */
  readonly regionMunicipalities: readonly string[]
  /** The categories to count: the divisions, or those below the chosen one. */
  readonly countedCategories: readonly string[]
}

export interface Found {
  readonly id: number
  readonly score: number
}

/** The numbers of the suppliers on the page asked for, and how many match in all. */
export async function searchSuppliers(
  database: Database,
  question: SearchQuestion,
): Promise<{ found: Found[]; total: number }> {
  const { rows } = await sql<Found & { total: number }>`
    select
      supplier.id,
      ${score(question)} as score,
      count(*) over () as total
    from suppliers.search_entry as entry
    join suppliers.supplier on supplier.id = entry.supplier_id
    where ${matches(question)}
    order by ${order(question)}
    limit ${question.pageSize}
    offset ${(question.page - 1) * question.pageSize}
  `.execute(database)
  if (rows.length === 0 && question.page > 1) return { found: [], total: await countSuppliers(database, question) }
  return { found: rows, total: rows[0]?.total ?? 0 }
}

/** How many suppliers match. */
export async function countSuppliers(database: Database, question: SearchQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total
    from suppliers.search_entry as entry
    where ${matches(question)}
  `.execute(database)
  return rows[0]?.total ?? 0
}

/** Counts the values of every filter, each with all the other filters in force. Regions are counted by municipality. */
export async function countFacets(
  database: Database,
  question: SearchQuestion,
): Promise<Record<FilterName, FacetCount[]>> {
  const { rows } = await sql<FacetCount & { filter: FilterName }>`
    with entry as materialized (
      select
        municipality,
        categories,
        delivers_to,
        kinds,
        employs,
        ${columnsOf(question)}
      from suppliers.search_entry as entry
      where ${wordsMatch(question)}
    )
    select 'category' as filter, value, count(*) as count
    from entry
    cross join unnest(categories) as value
    where in_category and of_kind and in_municipality and in_region and delivers_there and employs_them
      and value = any(${question.countedCategories})
    group by value
    union all
    select 'kind', value, count(*)
    from entry
    cross join unnest(kinds) as value
    where in_category and in_municipality and in_region and delivers_there and employs_them
    group by value
    union all
    select 'municipality', municipality, count(*)
    from entry
    where in_category and of_kind and in_region and delivers_there and employs_them
      and municipality is not null
    group by municipality
    union all
    select 'region', municipality, count(*)
    from entry
    where in_category and of_kind and delivers_there and employs_them
      and municipality is not null
    group by municipality
    union all
    select 'deliversTo', value, count(*)
    from entry
    cross join unnest(delivers_to) as value
    where in_category and of_kind and in_municipality and in_region and employs_them
    group by value
    union all
    select 'employs', value, count(*)
    from entry
    cross join unnest(employs) as value
    where in_category and of_kind and in_municipality and in_region and delivers_there
    group by value
  `.execute(database)
  return groupByFilter(rows)
}

/** What the search entry of a supplier that delivers in the whole country lists instead of every municipality. */
export const everyMunicipality = 'DK'

/** The conditions of the question on a search entry, by the name they have in the facet query. */
function conditions({ filters, regionMunicipalities }: SearchQuestion): Record<string, RawBuilder<boolean>> {
  const { category, kind, municipality, region, deliversTo, employs } = filters
  return {
    in_category: category ? sql`entry.categories @> ${[category]}` : always,
    of_kind: kind ? sql`entry.kinds @> ${[kind]}` : always,
    in_municipality: municipality ? sql`entry.municipality is not distinct from ${municipality}` : always,
    in_region: region ? sql`coalesce(entry.municipality = any(${regionMunicipalities}), false)` : always,
    delivers_there: deliversTo ? sql`entry.delivers_to && ${[deliversTo, everyMunicipality]}` : always,
    employs_them: employs ? sql`entry.employs @> ${[employs]}` : always,
  }
}

const always = sql<boolean>`true`

function matches(question: SearchQuestion): RawBuilder<boolean> {
  return sql.join([wordsMatch(question), ...Object.values(conditions(question))], sql` and `)
}

function columnsOf(question: SearchQuestion): RawBuilder<unknown> {
  return sql.join(
    Object.entries(conditions(question)).map(([name, condition]) => sql`${condition} as ${sql.ref(name)}`),
  )
}

function wordsMatch({ words }: SearchQuestion): RawBuilder<boolean> {
  return words === '' ? always : sql`entry.document @@ ${wordsQuery(words)}`
}

function score({ words }: SearchQuestion): RawBuilder<number> {
  return words === '' ? sql`0` : sql`ts_rank(entry.document, ${wordsQuery(words)})`
}

/** Stemmed as Danish, each word also as the beginning of a longer one: *kantine* finds *kantinedrift*. */
function wordsQuery(words: string): RawBuilder<unknown> {
  return sql`regexp_replace(websearch_to_tsquery('danish', ${words})::text, '''(?=[ )]|$)', ''':*', 'g')::tsquery`
}

function order(question: SearchQuestion): RawBuilder<unknown> {
  const byName = sql`supplier.name collate "da-x-icu", supplier.id`
  switch (effectiveSort(question)) {
    case 'relevance':
      return sql`score desc, ${byName}`
    case 'name':
      return byName
    case 'newest':
      return sql`supplier.created_at desc, supplier.id desc`
  }
}

function groupByFilter(rows: readonly (FacetCount & { filter: FilterName })[]): Record<FilterName, FacetCount[]> {
  const facets: Record<FilterName, FacetCount[]> = {
    category: [],
    kind: [],
    municipality: [],
    region: [],
    deliversTo: [],
    employs: [],
  }
  for (const { filter, value, count } of rows) facets[filter].push({ value, count })
  return facets
}
