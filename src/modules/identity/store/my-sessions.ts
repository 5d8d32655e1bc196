import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { SessionProof, SessionSummary } from '../model/person.ts'

/** Somebody's sessions that hold, the one used last first. */
export async function listSessions(
  tx: Transaction,
  personId: number,
  { now, idle }: { readonly now: Date; readonly idle: number },
): Promise<SessionSummary[]> {
  const { rows } = await sql<SessionSummary>`
    select
      id as "sessionId",
      device,
      method,
      created_at as "createdAt",
      last_seen_at as "lastSeenAt"
    from identity.session
    where person_id = ${personId}
      and expires_at > ${now}
      and last_seen_at > ${now}::timestamptz - make_interval(secs => ${idle})
    order by last_seen_at desc, id desc
  `.execute(tx)
  return rows
}

/** How and when somebody last proved who they are in one of their sessions; nothing when it has ended. */
export async function findMySession(
  tx: Transaction,
  personId: number,
  sessionId: number,
): Promise<SessionProof | undefined> {
  const { rows } = await sql<SessionProof>`
    select method, coalesce(proven_at, created_at) as "provenAt"
    from identity.session
    where id = ${sessionId}
      and person_id = ${personId}
  `.execute(tx)
  return rows[0]
}

/** They have just proved in the session once more who they are. */
export async function noteProof(tx: Transaction, personId: number, sessionId: number, now: Date): Promise<void> {
  await sql`
    update identity.session
    set proven_at = ${now}
    where id = ${sessionId}
      and person_id = ${personId}
  `.execute(tx)
}

/** Whether a second factor was shown in the session. */
export async function sessionIsStrong(tx: Transaction, sessionId: number): Promise<boolean> {
  const { rows } = await sql<{ isStrong: boolean }>`
    select second_factor_at is not null as "isStrong"
    from identity.session
    where id = ${sessionId}
  `.execute(tx)
  return rows[0]?.isStrong ?? false
}

/** Ends one of somebody's sessions. */
export async function deleteSession(tx: Transaction, personId: number, sessionId: number): Promise<void> {
  await sql`
    delete from identity.session
    where id = ${sessionId}
      and person_id = ${personId}
  `.execute(tx)
}

/** Ends all of somebody's sessions but one. */
export async function deleteOtherSessions(tx: Transaction, personId: number, kept: number): Promise<void> {
  await sql`
    delete from identity.session
    where person_id = ${personId}
      and id <> ${kept}
  `.execute(tx)
}
