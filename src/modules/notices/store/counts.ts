import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { FilterName, SocialTerms, Status } from '../model/search.ts'
import { liesIn, matches, matchesButStatus, type Question, statusOf } from './conditions.ts'
import { newest } from './search.ts'

/** So many notices are of one status and say the same of what is social. */
export interface SocialCount extends Omit<SocialTerms, 'strategic'> {
  readonly status: Status
  readonly count: number
}

/** How many there are of each status, and of each what they say of reservation and social objectives: exact, of all that match. */
export async function countSocial(database: Database, question: Question): Promise<SocialCount[]> {
  const { rows } = await sql<SocialCount>`
    select
      ${statusOf(question.now)} as status,
      reserved,
      is_execution_reserved as "isExecutionReserved",
      social_objectives as "socialObjectives",
      count(*)
    from notices.notice
    where ${matchesButStatus(question)}
    group by 1, 2, 3, 4
  `.execute(database)
  return rows
}

/** What is counted of the filters that have too many values to count them all. */
export interface OfferedValues {
  readonly categories: readonly string[]
  readonly regions: readonly { readonly slug: string; readonly nuts: readonly string[] }[]
}

export interface ValueCount {
  readonly filter: FilterName
  readonly value: string
  readonly count: number
}

/** So many are counted, the newest: what narrows a search of more shows in them too. */
export const mostCounted = 2_000

/** In the order of all notices PostgreSQL would look at nearly every one, words and all: those with the words are found first. */
const foundFirst = sql`offset 0`

/** How many there are of each category, region, country and buyer. */
export async function countValues(
  database: Database,
  question: Question,
  { categories, regions }: OfferedValues,
): Promise<ValueCount[]> {
  const { rows } = await sql<ValueCount>`
    with matching as materialized (
      select
        categories,
        places,
        buyer_name,
        buyer_country
      from (
        select
          id,
          dispatched_at,
          categories,
          places,
          buyer_name,
          buyer_country
        from notices.notice
        where ${matches(question)}
        ${question.words.length > 0 ? foundFirst : sql``}
      ) as notice
      order by ${newest}
      limit ${mostCounted}
    )
    select 'category' as filter, code as value, count(*) as count
    from matching
    cross join unnest(categories) as code
    where code = any(${categories})
    group by code
    ${sql.join(
      regions.map(
        ({ slug, nuts }) => sql`
          union all
          select 'region', ${slug}::text, count(*)
          from matching
          where ${liesIn(nuts, sql`matching`)}
        `,
      ),
      sql` `,
    )}
    union all
    select 'country', buyer_country, count(*)
    from matching
    where buyer_country is not null
    group by buyer_country
    union all
    (
      select 'buyer', buyer_name, count(*)
      from matching
      where buyer_name is not null
      group by buyer_name
      order by count(*) desc, buyer_name
      limit 12
    )
  `.execute(database)
  return rows.filter(({ count }) => count > 0)
}
