import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'

/** An entry of the log as it stands there. */
export interface AuditRecord {
  /** Counted from 1 without gaps. */
  readonly number: number
  readonly at: Date
  /** `person 7`, `console` or `system`. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditQuery {
  /** What the action begins with: a module such as `suppliers`, or a whole action. */
  readonly action?: string
  /** Just so: `supplier 7`. */
  readonly subject?: string
  /** Just so: `person 7`. */
  readonly actor?: string
  /** Only entries before this number: the last one of the page before. */
  readonly before?: number
  readonly limit: number
}

/** Entries of the log, the newest first. Whether the one who asks may read it is the caller's to judge. */
export async function listAudit(
  database: Transaction,
  { action, subject, actor, before, limit }: AuditQuery,
): Promise<AuditRecord[]> {
  const { rows } = await sql<AuditRecord>`
    select number, at, actor, action, subject, detail
    from kernel.audit
    where starts_with(action, ${action ?? ''})
      and (${subject ?? null}::text is null or subject = ${subject ?? null})
      and (${actor ?? null}::text is null or actor = ${actor ?? null})
      and (${before ?? null}::bigint is null or number < ${before ?? null})
    order by number desc
    limit ${limit}
  `.execute(database)
  return rows
}
