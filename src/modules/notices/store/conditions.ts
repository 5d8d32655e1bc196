import { type RawBuilder, sql } from 'kysely'
import { anywhere } from '../model/place.ts'
import { answerable, type FilterName, filterNames, type NoticeSearch, type Status } from '../model/search.ts'

/** A search with its words as the database compares them: each a stem, or the stems of its parts. */
export interface Question {
  readonly search: NoticeSearch
  readonly words: readonly WordQuery[]
  /** CPV codes that stand among the words. */
  readonly categories: readonly string[]
  /** NUTS codes of each place that is asked for. */
  readonly within: readonly (readonly string[])[]
  readonly now: Date
}

export interface WordQuery {
  readonly stem: string
  readonly parts: readonly string[]
}

/** Somebody may answer, and there is a deadline that has not passed. */
export function isOpen(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(
    notice.closes_at > ${now}
    and not notice.is_cancelled
    and ${isAnswerable}
  )`
}

const isAnswerable = sql<boolean>`notice.form_type in (${sql.join(answerable.map((type) => sql.lit(type)))})`

/** The status of a notice, as the model's `stateOf` tells it. */
export function statusOf(now: Date): RawBuilder<Status> {
  return sql<Status>`
    case
      when notice.is_cancelled then 'closed'
      when not ${isAnswerable} then 'over'
      when notice.closes_at is null then 'none'
      when notice.closes_at > ${now} then 'open'
      else 'closed'
    end
  `
}

/** The same as a condition, written so that an index can help. */
const hasStatus: Readonly<Record<Status, (now: Date) => RawBuilder<boolean>>> = {
  open: isOpen,
  none: () => sql`notice.closes_at is null and not notice.is_cancelled and ${isAnswerable}`,
  closed: (now) => sql`(notice.is_cancelled or ${isAnswerable} and notice.closes_at <= ${now})`,
  over: () => sql`not notice.is_cancelled and not ${isAnswerable}`,
}

/** The newest of each notice that fits all that is asked, and has the status. */
export function matches(question: Question): RawBuilder<boolean> {
  return sql`${matchesButStatus(question)} and ${hasStatus[question.search.status](question.now)}`
}

/** The same whatever its status. Notices about companies that register are no purchases. */
export function matchesButStatus({ search, words, categories, within }: Question): RawBuilder<boolean> {
  const conditions = filterNames.flatMap((filter) => {
    const value = search.filters[filter]
    return value === undefined || filter === 'region' || filter === 'municipality' ? [] : [conditionsOf[filter](value)]
  })
  return sql.join(
    [
      sql`notice.superseded_by is null`,
      sql`notice.form_type <> 'bri'`,
      ...words.map((word) => sql`notice.words @@ ${queryOf(word)}::tsquery`),
      ...categories.map((code) => conditionsOf.category(code)),
      ...conditions,
      ...within.map((nuts) => liesIn(nuts)),
    ],
    sql` and `,
  )
}

/** Places are told apart by their codes, which the question has. */
type PlainFilter = Exclude<FilterName, 'region' | 'municipality'>

const conditionsOf: Readonly<Record<PlainFilter, (value: string) => RawBuilder<boolean>>> = {
  reserved: (code) => sql`notice.reserved @> array[${code}::text]`,
  execution: () => sql`notice.is_execution_reserved`,
  social: (code) =>
    code === 'any'
      ? sql`(notice.social_objectives <> '{}' or notice.strategic @> array['soc-obj'])`
      : sql`notice.social_objectives @> array[${code}::text]`,
  category: (code) => sql`notice.categories @> array[${code}::text]`,
  country: (code) => sql`notice.buyer_country = ${code}`,
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
