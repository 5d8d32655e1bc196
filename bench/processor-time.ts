import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../src/kernel/database/database.ts'
import { processorTimeOf } from './process-usage.ts'

/** Processor time that each server process of the database has spent so far, in seconds, by its process id. */
type ProcessorTimes = ReadonlyMap<number, number>

/**
 * What the processes behind our connections have spent. Unlike a duration it hardly depends on what else the machine does.
 */
export async function databaseProcessorTimes(database: Database): Promise<ProcessorTimes> {
  const { rows } = await sql<{ pid: number }>`
    select pid
    from pg_stat_activity
    where application_name = 'rummelig'
  `.execute(database)
  return new Map(await Promise.all(rows.map(async ({ pid }) => [pid, await processorTimeOf(pid)] as const)))
}

/** What was spent in between. Connections come and go: a new one began at zero, one that is gone counts no more. */
export function spentBetween(before: ProcessorTimes, after: ProcessorTimes): number {
  return [...after].reduce((sum, [pid, spent]) => sum + spent - (before.get(pid) ?? 0), 0)
}

/** Waits until the database works for nobody: what a load has asked for last is answered after the load has gone. */
export async function databaseIsIdle(database: Database): Promise<void> {
  while ((await countBusy(database)) > 0) await pause(50)
}

async function countBusy(database: Database): Promise<number> {
  const { rows } = await sql<{ busy: number }>`
    select count(*) as busy
    from pg_stat_activity
    where application_name = 'rummelig'
      and state = 'active'
      and pid <> pg_backend_pid()
  `.execute(database)
  return rows[0]?.busy ?? 0
}
