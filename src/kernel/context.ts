import { sql } from 'kysely'
import { type Actor, isOperator, personOf, system } from './access/actor.ts'
import type { Database, Transaction } from './database/database.ts'
import type { Log } from './log.ts'
import type { Clock } from './time/clock.ts'

/** What an action needs from outside: who asks, when it is, where the data are. */
export interface Context {
  readonly actor: Actor
  readonly clock: Clock
  readonly database: Database
  readonly log: Log
}

/**
 * Runs the work in one transaction: all of it holds, or none of it. The database is told for whom, so that row-level
 * security shows the rows that are theirs; reads of anything private go this way too.
 */
export function inTransaction<Outcome>(
  { database, actor }: Pick<Context, 'database' | 'actor'>,
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  return database.transaction().execute(async (tx) => {
    await actFor(tx, actor)
    return work(tx)
  })
}

/**
 * The same context, with the platform itself as actor: for what must be known before we know who asks, and for what
 * follows from a deed beyond the doer's own rows. Whoever calls it has decided that the deed is allowed.
 */
export function asSystem<Some extends Context>(context: Some): Some {
  return { ...context, actor: system }
}

/** Tells the database, until the transaction ends, for whom it works. Read by the functions of migration 0003. */
async function actFor(tx: Transaction, actor: Actor): Promise<void> {
  const person = personOf(actor)
  const organisations = person?.memberships.map(({ organisationId }) => organisationId) ?? []
  await sql`
    select
      set_config('rummelig.actor', ${person && isOperator(actor) ? 'operator' : actor.kind}, true),
      set_config('rummelig.person', ${String(person?.personId ?? '')}, true),
      set_config('rummelig.organisations', ${`{${organisations.join(',')}}`}, true),
      set_config('rummelig.purchaser', ${person?.memberships.some(({ buys, isTrusted }) => buys && isTrusted) ? 'yes' : ''}, true)
  `.execute(tx)
}
