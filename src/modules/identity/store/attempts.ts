import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/**
 * Writes a try down under each of the keys, unless one of them has `limit` tries after `since`. Tries at the same moment
 * queue up behind each other by key, so that no more than the limit come through.
 */
export async function insertAttempt(
  tx: Transaction,
  keys: readonly Buffer[],
  { now, since, limit }: { readonly now: Date; readonly since: Date; readonly limit: number },
): Promise<boolean> {
  // Always in the same order, so that two tries never wait for each other.
  for (const key of keys.toSorted(Buffer.compare)) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key.toString('hex')}, 0))`.execute(tx)
  }
  const { rows } = await sql`
    insert into identity.attempt (key, at)
    select key, ${now}
    from unnest(${keys}::bytea[]) as key
    where not exists (
      select
      from identity.attempt
      where attempt.key = any(${keys}::bytea[])
        and at > ${since}
      group by attempt.key
      having count(*) >= ${limit}
    )
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** Forgets the tries on an account, and from this address just those on this account. */
export async function deleteAttempts(tx: Transaction, account: Buffer, address: Buffer): Promise<void> {
  await sql`
    with forgotten as (
      delete from identity.attempt
      where key = ${account}
      returning at
    )
    delete from identity.attempt
    where key = ${address}
      and at in (select at from forgotten)
  `.execute(tx)
}
