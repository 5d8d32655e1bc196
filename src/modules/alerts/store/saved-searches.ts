import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Memory } from '../model/news.ts'
import { type Frequency, limits, type SavedSearch } from '../model/saved-search.ts'

/** Somebody's saved searches by name. */
export async function listSavedSearches(tx: Transaction, personId: number): Promise<SavedSearch[]> {
  const { rows } = await sql<SavedSearch>`
    select id, name, query, frequency
    from alerts.saved_search
    where person_id = ${personId}
    order by name collate "da-x-icu", id
  `.execute(tx)
  return rows
}

export interface NewSavedSearch extends Omit<SavedSearch, 'id'>, Memory {
  readonly personId: number
  readonly createdAt: Date
  readonly dueAt: Date | null
}

/**
 * Keeps the search, unless they have as many as one may have; answers whether it is kept now. One that is kept already gets
 * the new name and frequency, and still knows what it was told of, unless nobody wanted to hear of it: then it begins afresh.
 */
export async function putSavedSearch(tx: Transaction, search: NewSavedSearch): Promise<boolean> {
  const { personId, query } = search
  // One at a time for a person: two that come at once must not both find room for one.
  await sql`select pg_advisory_xact_lock(hashtextextended('alerts.saved_search ' || ${personId}::text, 0))`.execute(tx)
  const { rows } = await sql`
    insert into alerts.saved_search (
      person_id, name, query, frequency, created_at, looked_until, due_at, known
    )
    select
      ${personId}, ${search.name}, ${query}, ${search.frequency}, ${search.createdAt}, ${search.lookedUntil},
      ${search.dueAt}::timestamptz, ${search.known}::integer[]
    where (
      select count(*)
      from alerts.saved_search
      where person_id = ${personId}
        and query <> ${query}
    ) < ${limits.searches}
    on conflict (person_id, query) do update
    set name = excluded.name,
        frequency = excluded.frequency,
        due_at = excluded.due_at,
        looked_until = case when saved_search.frequency = 'never' then excluded.looked_until else saved_search.looked_until end,
        known = case when saved_search.frequency = 'never' then excluded.known else saved_search.known end
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** When somebody is told from now on; a search that nobody wanted to hear of begins afresh. Answers whether they have such a search. */
export async function changeFrequency(
  tx: Transaction,
  { id, personId }: { readonly id: number; readonly personId: number },
  { frequency, dueAt, afresh }: FrequencyChange,
): Promise<boolean> {
  const { rows } = await sql`
    update alerts.saved_search
    set frequency = ${frequency},
        due_at = ${dueAt},
        looked_until = case when frequency = 'never' then ${afresh.lookedUntil}::timestamptz else looked_until end,
        known = case when frequency = 'never' then ${afresh.known}::integer[] else known end
    where id = ${id}
      and person_id = ${personId}
    returning id
  `.execute(tx)
  return rows.length === 1
}

export interface FrequencyChange {
  readonly frequency: Frequency
  readonly dueAt: Date | null
  /** What it remembers if it begins afresh. */
  readonly afresh: Memory
}

/** Answers whether it was there. */
export async function deleteSavedSearch(tx: Transaction, id: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    delete from alerts.saved_search
    where id = ${id}
      and person_id = ${personId}
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** All that somebody has saved goes with them. */
export async function forgetPerson(tx: Transaction, personId: number): Promise<void> {
  await sql`
    delete from alerts.saved_search
    where person_id = ${personId}
  `.execute(tx)
}

/** What somebody has saved, for their own record of their data. */
export async function searchesOfPerson(
  tx: Transaction,
  personId: number,
): Promise<(Omit<SavedSearch, 'id'> & { createdAt: Date })[]> {
  const { rows } = await sql<Omit<SavedSearch, 'id'> & { createdAt: Date }>`
    select name, query, frequency, created_at as "createdAt"
    from alerts.saved_search
    where person_id = ${personId}
    order by id
  `.execute(tx)
  return rows
}
