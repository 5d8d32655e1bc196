import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'

/** When the mails with these `once` keys left, by key. What waits, failed or was not wanted is not in it. For the platform only. */
export async function sentMails(tx: Transaction, onceKeys: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ once: string; sentAt: Date }>`
    select once, sent_at as "sentAt"
    from kernel.mail
    where once = any(${onceKeys})
      and sent_at is not null
  `.execute(tx)
  return new Map(rows.map(({ once, sentAt }) => [once, sentAt]))
}
