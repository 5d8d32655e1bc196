import type { Actor } from './access/actor.ts'
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

/** Runs the work in one transaction: all of it holds, or none of it. */
export function inTransaction<Outcome>(
  context: Context,
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  return context.database.transaction().execute(work)
}
