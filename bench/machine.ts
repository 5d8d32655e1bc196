import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { sql } from 'kysely'
import type { Database } from '../src/kernel/database/database.ts'

/** Where and when something was measured: figures of another machine are other figures. */
export interface Machine {
  readonly date: string
  readonly cores: number
  readonly processor: string
  readonly memoryInGigabytes: number
  readonly node: string
  readonly postgresql: string
  /** Programs that wanted a core, on average over the minute before. Much above 0: the machine had other things to do. */
  readonly loadBefore: number
}

export async function describeMachine(database: Database): Promise<Machine> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(database)
  return {
    date: new Date().toISOString(),
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryInGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql: rows[0]?.server_version ?? 'unknown',
    loadBefore: loadavg()[0] ?? 0,
  }
}
