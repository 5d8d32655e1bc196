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

/**
 * Whether no code of somebody's is taken now, since too many did not fit. Until the transaction ends, whoever tries another
 * code of theirs waits.
 */
export async function areCodesLocked(tx: Transaction, personId: number, now: Date): Promise<boolean> {
  const { rows } = await sql<{ isLocked: boolean }>`
    select coalesce(locked_until > ${now}, false) as "isLocked"
    from identity.totp
    where person_id = ${personId}
    for update
  `.execute(tx)
  return rows[0]?.isLocked ?? false
}

/** Counts a code that did not fit. From the `limit`th within a day on, each locks them for an hour. Answers how many there are. */
export async function countWrongCode(
  tx: Transaction,
  personId: number,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<number> {
  const { rows } = await sql<{ wrongCodes: number }>`
    with counted as (
      select
        person_id,
        case when is_today then wrong_codes + 1 else 1 end as wrong_codes,
        case when is_today then wrong_since else ${now}::timestamptz end as wrong_since
      from (
        select
          person_id,
          wrong_codes,
          wrong_since,
          coalesce(wrong_since > ${now}::timestamptz - interval '1 day', false) as is_today
        from identity.totp
        where person_id = ${personId}
      ) as former
    )
    update identity.totp
    set wrong_codes = counted.wrong_codes,
        wrong_since = counted.wrong_since,
        locked_until = case when counted.wrong_codes >= ${limit} then ${now}::timestamptz + interval '1 hour' end
    from counted
    where totp.person_id = counted.person_id
    returning totp.wrong_codes as "wrongCodes"
  `.execute(tx)
  return rows[0]?.wrongCodes ?? 0
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

/** Back to one step, and no recovery codes; answers whether there were two steps. */
export async function deleteTotp(tx: Transaction, personId: number): Promise<boolean> {
  await sql`
    delete from identity.recovery_code
    where person_id = ${personId}
  `.execute(tx)
  const { rows } = await sql`
    delete from identity.totp
    where person_id = ${personId}
    returning person_id
  `.execute(tx)
  return rows.length > 0
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
