import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Memory } from '../model/news.ts'
import type { SavedSearch } from '../model/saved-search.ts'

/**
 * What time it is for the database, to the millisecond: what has been looked at is noted by one process and read by others,
 * whose own clocks differ.
 */
export async function databaseTime(tx: Transaction): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', now()) as now`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The database does not tell the time.')
  return row.now
}

/** A saved search that is to be looked at. */
export interface DueSearch extends SavedSearch, Memory {
  readonly personId: number
}

/** `now`: by which days and hours go; `settled`: changes until then are looked at, by the database's clock. */
export interface DueAt {
  readonly now: Date
  readonly settled: Date
}

/** So many people for whom something is due, the longest due first. */
export async function listDuePeople(tx: Transaction, due: DueAt, limit: number): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select person_id as "personId"
    from alerts.saved_search as search
    where ${isDue(due)}
    group by person_id
    order by min(due_at), person_id
    limit ${limit}
  `.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** What is due for somebody, by name. */
export async function listDueSearches(tx: Transaction, personId: number, due: DueAt): Promise<DueSearch[]> {
  const { rows } = await sql<DueSearch>`
    select
      id,
      person_id as "personId",
      name,
      query,
      frequency,
      looked_until as "lookedUntil",
      known
    from alerts.saved_search as search
    where person_id = ${personId}
      and ${isDue(due)}
    order by name collate "da-x-icu", id
  `.execute(tx)
  return rows
}

/**
 * Notes that a search was looked at, unless another has in the meantime, or its owner has changed or deleted it: only who
 * gets the answer that it is noted tells of what is new.
 */
export async function noteLook(
  tx: Transaction,
  { id, lookedUntil, frequency }: Pick<DueSearch, 'id' | 'lookedUntil' | 'frequency'>,
  { memory, dueAt }: { readonly memory: Memory; readonly dueAt: Date | null },
): Promise<boolean> {
  const { rows } = await sql`
    update alerts.saved_search
    set looked_until = ${memory.lookedUntil},
        known = ${memory.known}::integer[],
        due_at = ${dueAt}
    where id = ${id}
      and looked_until = ${lookedUntil}
      and frequency = ${frequency}
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** Those who want to know at once are looked at only where something has changed. */
function isDue({ now, settled }: DueAt) {
  return sql<boolean>`
    search.due_at <= ${now}
      and search.looked_until < ${settled}
      and (
        search.frequency <> 'atOnce'
        or exists (
          select
          from alerts.supplier_change
          where changed_at > search.looked_until
            and changed_at <= ${settled}
        )
      )
  `
}
