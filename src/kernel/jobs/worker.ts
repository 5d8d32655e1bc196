import { sql } from 'kysely'
import { system } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import type { Database, Transaction } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Ports } from '../ports.ts'
import type { Clock } from '../time/clock.ts'
import { sleep } from '../time/sleep.ts'
import type { Job, JobContext } from './job.ts'

/** How often a waiting worker looks whether something is due, in milliseconds. */
const pause = 1_000

/** While a job runs nobody else begins it; a process that died with it holds it no longer than this, in seconds. */
const longestRun = 600

export interface JobsOptions {
  readonly database: Database
  readonly jobs: readonly Job[]
  readonly log: Log
  readonly clock: Clock
  readonly ports: Ports
}

/** Runs each job when it is due until stopped. Any number of workers may run beside each other: each run is one worker's. */
export function startJobs(options: JobsOptions): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const finished = work(options, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return finished
    },
  }
}

/** Runs every job that is due now, once, beside each other. Answers the names of those it ran. */
export async function runDueJobs(options: JobsOptions): Promise<string[]> {
  const due = await dueJobs(options)
  const ran = await Promise.all(due.map((job) => runIfDue(job, options)))
  return due.filter((_, index) => ran[index]).map(({ name }) => name)
}

/** A job that takes its time keeps none of the others waiting. */
async function work(options: JobsOptions, signal: AbortSignal): Promise<void> {
  const underWay = new Map<string, Promise<unknown>>()
  while (!signal.aborted) {
    for (const job of await dueJobsOrNone(options)) {
      if (!underWay.has(job.name))
        underWay.set(
          job.name,
          runLogged(job, options).finally(() => underWay.delete(job.name)),
        )
    }
    await sleep(pause, signal)
  }
  await Promise.all(underWay.values())
}

async function dueJobsOrNone(options: JobsOptions): Promise<Job[]> {
  try {
    return await dueJobs(options)
  } catch (error) {
    options.log.error({ err: error }, 'Jobs could not be looked up; trying again.')
    return []
  }
}

async function runLogged(job: Job, options: JobsOptions): Promise<void> {
  try {
    await runIfDue(job, options)
  } catch (error) {
    options.log.error({ err: error, job: job.name }, 'A job could not be begun or ended.')
  }
}

/** Those that nobody has run yet, or whose time has come. */
async function dueJobs({ database, jobs, clock }: JobsOptions): Promise<Job[]> {
  const { rows } = await sql<{ name: string }>`
    select name
    from kernel.job
    where due_at > ${clock.now()}
  `.execute(database)
  const notYet = new Set(rows.map(({ name }) => name))
  return jobs.filter(({ name }) => !notYet.has(name))
}

async function runIfDue(job: Job, { database, log, clock, ports }: JobsOptions): Promise<boolean> {
  const context: JobContext = { actor: system, clock, database, log, ports }
  const heldUntil = after(clock.now(), longestRun)
  if (!(await inTransaction(context, (tx) => begin(tx, job, clock.now(), heldUntil)))) return false
  const failure = await failureOf(job, context)
  if (failure !== null) log.error({ err: failure, job: job.name }, 'A job failed; it will be run again.')
  await inTransaction(context, (tx) => end(tx, job, { now: clock.now(), heldUntil, failure }))
  return true
}

async function failureOf(job: Job, context: JobContext): Promise<unknown> {
  try {
    await job.run(context)
    return null
  } catch (error) {
    return error
  }
}

/** Takes the job if it is due, by putting off when it is due next. */
async function begin(tx: Transaction, { name }: Job, now: Date, heldUntil: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into kernel.job (name, due_at)
    values (${name}, ${heldUntil})
    on conflict (name) do update
    set due_at = excluded.due_at
    where job.due_at <= ${now}
    returning name
  `.execute(tx)
  return rows.length === 1
}

/** Who took longer than it may be held has lost it: then somebody else says when it is due next. */
async function end(
  tx: Transaction,
  { name, everySeconds }: Job,
  { now, heldUntil, failure }: { readonly now: Date; readonly heldUntil: Date; readonly failure: unknown },
): Promise<void> {
  await sql`
    update kernel.job
    set due_at = ${after(now, everySeconds)},
        last_run_at = ${now},
        last_error = ${failure === null ? null : String(failure).slice(0, 1_000)}
    where name = ${name}
      and due_at = ${heldUntil}
  `.execute(tx)
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1_000)
}
