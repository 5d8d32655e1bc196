import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { SignInMethod } from '../model/person.ts'

/** A session that holds, and whose it is. */
export interface FoundSession {
  readonly sessionId: number
  readonly personId: number
  readonly name: string | null
  readonly email: string
  readonly isOperator: boolean
  readonly hasSecondFactor: boolean
  readonly lastSeenAt: Date
}

/** A session as it begins. */
export interface SessionRow {
  readonly tokenHash: Uint8Array
  readonly personId: number
  readonly method: SignInMethod
  readonly device: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly secondFactorAt: Date | null
}

/** The session whose token has this hash, unless it has ended, expired or been idle for longer than `idle` seconds. */
export async function findSession(
  database: Database,
  tokenHash: Uint8Array,
  now: Date,
  idle: number,
): Promise<FoundSession | undefined> {
  const { rows } = await sql<FoundSession>`
    select
      session_id as "sessionId",
      person_id as "personId",
      name,
      email,
      is_operator as "isOperator",
      has_second_factor as "hasSecondFactor",
      last_seen_at as "lastSeenAt"
    from identity.find_session(${tokenHash}, ${now}, make_interval(secs => ${idle}))
  `.execute(database)
  return rows[0]
}

/** Writes down when a session was used, unless somebody else just did. */
export async function touchSession(tx: Transaction, sessionId: number, lastSeenAt: Date, now: Date): Promise<void> {
  await sql`
    update identity.session
    set last_seen_at = ${now}
    where id = ${sessionId}
      and last_seen_at = ${lastSeenAt}
  `.execute(tx)
}

/** Begins a session of a person whose account is there; answers whether it is. */
export async function insertSession(tx: Transaction, session: SessionRow): Promise<boolean> {
  const { rows } = await sql`
    with signed_in as (
      update identity.person
      set last_signed_in_at = ${session.createdAt}
      where id = ${session.personId}
        and deleted_at is null
      returning id
    )
    insert into identity.session (
      token_hash, person_id, method, created_at, last_seen_at, expires_at, second_factor_at, device
    )
    select
      ${session.tokenHash}, id, ${session.method}, ${session.createdAt}, ${session.createdAt},
      ${session.expiresAt}, ${session.secondFactorAt}::timestamptz, ${session.device}
    from signed_in
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** The session gets another token, since a second factor was shown in it; answers whether it was still there. */
export async function strengthenSession(
  tx: Transaction,
  sessionId: number,
  tokenHash: Uint8Array,
  now: Date,
): Promise<Date | undefined> {
  const { rows } = await sql<{ expiresAt: Date }>`
    update identity.session
    set token_hash = ${tokenHash},
        second_factor_at = ${now},
        last_seen_at = ${now}
    where id = ${sessionId}
    returning expires_at as "expiresAt"
  `.execute(tx)
  return rows[0]?.expiresAt
}

/** Ends the sessions that began with a demo's link. */
export async function deleteDemoSessions(tx: Transaction): Promise<void> {
  await sql`
    delete from identity.session
    where method = 'demo'
  `.execute(tx)
}

/** Ends the session with this token, if there is one. */
export async function deleteSessionByToken(tx: Transaction, tokenHash: Uint8Array): Promise<void> {
  await sql`
    delete from identity.session
    where token_hash = ${tokenHash}
  `.execute(tx)
}
