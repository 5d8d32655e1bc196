import { sql } from 'kysely'
import { actorName } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Transaction } from '../database/database.ts'

/** What was done to what, in the words of the module that did it. No personal data: the log is never shortened. */
export interface AuditEntry {
  /** The module's name, a dot, and the deed: `suppliers.imported`. */
  readonly action: string
  /** What it was done to: `supplier 7`, `susy-half.tsv`. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Adds to the hash-chained log, in the transaction of the deed itself. Entries are numbered without gaps. */
export async function appendAudit(tx: Transaction, context: Context, entry: AuditEntry): Promise<void> {
  await sql`
    select kernel.append_audit(
      ${context.clock.now()}, ${actorName(context.actor)}, ${entry.action}, ${entry.subject}, ${JSON.stringify(entry.detail ?? {})}::jsonb
    )
  `.execute(tx)
}
