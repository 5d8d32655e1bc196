import { sql } from 'kysely'
import { personOf } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { ProfileDeed, ProfileEvent } from '../model/profile.ts'

export interface NewEvent {
  readonly supplierId: number
  readonly organisationId: number
  readonly what: ProfileDeed
  readonly words?: string
}

/** Adds a line to the page's history: who did it and when stand in the context. */
export async function addEvent(
  tx: Transaction,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  { supplierId, organisationId, what, words }: NewEvent,
): Promise<void> {
  await sql`
    insert into suppliers.profile_event (supplier_id, organisation_id, at, person_id, what, words)
    values (
      ${supplierId}, ${organisationId}, ${clock.now()}, ${personOf(actor)?.personId ?? null}, ${what}, ${words ?? null}
    )
  `.execute(tx)
}

/** The page's history, newest first; the last hundred lines of it. */
export async function eventsOf(tx: Transaction, supplierId: number): Promise<ProfileEvent[]> {
  const { rows } = await sql<ProfileEvent>`
    select
      at,
      person_id as "personId",
      what,
      words
    from suppliers.profile_event
    where supplier_id = ${supplierId}
    order by id desc
    limit 100
  `.execute(tx)
  return rows
}
