import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

export interface Expiry {
  readonly now: Date
  /** Seconds after which a session that is not used ends. */
  readonly idle: number
}

/** Deletes what has run out: sessions, links a day after their end, what was begun and not finished, tries that count no more. */
export async function deleteExpired(tx: Transaction, { now, idle }: Expiry): Promise<void> {
  await sql`
    delete from identity.session
    where expires_at <= ${now}
      or last_seen_at <= ${now}::timestamptz - make_interval(secs => ${idle})
  `.execute(tx)
  await sql`
    delete from identity.email_link
    where expires_at <= ${now}::timestamptz - interval '1 day'
  `.execute(tx)
  await sql`
    delete from identity.challenge
    where expires_at <= ${now}
  `.execute(tx)
  await sql`
    delete from identity.attempt
    where at <= ${now}::timestamptz - interval '1 hour'
  `.execute(tx)
}
