import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { JoinRequest } from '../model/join-request.ts'

/** Those that wait for an answer, the oldest first. */
export async function listJoinRequests(tx: Transaction, organisationId: number): Promise<JoinRequest[]> {
  const { rows } = await sql<JoinRequest>`
    select id, organisation_id as "organisationId", person_id as "personId", created_at as "createdAt"
    from organisations.join_request
    where organisation_id = ${organisationId}
      and decided_at is null
    order by created_at, id
  `.execute(tx)
  return rows
}

/** Whether the person waits for an answer there. */
export async function hasOpenRequest(tx: Transaction, organisationId: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    select
    from organisations.join_request
    where organisation_id = ${organisationId}
      and person_id = ${personId}
      and decided_at is null
  `.execute(tx)
  return rows.length > 0
}

/** Whether the person asked after the instant and was refused. */
export async function wasRefusedSince(
  tx: Transaction,
  organisationId: number,
  personId: number,
  since: Date,
): Promise<boolean> {
  const { rows } = await sql`
    select
    from organisations.join_request
    where organisation_id = ${organisationId}
      and person_id = ${personId}
      and created_at > ${since}
      and outcome = 'refused'
  `.execute(tx)
  return rows.length > 0
}

/** For somebody who does not wait for an answer there already. */
export async function insertJoinRequest(
  tx: Transaction,
  { organisationId, personId, createdAt }: Omit<JoinRequest, 'id'>,
): Promise<void> {
  await sql`
    insert into organisations.join_request (organisation_id, person_id, created_at)
    values (${organisationId}, ${personId}, ${createdAt})
  `.execute(tx)
}

export interface JoinDecision {
  readonly outcome: 'approved' | 'refused' | 'withdrawn'
  readonly by: number | null
  readonly at: Date
}

/** Answers who had asked; nothing when it was decided before. */
export async function decideRequest(
  tx: Transaction,
  organisationId: number,
  id: number,
  { outcome, by, at }: JoinDecision,
): Promise<number | undefined> {
  const { rows } = await sql<{ personId: number }>`
    update organisations.join_request
    set outcome = ${outcome},
        decided_by = ${by},
        decided_at = ${at}
    where id = ${id}
      and organisation_id = ${organisationId}
      and decided_at is null
    returning person_id as "personId"
  `.execute(tx)
  return rows[0]?.personId
}

/** Whether it was decided so. */
export async function wasDecided(
  tx: Transaction,
  organisationId: number,
  id: number,
  outcome: JoinDecision['outcome'],
): Promise<boolean> {
  const { rows } = await sql`
    select
    from organisations.join_request
    where id = ${id}
      and organisation_id = ${organisationId}
      and outcome = ${outcome}
  `.execute(tx)
  return rows.length > 0
}

/** When an organisation closes, nobody is to wait for an answer. */
export async function refuseEveryRequest(tx: Transaction, organisationId: number, by: number, at: Date): Promise<void> {
  await sql`
    update organisations.join_request
    set outcome = 'refused',
        decided_by = ${by},
        decided_at = ${at}
    where organisation_id = ${organisationId}
      and decided_at is null
  `.execute(tx)
}

/** Whoever has become a member another way asks for nothing any more. */
export async function withdrawRequestIn(
  tx: Transaction,
  organisationId: number,
  personId: number,
  at: Date,
): Promise<void> {
  await sql`
    update organisations.join_request
    set outcome = 'withdrawn',
        decided_at = ${at}
    where organisation_id = ${organisationId}
      and person_id = ${personId}
      and decided_at is null
  `.execute(tx)
}

/** Whoever is gone asks for nothing any more. */
export async function withdrawRequestsOf(tx: Transaction, personId: number, at: Date): Promise<void> {
  await sql`
    update organisations.join_request
    set outcome = 'withdrawn',
        decided_at = ${at}
    where person_id = ${personId}
      and decided_at is null
  `.execute(tx)
}

/** What was decided before the instant is of no use any more. */
export async function forgetRequests(tx: Transaction, before: Date): Promise<void> {
  await sql`
    delete from organisations.join_request
    where decided_at < ${before}
  `.execute(tx)
}
