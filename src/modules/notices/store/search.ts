import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import { anywhere } from '../model/place.ts'
import {
  type FacetCount,
  type FilterName,
  filterNames,
  type NoticeCard,
  type NoticeSearch,
  pageSize,
} from '../model/search.ts'

/** A search with its words as the database compares them: each a stem, or the stems of its parts. */
export interface Question {
  readonly search: NoticeSearch
  readonly words: readonly WordQuery[]
  /** NUTS codes of each place that is asked for. */
  readonly within: readonly (readonly string[])[]
  readonly now: Date
}

export interface WordQuery {
  readonly stem: string
  readonly parts: readonly string[]
}

/** Those on the page asked for. */
export async function findNotices(database: Database, question: Question): Promise<NoticeCard[]> {
  const { sort, page } = question.search
  const { rows } = await sql<NoticeCard>`
    ${cards(question.now)}
    where ${matches(question)}
    order by ${sort === 'newest' ? newest : soonest(question.now)}
    limit ${pageSize}
    offset ${(page - 1) * pageSize}
  `.execute(database)
  return rows
}

/** The columns of a notice as a list shows it. */
export function cards(now: Date): RawBuilder<unknown> {
  return sql`
    select
      notice.id,
      notice.titles,
      notice.language,
      notice.buyer_name as "buyerName",
      notice.buyer_country as "buyerCountry",
      notice.cpv,
      notice.places,
      notice.form_type as "formType",
      notice.dispatched_at as "dispatchedAt",
      ${nextDeadline(now)} as "nextDeadline",
      notice.closes_at as "closesAt",
      notice.is_cancelled as "isCancelled",
      notice.reserved,
      notice.is_execution_reserved as "isExecutionReserved",
      notice.strategic,
      notice.social_objectives as "socialObjectives",
      (select count(*) from notices.lot where lot.notice = notice.id) as "lotCount"
    from notices.notice
  `
}

const newest = sql`notice.dispatched_at desc, notice.id desc`

/** Open ones first, the soonest before all others. */
export function soonest(now: Date): RawBuilder<unknown> {
  return sql`${nextDeadline(now)} asc nulls last, ${newest}`
}

/** Only of those that are open is it worked out which of the deadlines comes next. */
function nextDeadline(now: Date): RawBuilder<unknown> {
  return sql`
    case when ${isOpen(now)} then (
      select min(deadline)
      from unnest(notice.deadlines) as deadline
      where deadline > ${now}
    ) end
  `
}

export function isOpen(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(
    notice.closes_at > ${now}
    and not notice.is_cancelled
    and notice.form_type in ('competition', 'consultation', 'planning')
  )`
}

/** How many there are, and of which kinds: one look at all that match. */
export async function countNotices(
  database: Database,
  question: Question,
  offered: OfferedValues,
): Promise<{ readonly total: number; readonly facets: readonly FacetCount[] }> {
  const { rows } = await sql<{ readonly filter: FilterName | 'all'; readonly value: string; readonly count: number }>`
    with matching as materialized (
      select
        reserved,
        is_execution_reserved,
        social_objectives,
        categories,
        places,
        buyer_name,
        buyer_country,
        ${isOpen(question.now)} as is_open
      from notices.notice
      where ${matches(question)}
    )
    select 'all' as filter, '' as value, count(*) as count
    from matching
    union all
    select 'deadline', 'open', count(*)
    from matching
    where is_open
    union all
    select 'execution', 'yes', count(*)
    from matching
    where is_execution_reserved
    union all
    select 'reserved', code, count(*)
    from matching
    cross join unnest(reserved) as code
    group by code
    union all
    select 'social', code, count(*)
    from matching
    cross join unnest(social_objectives) as code
    group by code
    union all
    select 'category', code, count(*)
    from matching
    cross join unnest(categories) as code
    where code = any(${offered.categories})
    group by code
    ${sql.join(
      offered.regions.map(
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
    (
      select 'buyer', buyer_name, count(*)
      from matching
      where buyer_name is not null
      group by buyer_name
      order by count(*) desc, buyer_name
      limit 12
    )
  `.execute(database)
  const counts = rows.filter(({ count }) => count > 0)
  return {
    total: rows.find(({ filter }) => filter === 'all')?.count ?? 0,
    facets: filterNames.flatMap((filter) =>
      counts.filter((each) => each.filter === filter).map((each) => ({ ...each, filter })),
    ),
  }
}

/** What is counted of the filters that have too many values to count them all. */
export interface OfferedValues {
  readonly categories: readonly string[]
  readonly regions: readonly { readonly slug: string; readonly nuts: readonly string[] }[]
}

/** The newest of each notice that fits all that is asked. Notices about companies that register are no purchases. */
function matches({ search, words, within, now }: Question): RawBuilder<boolean> {
  const conditions = filterNames.flatMap((filter) => {
    const value = search.filters[filter]
    return value === undefined || filter === 'region' || filter === 'municipality'
      ? []
      : [conditionsOf[filter](value, now)]
  })
  return sql.join(
    [
      sql`notice.superseded_by is null`,
      sql`notice.form_type <> 'bri'`,
      ...words.map((word) => sql`notice.words @@ ${queryOf(word)}::tsquery`),
      ...conditions,
      ...within.map((nuts) => liesIn(nuts)),
    ],
    sql` and `,
  )
}

/** Places are told apart by their codes, which the question has. */
type PlainFilter = Exclude<FilterName, 'region' | 'municipality'>

const conditionsOf: Readonly<Record<PlainFilter, (value: string, now: Date) => RawBuilder<boolean>>> = {
  deadline: (_, now) => isOpen(now),
  reserved: (code) => sql`notice.reserved @> array[${code}::text]`,
  execution: () => sql`notice.is_execution_reserved`,
  social: (code) =>
    code === 'any'
      ? sql`(notice.social_objectives <> '{}' or notice.strategic @> array['soc-obj'])`
      : sql`notice.social_objectives @> array[${code}::text]`,
  category: (code) => sql`notice.categories @> array[${code}::text]`,
  buyer: (name) => sql`notice.buyer_name = ${name}`,
}

/** At one of these places; where a Danish buyer leaves the place open, it may be here as well as anywhere. */
export function liesIn(nuts: readonly string[], table: RawBuilder<unknown> = sql`notice`): RawBuilder<boolean> {
  return sql<boolean>`(
    ${table}.places && ${nuts}::text[]
    or (
      coalesce(${table}.buyer_country, 'DNK') = 'DNK'
      and ${table}.places <@ ${anywhere}::text[]
    )
  )`
}

/** As PostgreSQL reads it: quotes are doubled, so that a word is never more than a word. */
function queryOf({ stem, parts }: WordQuery): string {
  const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
  return parts.length < 2 ? quoted(stem) : `${quoted(stem)} | (${parts.map(quoted).join(' & ')})`
}
