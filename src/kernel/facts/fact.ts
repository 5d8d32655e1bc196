import { sql } from 'kysely'
import type { Database, Transaction } from '../database/database.ts'

/** Something that happened, in the past tense: `{ kind: 'suppliers.changed', payload: { supplierId: 7 } }`. */
export interface Fact<Kind extends string = string, Payload = unknown> {
  /** The module's name, a dot, and what happened. */
  readonly kind: Kind
  readonly payload: Payload
}

/** Whether a fact of the kind was ever told here. */
export async function hasHappened(database: Database, kind: string): Promise<boolean> {
  const { rows } = await sql<{ happened: boolean }>`
    select exists (
      select
      from kernel.fact
      where kind = ${kind}
    ) as happened
  `.execute(database)
  return rows[0]?.happened ?? false
}

/**
 * Held by whoever records facts until its transaction ends, and by whoever adds a subscription: a fact is then either seen
 * by the new subscription as one of the past, or recorded with it.
 */
export const subscriptionLock = 7_244_002

/**
 * Tells what happened, in the transaction in which it happened: either both hold or neither. The worker then delivers
 * each fact to every reaction that subscribes to its kind, at least once.
 */
export async function recordFacts(tx: Transaction, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  await sql`select pg_advisory_xact_lock_shared(${subscriptionLock})`.execute(tx)
  await sql`
    with recorded as (
      insert into kernel.fact (kind, payload)
      select fact.kind, fact.payload
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as fact (kind text, payload jsonb)
      returning id, kind
    )
    insert into kernel.delivery (fact_id, reaction)
    select recorded.id, subscription.reaction
    from recorded
    join kernel.subscription on subscription.kind = recorded.kind
  `.execute(tx)
}
