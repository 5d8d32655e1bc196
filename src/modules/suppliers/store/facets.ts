import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { FacetCount, FilterName } from '../model/directory.ts'
import { conditionColumns, type SearchQuestion, wordsMatch } from './search-conditions.ts'

/**
 * Counts the values of every filter, each with all the other filters in force. Regions are counted by municipality.
 */
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
        ${conditionColumns(question)}
      from suppliers.search_entry as entry
      where ${wordsMatch(question)}
    )
    ${countLists('category', 'categories', sql`of_kind and in_municipality and in_region and delivers_there and employs_them`)}
      having value = any(${question.countedCategories})
    union all
    ${countLists('kind', 'kinds', sql`in_category and in_municipality and in_region and delivers_there and employs_them`)}
    union all
    select 'municipality', municipality, count(*)
    from entry
    where in_category and of_kind and in_region and delivers_there and employs_them
      and municipality is not null
    group by municipality
    union all
    select 'region', municipality, count(*)
    from entry
    where in_category and of_kind and in_municipality and delivers_there and employs_them
      and municipality is not null
    group by municipality
    union all
    ${countLists('deliversTo', 'delivers_to', sql`in_category and of_kind and in_municipality and in_region and employs_them`)}
    union all
    ${countLists('employs', 'employs', sql`in_category and of_kind and in_municipality and in_region and delivers_there`)}
  `.execute(database)
  return groupByFilter(rows)
}

/** The values in a list column, each with the suppliers that pass. Equal lists are counted before they are taken apart. */
function countLists(filter: FilterName, column: string, passing: RawBuilder<unknown>): RawBuilder<unknown> {
  const list = sql.ref(column)
  return sql`
    select ${sql.lit(filter)} as filter, value, sum(suppliers)::bigint as count
    from (
      select ${list}, count(*) as suppliers
      from entry
      where ${passing}
      group by ${list}
    ) as alike
    cross join unnest(${list}) as value
    group by value`
}

/** How many match without each filter, all others in force, and without any of them. The words are in force throughout. */
export async function countWithoutFilters(
  database: Database,
  question: SearchQuestion,
): Promise<Record<FilterName | 'all', number>> {
  const { rows } = await sql<Record<FilterName | 'all', number>>`
    select
      count(*) as "all",
      count(*) filter (
        where of_kind and in_municipality and in_region and delivers_there and employs_them
      ) as category,
      count(*) filter (
        where in_category and in_municipality and in_region and delivers_there and employs_them
      ) as kind,
      count(*) filter (
        where in_category and of_kind and in_region and delivers_there and employs_them
      ) as municipality,
      count(*) filter (
        where in_category and of_kind and in_municipality and delivers_there and employs_them
      ) as region,
      count(*) filter (
        where in_category and of_kind and in_municipality and in_region and employs_them
      ) as "deliversTo",
      count(*) filter (
        where in_category and of_kind and in_municipality and in_region and delivers_there
      ) as employs
    from (
      select ${conditionColumns(question)}
      from suppliers.search_entry as entry
      where ${wordsMatch(question)}
    ) as entry
  `.execute(database)
  const [counts] = rows
  if (counts === undefined) throw new Error('A count without groups has one row.')
  return counts
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
