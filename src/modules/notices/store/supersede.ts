import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** One import at a time says what takes whose place: two at once would each see only the half. */
export async function holdVersions(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('notices.superseded', 0))`.execute(tx)
}

/**
 * Works out anew what takes the place of the notice and of those it has to do with: its other versions, what it changes and
 * what changes it. It follows from the notices that are there, and so not from the order in which they came.
 *
 * A notice gives way to a higher version of itself, and to a later notice of the same procedure that says it changes it. Among
 * several the latest takes its place.
 */
export async function workOutVersions(tx: Transaction, id: number): Promise<void> {
  await sql`
    update notices.notice as earlier
    set superseded_by = newest.id
    from (
      select
        affected.id as earlier_id,
        (
          select later.id
          from notices.notice as later
          where later.id <> affected.id
            and ${takesThePlaceOf}
          order by later.dispatched_at desc, later.version desc, later.notice_id desc, later.publication_number desc nulls last
          limit 1
        ) as id
      from notices.notice as affected
      where affected.id = ${id}
        or affected.superseded_by = ${id}
        or affected.notice_id = (select notice_id from notices.notice where id = ${id})
        or affected.id in (
          select changed.id
          from notices.notice as changing
          cross join unnest(changing.changes) as change
          join notices.notice as changed
            on changed.notice_id = regexp_replace(change, '-[0-9]+$', '')
            or changed.notice_id = change
            or changed.publication_number = change
          where changing.id = ${id}
        )
    ) as newest
    where earlier.id = newest.earlier_id
      and earlier.superseded_by is distinct from newest.id
  `.execute(tx)
}

/** Later than what it changes, so that two which name each other do not both vanish. */
const takesThePlaceOf = sql`
  (
    (
      later.notice_id = affected.notice_id
      and later.notice_type = affected.notice_type
      and later.version > affected.version
    )
    or (
      later.changes && array[
        affected.notice_id,
        affected.notice_id || '-' || affected.version,
        affected.notice_id || '-' || lpad(affected.version::text, 2, '0'),
        coalesce(affected.publication_number, '')
      ]
      and (later.procedure_id is not distinct from affected.procedure_id)
      and (later.dispatched_at, later.version, later.notice_id)
        > (affected.dispatched_at, affected.version, affected.notice_id)
    )
  )
`
