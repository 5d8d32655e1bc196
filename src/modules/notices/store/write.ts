import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Lot, NoticeIdentity } from '../model/notice.ts'
import { json, type NoticeRow, noticeColumns } from './columns.ts'

/** A notice that is there already, as far as it must be known to tell which of two is kept. */
export interface KnownNotice {
  readonly id: number
  readonly publicationNumber: string | null
  readonly dispatchedAt: Date
  readonly contentHash: Buffer
}

/** All that have this number, version and type. They are held until the transaction ends, also while there are none yet. */
export async function findSame(
  tx: Transaction,
  { noticeId, version, noticeType }: NoticeIdentity,
): Promise<KnownNotice[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('notices.notice ' || ${noticeId}, 0))`.execute(tx)
  const { rows } = await sql<KnownNotice>`
    select
      id,
      publication_number as "publicationNumber",
      dispatched_at as "dispatchedAt",
      content_hash as "contentHash"
    from notices.notice
    where notice_id = ${noticeId}
      and version = ${version}
      and notice_type = ${noticeType}
  `.execute(tx)
  return rows
}

/** Writes a new notice with its lots; answers its number. */
export async function insertNotice(tx: Transaction, row: NoticeRow): Promise<number> {
  const columns = noticeColumns(row)
  const { rows } = await sql<{ id: number }>`
    insert into notices.notice (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(columns))})
    returning id
  `.execute(tx)
  const id = rows[0]?.id ?? 0
  await insertLots(tx, id, row.notice.lots)
  return id
}

/** Writes a notice in the place of the one with the number, with its lots. */
export async function replaceNotice(tx: Transaction, id: number, row: NoticeRow): Promise<void> {
  // When it came stays: told anew in other words, it is no news.
  const { imported_at: _, ...told } = noticeColumns(row)
  const assignments = Object.entries(told).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`
    update notices.notice
    set ${sql.join(assignments)}
    where id = ${id}
  `.execute(tx)
  await sql`
    delete from notices.lot
    where notice = ${id}
  `.execute(tx)
  await insertLots(tx, id, row.notice.lots)
}

/** A notice may have hundreds of lots: each fifty are one statement. */
const lotsAtOnce = 50

async function insertLots(tx: Transaction, notice: number, lots: readonly Lot[]): Promise<void> {
  const rows = lots.map((lot, position) => lotColumns(notice, position, lot))
  const names = Object.keys(rows[0] ?? {}).map((name) => sql.ref(name))
  for (let from = 0; from < rows.length; from += lotsAtOnce) {
    const values = rows.slice(from, from + lotsAtOnce).map((row) => sql`(${sql.join(Object.values(row))})`)
    await sql`
      insert into notices.lot (${sql.join(names)})
      values ${sql.join(values)}
    `.execute(tx)
  }
}

function lotColumns(notice: number, position: number, lot: Lot) {
  return {
    notice,
    position,
    lot_id: lot.lotId,
    kind: lot.kind,
    titles: json(lot.titles),
    descriptions: json(lot.descriptions),
    nature: lot.nature,
    cpv: lot.cpv,
    places: lot.places,
    towns: lot.towns,
    value: lot.value?.amount ?? null,
    currency: lot.value?.currency ?? null,
    deadline: lot.deadline,
    deadline_for: lot.deadlineFor,
    starts_on: lot.startsOn,
    ends_on: lot.endsOn,
    duration: lot.duration,
    duration_unit: lot.durationUnit,
    reserved: lot.reserved,
    execution_reserved: lot.executionReserved,
    conditions: json(lot.conditions),
    strategic: lot.strategic,
    social_objectives: lot.socialObjectives,
    environmental: lot.environmental,
    innovation: lot.innovation,
    strategic_texts: json(lot.strategicTexts),
    suits_small: lot.suitsSmall,
    documents_urls: lot.documentsUrls,
    submission_url: lot.submissionUrl,
    languages: lot.languages,
    is_eu_funded: lot.isEuFunded,
  }
}
