import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

interface Deed {
  readonly what: 'begun' | 'changed' | 'decided' | 'submitted' | 'partAnswered' | 'followedUp' | 'fileAdded'
  readonly at: Date
}

/** What somebody has done with quotes, the oldest first. What the quotes say belongs to their organisation. */
export async function deedsOfPerson(tx: Transaction, personId: number): Promise<Deed[]> {
  const { rows } = await sql<Deed>`
    select 'begun' as what, created_at as at
    from quotes.quote
    where created_by = ${personId}
    union all
    select 'changed', updated_at
    from quotes.quote
    where updated_by = ${personId}
    union all
    select 'decided', decided_at
    from quotes.quote
    where decided_by = ${personId}
    union all
    select 'submitted', submitted_at
    from quotes.version
    where submitted_by = ${personId}
    union all
    select 'partAnswered', answered_at
    from quotes.part
    where answered_by = ${personId}
    union all
    select 'followedUp', answered_at
    from quotes.follow_up
    where answered_by = ${personId}
    union all
    select 'fileAdded', added_at
    from quotes.attachment
    where added_by = ${personId}
    order by at
  `.execute(tx)
  return rows
}
