import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Invitation } from '../model/invitation.ts'
import type { OrganisationRole } from '../model/membership.ts'

const columns = sql`
  id,
  organisation_id as "organisationId",
  email,
  role,
  invited_by as "invitedBy",
  sent_at as "sentAt",
  expires_at as "expiresAt",
  accepted_by as "acceptedBy",
  withdrawn_at as "withdrawnAt"
`

/** Those without an answer, expired ones too: they can be sent again. */
export async function listInvitations(tx: Transaction, organisationId: number): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select ${columns}
    from organisations.invitation
    where organisation_id = ${organisationId}
      and accepted_at is null
      and withdrawn_at is null
    order by sent_at, id
  `.execute(tx)
  return rows
}

export async function findInvitation(
  tx: Transaction,
  organisationId: number,
  id: number,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${columns}
    from organisations.invitation
    where id = ${id}
      and organisation_id = ${organisationId}
  `.execute(tx)
  return rows[0]
}

export async function findInvitationByToken(tx: Transaction, tokenHash: Uint8Array): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${columns}
    from organisations.invitation
    where token_hash = ${tokenHash}
  `.execute(tx)
  return rows[0]
}

export interface NewInvitation {
  readonly organisationId: number
  readonly email: string
  readonly role: OrganisationRole
  readonly tokenHash: Uint8Array
  readonly invitedBy: number
  readonly sentAt: Date
  readonly expiresAt: Date
}

/** Answers its number; nothing when one to the address waits for an answer already. */
export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<number | undefined> {
  const { organisationId, email, role, tokenHash, invitedBy, sentAt, expiresAt } = invitation
  const { rows } = await sql<{ id: number }>`
    insert into organisations.invitation (
      organisation_id, email, role, token_hash, invited_by, created_at, sent_at, expires_at
    )
    values (${organisationId}, ${email}, ${role}, ${tokenHash}, ${invitedBy}, ${sentAt}, ${sentAt}, ${expiresAt})
    on conflict do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id
}

/** A new link; the one before leads nowhere any more. */
export async function renewInvitation(
  tx: Transaction,
  id: number,
  { tokenHash, sentAt, expiresAt, role }: Pick<NewInvitation, 'tokenHash' | 'sentAt' | 'expiresAt' | 'role'>,
): Promise<void> {
  await sql`
    update organisations.invitation
    set token_hash = ${tokenHash},
        sent_at = ${sentAt},
        expires_at = ${expiresAt},
        role = ${role}
    where id = ${id}
  `.execute(tx)
}

export async function markAccepted(tx: Transaction, id: number, by: number, now: Date): Promise<void> {
  await sql`
    update organisations.invitation
    set accepted_at = ${now},
        accepted_by = ${by}
    where id = ${id}
  `.execute(tx)
}

/** Answers whether it waited for an answer. */
export async function markWithdrawn(tx: Transaction, organisationId: number, id: number, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update organisations.invitation
    set withdrawn_at = ${now}
    where id = ${id}
      and organisation_id = ${organisationId}
      and accepted_at is null
      and withdrawn_at is null
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** When an organisation closes, nobody is to come to it any more. */
export async function withdrawEveryInvitation(tx: Transaction, organisationId: number, now: Date): Promise<void> {
  await sql`
    update organisations.invitation
    set withdrawn_at = ${now}
    where organisation_id = ${organisationId}
      and accepted_at is null
      and withdrawn_at is null
  `.execute(tx)
}

/** They hold addresses of people who may never have answered; what ended before the instant is of no use any more. */
export async function forgetInvitations(tx: Transaction, before: Date): Promise<void> {
  await sql`
    delete from organisations.invitation
    where least(accepted_at, withdrawn_at, expires_at) < ${before}
  `.execute(tx)
}

/** Those that somebody accepted, with their address in it. */
export async function forgetInvitationsOf(tx: Transaction, personId: number): Promise<void> {
  await sql`
    delete from organisations.invitation
    where accepted_by = ${personId}
  `.execute(tx)
}
