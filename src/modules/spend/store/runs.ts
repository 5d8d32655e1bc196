import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { DaysKept, Ending, FaultyLine, Mapping } from '../model.ts'

/** An analysis that this worker runs. */
export interface Run {
  readonly id: number
  readonly organisationId: number
  readonly ending: Ending
  readonly mapping: Mapping
  readonly municipality: string | null
  readonly daysKept: DaysKept
  /** Counts the runs of it: who was overtaken by another writes nothing. */
  readonly attempt: number
}

/** A worker that has not been heard of for so long counts as gone. */
const patience = sql`interval '5 minutes'`

/**
 * Takes the next that waits, or that a worker left behind; one at a time of an organisation. By the database's clock, which
 * is the same for all workers.
 */
export async function claimRun(tx: Transaction): Promise<Run | undefined> {
  const { rows } = await sql<Run>`
    update spend.analysis
    set state = 'running',
        attempt = attempt + 1,
        lines_done = 0,
        claimed_until = now() + ${patience}
    where id = (
      select id
      from spend.analysis as next
      where (state = 'waiting' or (state = 'running' and claimed_until < now()))
        and not exists (
          select from spend.analysis as other
          where other.organisation_id = next.organisation_id
            and other.state = 'running'
            and other.claimed_until >= now()
        )
      order by id
      limit 1
      for update skip locked
    )
    returning
      id, organisation_id as "organisationId", ending, mapping, municipality, days_kept as "daysKept", attempt
  `.execute(tx)
  return rows[0]
}

/** Says how far the run is, and that its worker is still there. */
export async function tellProgress(tx: Transaction, { id, attempt }: Run, linesDone: number): Promise<void> {
  await sql`
    update spend.analysis
    set lines_done = ${linesDone},
        claimed_until = now() + ${patience}
    where id = ${id}
      and attempt = ${attempt}
      and state = 'running'
  `.execute(tx)
}

/** How a run ended. */
export interface RunEnd {
  readonly state: 'done' | 'failed'
  readonly lines: number
  readonly faults: number
  readonly firstFaults: readonly FaultyLine[]
  readonly finishedAt: Date
  readonly deleteFileAt: Date
}

/** Ends the run. Answers whether it was still this worker's. */
export async function endRun(tx: Transaction, { id, attempt }: Run, ending: RunEnd): Promise<boolean> {
  const { rows } = await sql`
    update spend.analysis
    set state = ${ending.state},
        lines_done = ${ending.lines},
        faults = ${ending.faults},
        first_faults = ${JSON.stringify(ending.firstFaults)}::jsonb,
        finished_at = ${ending.finishedAt},
        delete_file_at = ${ending.deleteFileAt},
        claimed_until = null
    where id = ${id}
      and attempt = ${attempt}
      and state = 'running'
    returning id
  `.execute(tx)
  return rows.length === 1
}
