import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** An organisation that the CVR register is to be asked about. */
export interface DueQuestion {
  readonly id: number
  readonly cvr: string
  /** How often the register has not answered since it last did. */
  readonly attempts: number
}

/** What is due at the instant, the longest due first. */
export async function listDueQuestions(tx: Transaction, now: Date, limit: number): Promise<DueQuestion[]> {
  const { rows } = await sql<DueQuestion>`
    select id, cvr, cvr_attempts as attempts
    from organisations.organisation
    where cvr_due_at <= ${now}
      and cvr is not null
      and closed_at is null
    order by cvr_due_at, id
    limit ${limit}
  `.execute(tx)
  return rows
}
