import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import { type NoticeCard, pageSize } from '../model/search.ts'
import { isOpen, matches, type Question } from './conditions.ts'

/** Those on the page asked for. */
export async function findNotices(database: Database, question: Question): Promise<NoticeCard[]> {
  const { sort, page, status } = question.search
  const { rows } = await sql<NoticeCard>`
    ${cards(question.now)}
    where ${matches(question)}
    order by ${status === 'open' && sort === 'deadline' ? soonest(question.now) : newest}
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

/** The latest sent first. */
export const newest = sql`notice.dispatched_at desc, notice.id desc`

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
