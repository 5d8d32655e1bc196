import { sql } from 'kysely'
import { system } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import type { Database, Transaction } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Ports } from '../ports.ts'
import type { Clock } from '../time/clock.ts'
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

/** Runs every job that is due now, once. Answers the names of those it ran. */
export async function runDueJobs(options: JobsOptions): Promise<string[]> {
  const ran: string[] = []
  for (const job of options.jobs) if (await runIfDue(job, options)) ran.push(job.name)
  return ran
}

async function work(options: JobsOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await runDueJobs(options).catch((error: unknown) => options.log.error({ err: error }, 'Jobs could not be fetched.'))
    await sleep(pause, signal)
  }
}

async function runIfDue(job: Job, { database, log, clock, ports }: JobsOptions): Promise<boolean> {
  const context: JobContext = { actor: system, clock, database, log, ports }
  const isOurs = await inTransaction(context, (tx) => begin(tx, job, clock.now()))
  if (!isOurs) return false
  const failure = await failureOf(job, context)
  if (failure !== null) log.error({ err: failure, job: job.name }, 'A job failed; it will be run again.')
  await inTransaction(context, (tx) => end(tx, job, clock.now(), failure))
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
async function begin(tx: Transaction, { name }: Job, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into kernel.job (name, due_at)
    values (${name}, ${after(now, longestRun)})
    on conflict (name) do update
    set due_at = excluded.due_at
    where job.due_at <= ${now}
    returning name
  `.execute(tx)
  return rows.length === 1
}

async function end(tx: Transaction, { name, everySeconds }: Job, now: Date, failure: unknown): Promise<void> {
  await sql`
    update kernel.job
    set due_at = ${after(now, everySeconds)},
        last_run_at = ${now},
        last_error = ${failure === null ? null : String(failure).slice(0, 1_000)}
    where name = ${name}
  `.execute(tx)
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1_000)
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(wake, milliseconds)
    signal.addEventListener('abort', wake, { once: true })
    function wake() {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
  })
}
