import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** Attempts after which a fact that a reaction cannot cope with is not waited for any longer: it may never. */
const patience = 5

/** Whether facts recorded until the instant still wait for a reaction. */
export async function isBehind(database: Database, reaction: string, instant: Date): Promise<boolean> {
  const { rows } = await sql<{ isBehind: boolean }>`
    select exists (
      select
      from kernel.delivery
      join kernel.fact on fact.id = delivery.fact_id
      where delivery.reaction = ${reaction}
        and delivery.attempts < ${patience}
        and fact.recorded_at <= ${instant}
    ) as "isBehind"
  `.execute(database)
  return rows[0]?.isBehind ?? false
}
