import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

export interface TotpRow {
  /** Encrypted. */
  readonly secret: Buffer
  readonly isConfirmed: boolean
}

/** What somebody's app was told, as far as they have begun to set it up. */
export async function findTotp(tx: Transaction, personId: number): Promise<TotpRow | undefined> {
  const { rows } = await sql<TotpRow>`
    select secret, confirmed_at is not null as "isConfirmed"
    from identity.totp
    where person_id = ${personId}
  `.execute(tx)
  return rows[0]
}

/** Begins the setting up; who has begun goes on with what there is. */
export async function insertTotp(tx: Transaction, personId: number, secret: Buffer): Promise<void> {
  await sql`
    insert into identity.totp (person_id, secret)
    values (${personId}, ${secret})
    on conflict do nothing
  `.execute(tx)
}

/** Takes the code of a step, unless it or a later one was taken before. With the first the setting up is done. */
export async function takeStep(tx: Transaction, personId: number, step: number, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update identity.totp
    set last_step = ${step},
        confirmed_at = coalesce(confirmed_at, ${now})
    where person_id = ${personId}
      and coalesce(last_step < ${step}, true)
    returning person_id
  `.execute(tx)
  return rows.length > 0
}

export async function deleteTotp(tx: Transaction, personId: number): Promise<void> {
  await sql`
    with ended as (
      delete from identity.totp
      where person_id = ${personId}
    )
    delete from identity.recovery_code
    where person_id = ${personId}
  `.execute(tx)
}

/** The codes somebody has from now on; the former ones are worth nothing more. Two at once do so one after the other. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  personId: number,
  codeHashes: readonly Buffer[],
): Promise<void> {
  await sql`
    select person_id
    from identity.totp
    where person_id = ${personId}
    for update
  `.execute(tx)
  await sql`
    delete from identity.recovery_code
    where person_id = ${personId}
  `.execute(tx)
  await sql`
    insert into identity.recovery_code (person_id, code_hash)
    select ${personId}, code_hash
    from unnest(${codeHashes}::bytea[]) as code_hash
  `.execute(tx)
}

/** Takes a recovery code; answers whether there was such a one and it was not taken before. */
export async function takeRecoveryCode(
  tx: Transaction,
  personId: number,
  codeHash: Buffer,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update identity.recovery_code
    set used_at = ${now}
    where person_id = ${personId}
      and code_hash = ${codeHash}
      and used_at is null
    returning person_id
  `.execute(tx)
  return rows.length > 0
}

/** How many recovery codes can still be used. */
export async function countRecoveryCodes(tx: Transaction, personId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from identity.recovery_code
    where person_id = ${personId}
      and used_at is null
  `.execute(tx)
  return rows[0]?.count ?? 0
}
