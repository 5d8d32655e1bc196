import { sql } from 'kysely'
import type { Database } from '../../src/kernel/database/database.ts'
import { until } from './until.ts'

/** Waits until somebody in the database waits for a lock that another holds. */
export function untilSomebodyWaits(database: Database): Promise<void> {
  return until(async () => {
    const { rows } = await sql`
      select
      from pg_stat_activity
      where datname = current_database()
        and wait_event_type = 'Lock'
    `.execute(database)
    return rows.length > 0
  })
}
