import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { CalendarFollow } from '../model/calendar.ts'

/** What somebody wants to be told of, if they want to be told. */
export async function findFollow(tx: Transaction, personId: number): Promise<CalendarFollow | undefined> {
  const { rows } = await sql<CalendarFollow>`
    select categories, municipalities
    from enquiries.calendar_follow
    where person_id = ${personId}
  `.execute(tx)
  return rows[0]
}

/** Keeps what they want to be told of from now on. Who changes it is told nothing twice. */
export async function putFollow(tx: Transaction, personId: number, follow: CalendarFollow, at: Date): Promise<void> {
  await sql`
    insert into enquiries.calendar_follow (person_id, categories, municipalities, since, told_until)
    values (${personId}, ${follow.categories}, ${follow.municipalities}, ${at}, ${at})
    on conflict (person_id) do update
    set
      categories = excluded.categories,
      municipalities = excluded.municipalities
  `.execute(tx)
}

export async function deleteFollow(tx: Transaction, personId: number): Promise<void> {
  await sql`
    delete from enquiries.calendar_follow
    where person_id = ${personId}
  `.execute(tx)
}

/** Somebody to be told. */
export interface DueFollow extends CalendarFollow {
  readonly personId: number
  readonly toldUntil: Date
}

/** Those who were told last before the instant, so many at most. */
export async function listDueFollows(tx: Transaction, before: Date, most: number): Promise<DueFollow[]> {
  const { rows } = await sql<DueFollow>`
    select person_id as "personId", categories, municipalities, told_until as "toldUntil"
    from enquiries.calendar_follow
    where told_until < ${before}
    order by told_until, person_id
    limit ${most}
  `.execute(tx)
  return rows
}

/** Notes until when they were told, unless somebody else has just done so. Answers whether it was noted. */
export async function noteTold(tx: Transaction, { personId, toldUntil }: DueFollow, until: Date): Promise<boolean> {
  const { rows } = await sql`
    update enquiries.calendar_follow
    set told_until = ${until}
    where person_id = ${personId}
      and told_until = ${toldUntil}
    returning person_id
  `.execute(tx)
  return rows.length === 1
}
