import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { Lot } from '../model/notice.ts'
import type { Offered } from '../model/offered.ts'
import type { NoticeCard } from '../model/search.ts'
import { isOpen, liesIn } from './conditions.ts'
import { cards, soonest } from './search.ts'

/** What is asked: only those that came after and until the instants, where they are told. */
export interface FittingQuestion {
  readonly offered: Offered
  readonly now: Date
  readonly cameIn?: { readonly after: Date; readonly until: Date }
  readonly limit: number
}

/** Open notices that may fit: one who delivers and sells so could be meant. Reserved and social ones first. */
export async function findFitting(database: Database, question: FittingQuestion): Promise<NoticeCard[]> {
  const { now, limit } = question
  const { rows } = await sql<NoticeCard>`
    ${cards(now)}
    where ${sql.join(conditions(question), sql` and `)}
    order by
      notice.reserved = '{}' and not notice.is_execution_reserved,
      notice.social_objectives = '{}' and not notice.strategic @> array['soc-obj'],
      ${soonest(now)}
    limit ${limit}
  `.execute(database)
  return rows
}

/** What changes an earlier notice is no news: who wanted to know has been told of that. */
function conditions({ offered, now, cameIn }: FittingQuestion): RawBuilder<boolean>[] {
  const { categories, above, places } = offered
  return [
    sql`notice.superseded_by is null`,
    sql`notice.form_type = 'competition'`,
    isOpen(now),
    sql`(notice.categories && ${categories}::text[] or notice.cpv && ${above}::text[])`,
    liesIn(places),
    ...(cameIn === undefined
      ? []
      : [
          sql<boolean>`notice.imported_at > ${cameIn.after}`,
          sql<boolean>`notice.imported_at <= ${cameIn.until}`,
          sql<boolean>`not exists (
            select
            from notices.notice as earlier
            where earlier.superseded_by = notice.id
          )`,
        ]),
  ]
}

/** A lot as far as it is compared with what an enterprise offers. */
export type ComparedLot = Pick<Lot, 'lotId' | 'cpv' | 'places' | 'titles' | 'deadline'> & { readonly notice: number }

/** The lots of these notices, in their order. */
export async function findComparedLots(database: Database, notices: readonly number[]): Promise<ComparedLot[]> {
  const { rows } = await sql<ComparedLot>`
    select notice, lot_id as "lotId", titles, cpv, places, deadline
    from notices.lot
    where notice = any(${notices})
    order by notice, position
  `.execute(database)
  return rows
}
