import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { Lot, Money } from '../model/notice.ts'
import type { NoticeVersion, ShownNotice } from '../model/shown.ts'
import { isOpen } from './conditions.ts'

interface ValueColumns {
  readonly amount: string | null
  readonly currency: string | null
}

type NoticeColumns = Omit<ShownNotice, 'value' | 'lots' | 'versions'> & ValueColumns

/** The notice with the number, whole. */
export async function findNotice(database: Database, id: number, now: Date): Promise<ShownNotice | undefined> {
  const { rows } = await sql<NoticeColumns>`
    select
      id,
      notice_id as "noticeId",
      version,
      notice_type as "noticeType",
      publication_number as "publicationNumber",
      format,
      form_type as "formType",
      subtype,
      procedure_id as "procedureId",
      procedure_type as "procedureType",
      legal_basis as "legalBasis",
      dispatched_at as "dispatchedAt",
      language,
      titles,
      descriptions,
      nature,
      value::text as amount,
      currency,
      buyers,
      cpv,
      places,
      reserved,
      is_execution_reserved as "isExecutionReserved",
      strategic,
      social_objectives as "socialObjectives",
      case when ${isOpen(now)} then (
        select min(deadline)
        from unnest(deadlines) as deadline
        where deadline > ${now}
      ) end as "nextDeadline",
      closes_at as "closesAt",
      withheld,
      changes,
      change_reasons as "changeReasons",
      is_cancelled as "isCancelled"
    from notices.notice
    where id = ${id}
  `.execute(database)
  const [row] = rows
  if (row === undefined) return undefined
  return { ...withValue(row), lots: await findLots(database, id), versions: await findVersions(database, id) }
}

function withValue<Row extends ValueColumns>({
  amount,
  currency,
  ...row
}: Row): Omit<Row, keyof ValueColumns> & { value: Money | null } {
  return { ...row, value: amount === null || currency === null ? null : { amount, currency } }
}

async function findLots(database: Database, notice: number): Promise<Lot[]> {
  const { rows } = await sql<Omit<Lot, 'value'> & ValueColumns>`
    select
      lot_id as "lotId",
      kind,
      titles,
      descriptions,
      nature,
      cpv,
      places,
      towns,
      value::text as amount,
      currency,
      deadline,
      deadline_for as "deadlineFor",
      starts_on as "startsOn",
      ends_on as "endsOn",
      duration,
      duration_unit as "durationUnit",
      reserved,
      execution_reserved as "executionReserved",
      conditions,
      strategic,
      social_objectives as "socialObjectives",
      environmental,
      innovation,
      strategic_texts as "strategicTexts",
      suits_small as "suitsSmall",
      documents_urls as "documentsUrls",
      submission_url as "submissionUrl",
      languages,
      is_eu_funded as "isEuFunded"
    from notices.lot
    where notice = ${notice}
    order by position
  `.execute(database)
  return rows.map(withValue)
}

/** Whatever can be reached by what took the place of what, in both directions. */
async function findVersions(database: Database, id: number): Promise<NoticeVersion[]> {
  const { rows } = await sql<NoticeVersion>`
    with recursive family (id) as (
      select ${id}::integer
      union
      select related.id
      from family
      join notices.notice as one on one.id = family.id
      join notices.notice as related
        on related.superseded_by = one.id
        or related.id = one.superseded_by
    )
    select
      notice.id,
      notice.version,
      notice.dispatched_at as "dispatchedAt",
      notice.superseded_by is null as "isNewest"
    from family
    join notices.notice on notice.id = family.id
    order by notice.dispatched_at desc, notice.version desc, notice.id desc
  `.execute(database)
  return rows
}
