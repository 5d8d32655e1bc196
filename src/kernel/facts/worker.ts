import { sql } from 'kysely'
import { system } from '../access/actor.ts'
import { type Context, inTransaction } from '../context.ts'
import type { Database, Transaction } from '../database/database.ts'
import type { Log } from '../log.ts'
import { type Clock, systemClock } from '../time/clock.ts'
import { sleep } from '../time/sleep.ts'
import { subscriptionLock } from './fact.ts'
import type { Reaction, RecordedFact } from './reaction.ts'

/** Facts handed to a reaction at a time: enough to make one round trip do the work of many, little enough to hold locks briefly. */
const batchSize = 200

/** How long a waiting worker sleeps, in milliseconds. */
const pause = 300

export interface WorkerOptions {
  readonly database: Database
  readonly reactions: readonly Reaction[]
  readonly log: Log
  /** What the reactions take for the time. */
  readonly clock?: Clock
}

export interface Worker {
  /** Finishes the batch at hand and stops. */
  stop(): Promise<void>
}

/**
 * Writes down which reaction wants which facts, so that whoever records a fact need not know the code that reacts.
 * A new reaction is fed the facts of the past too; it waits for transactions that are recording facts, so that none is missed.
 */
export async function subscribe(database: Database, reactions: readonly Reaction[]): Promise<void> {
  const wanted = reactions.flatMap(({ name, kinds }) => kinds.map((kind) => ({ kind, reaction: name })))
  if (await isSubscribed(database, wanted)) return
  await database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${subscriptionLock})`.execute(tx)
    await replaceSubscriptions(tx, wanted)
  })
}

interface Subscription {
  readonly kind: string
  readonly reaction: string
}

/** Nearly every start finds it so, and then waits for nobody. */
async function isSubscribed(database: Database, wanted: readonly Subscription[]): Promise<boolean> {
  const { rows } = await sql<Subscription>`
    select kind, reaction
    from kernel.subscription
  `.execute(database)
  const key = ({ kind, reaction }: Subscription) => `${kind} ${reaction}`
  return new Set(rows.map(key)).symmetricDifference(new Set(wanted.map(key))).size === 0
}

async function replaceSubscriptions(tx: Transaction, wanted: readonly Subscription[]): Promise<void> {
  await sql`
    with wanted as (
      select kind, reaction
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (kind text, reaction text)
    ),
    gone as (
      delete from kernel.subscription
      where (kind, reaction) not in (select kind, reaction from wanted)
    ),
    added as (
      insert into kernel.subscription (kind, reaction)
      select kind, reaction
      from wanted
      on conflict do nothing
      returning kind, reaction
    )
    insert into kernel.delivery (fact_id, reaction)
    select fact.id, added.reaction
    from kernel.fact
    join added on added.kind = fact.kind
    on conflict do nothing
  `.execute(tx)
}

/** Delivers facts as they come until it is stopped. Any number of workers may run beside each other. */
export function startWorker(options: WorkerOptions): Worker {
  const stopping = new AbortController()
  const finished = work(options, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return finished
    },
  }
}

/** Delivers all that is due now, each fact once, and answers how many were tried. */
export async function deliverAll(options: WorkerOptions): Promise<number> {
  let delivered = 0
  for (const reaction of options.reactions) {
    for (let count = batchSize; count > 0; delivered += count) count = await deliverBatch(contextOf(options), reaction)
  }
  return delivered
}

async function work(options: WorkerOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const delivered = await deliverRound(options)
    if (delivered === 0) await sleep(pause, signal)
  }
}

/** One batch for each reaction, so that a long queue for one does not keep the others waiting. */
async function deliverRound(options: WorkerOptions): Promise<number> {
  try {
    let delivered = 0
    for (const reaction of await dueAmong(options)) delivered += await deliverBatch(contextOf(options), reaction)
    return delivered
  } catch (error) {
    options.log.error({ err: error }, 'Facts could not be fetched; trying again.')
    return 0
  }
}

/** Those for which something is due, found in one question: a transaction for each of some dozens would be a round's whole time. */
async function dueAmong({ database, reactions }: WorkerOptions): Promise<readonly Reaction[]> {
  const { rows } = await sql<Pick<Reaction, 'name'>>`
    select wanted.name
    from unnest(${reactions.map(({ name }) => name)}::text[]) as wanted (name)
    join lateral (
      select
      from kernel.delivery
      where delivery.reaction = wanted.name
        and delivery.due_at <= now()
      limit 1
    ) as due on true
  `.execute(database)
  const names = new Set(rows.map(({ name }) => name))
  return reactions.filter(({ name }) => names.has(name))
}

/** A batch holds or fails as a whole. After a failure each of its facts is tried alone, so that a bad one does not hold up the rest. */
async function deliverBatch(context: Context, reaction: Reaction): Promise<number> {
  const claimed: RecordedFact[] = []
  try {
    await deliver(context, reaction, batchSize, claimed)
  } catch (error) {
    // Nothing was handed out: it is the database that failed, not the reaction.
    if (claimed.length === 0) throw error
    for (const fact of claimed) await deliverAlone(context, reaction, fact)
  }
  return claimed.length
}

async function deliver(context: Context, reaction: Reaction, limit: number, claimed: RecordedFact[]): Promise<void> {
  await inTransaction(context, async (tx) => {
    claimed.push(...(await claimDue(tx, reaction, limit)))
    if (claimed.length === 0) return
    await reaction.react(tx, claimed, context)
    await forget(tx, reaction, claimed)
  })
}

async function deliverAlone(context: Context, reaction: Reaction, fact: RecordedFact): Promise<void> {
  try {
    await inTransaction(context, async (tx) => {
      if (!(await claimOne(tx, reaction, fact))) return
      await reaction.react(tx, [fact], context)
      await forget(tx, reaction, [fact])
    })
  } catch (error) {
    context.log.error(
      { err: error, reaction: reaction.name, fact: fact.id },
      'A reaction failed; it will be tried again.',
    )
    await postpone(context.database, reaction, fact, error)
  }
}

/** A reaction works for nobody in particular. */
function contextOf({ database, log, clock = systemClock }: WorkerOptions): Context {
  return { actor: system, clock, database, log }
}

async function claimDue(tx: Transaction, reaction: Reaction, limit: number): Promise<readonly RecordedFact[]> {
  const { rows } = await sql<RecordedFact>`
    select fact.id, fact.kind, fact.payload
    from kernel.delivery
    join kernel.fact on fact.id = delivery.fact_id
    where delivery.reaction = ${reaction.name}
      and delivery.due_at <= now()
    order by delivery.fact_id
    limit ${limit}
    for update of delivery skip locked
  `.execute(tx)
  return rows
}

async function claimOne(tx: Transaction, reaction: Reaction, fact: RecordedFact): Promise<boolean> {
  const { rows } = await sql`
    select fact_id
    from kernel.delivery
    where reaction = ${reaction.name}
      and fact_id = ${fact.id}
    for update skip locked
  `.execute(tx)
  return rows.length === 1
}

async function forget(tx: Transaction, reaction: Reaction, facts: readonly RecordedFact[]): Promise<void> {
  await sql`
    delete from kernel.delivery
    where reaction = ${reaction.name}
      and fact_id = any(${facts.map(({ id }) => id)})
  `.execute(tx)
}

/** Waits twice as long after each failure, an hour at most. Nothing is given up: a mended reaction catches up by itself. */
async function postpone(database: Database, reaction: Reaction, fact: RecordedFact, error: unknown): Promise<void> {
  await sql`
    update kernel.delivery
    set attempts = attempts + 1,
        due_at = now() + least(interval '1 second' * power(2, least(attempts, 12)), interval '1 hour'),
        last_error = ${String(error).slice(0, 1_000)}
    where reaction = ${reaction.name}
      and fact_id = ${fact.id}
  `.execute(database)
}
