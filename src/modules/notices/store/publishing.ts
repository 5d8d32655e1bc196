import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { Lot, Money } from '../model/notice.ts'
import type { PublicNotice } from '../model/public-notice.ts'

interface ValueColumns {
  readonly amount: string | null
  readonly currency: string | null
}

type NoticeRow = Omit<PublicNotice, 'lots' | 'value'> & ValueColumns
type LotRow = Omit<Lot, 'value'> & ValueColumns & { readonly notice: number }

/** So many notices in the order in which they were read, after the one given. About companies that register: none. */
export async function listForPublishing(database: Database, after: number, limit: number): Promise<PublicNotice[]> {
  const { rows } = await sql<NoticeRow>`
    select
      id,
      notice_id as "noticeId",
      procedure_id as "procedureId",
      form_type as "formType",
      procedure_type as "procedureType",
      legal_basis as "legalBasis",
      dispatched_at as "dispatchedAt",
      language,
      titles,
      descriptions,
      nature,
      value::text as amount,
      currency,
      cpv,
      places,
      buyers,
      changes,
      is_cancelled as "isCancelled",
      closes_at as "closesAt",
      imported_at as "importedAt"
    from notices.notice
    where id > ${after}
      and form_type <> 'bri'
    order by id
    limit ${limit}
  `.execute(database)
  const lots = await lotsOf(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map(({ amount, currency, ...row }) => ({
    ...row,
    value: moneyOf({ amount, currency }),
    lots: lots.get(row.id) ?? [],
  }))
}

/** When one was read last; nothing where there is none. */
export async function newestImport(database: Database): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select imported_at as at
    from notices.notice
    where form_type <> 'bri'
    order by imported_at desc
    limit 1
  `.execute(database)
  return rows[0]?.at
}

async function lotsOf(database: Database, notices: readonly number[]): Promise<ReadonlyMap<number, Lot[]>> {
  const { rows } = await sql<LotRow>`
    select
      notice,
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
      starts_on::text as "startsOn",
      ends_on::text as "endsOn",
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
    where notice = any(${notices})
    order by notice, position
  `.execute(database)
  return Map.groupBy(rows.map(asLot), ({ notice }) => notice)
}

function asLot({ amount, currency, ...row }: LotRow) {
  return { ...row, value: moneyOf({ amount, currency }) }
}

function moneyOf({ amount, currency }: ValueColumns): Money | null {
  return amount === null || currency === null ? null : { amount, currency }
}
