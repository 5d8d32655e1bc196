import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../src/kernel/database/database.ts'
import { jobs } from '../src/modules.ts'

/**
 * Waits until the app has run each of its jobs once. All are due on the first day, the dump of the open data among them: it
 * takes as long as several cases, and happens once a night.
 */
export async function firstJobsAreDone(database: Database): Promise<void> {
  while ((await countDone(database)) < jobs.length) await pause(200)
}

async function countDone(database: Database): Promise<number> {
  const { rows } = await sql<{ done: number }>`
    select count(*)::int as done
    from kernel.job
    where last_run_at is not null
  `.execute(database)
  return rows[0]?.done ?? 0
}
