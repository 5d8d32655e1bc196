import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

export interface PersonalRows {
  readonly memberships: readonly { readonly organisation: string; readonly role: string; readonly since: Date }[]
  readonly joinRequests: readonly {
    readonly organisation: string
    readonly createdAt: Date
    readonly outcome: string | null
  }[]
  readonly acceptedInvitations: readonly {
    readonly organisation: string
    readonly email: string
    readonly acceptedAt: Date
  }[]
}

/** What is kept here about a person. */
export async function personalRows(tx: Transaction, personId: number): Promise<PersonalRows> {
  const memberships = await sql<PersonalRows['memberships'][number]>`
    select organisation.name as organisation, membership.role, membership.since
    from organisations.membership
    join organisations.organisation on organisation.id = membership.organisation_id
    where membership.person_id = ${personId}
    order by membership.since, organisation.id
  `.execute(tx)
  const joinRequests = await sql<PersonalRows['joinRequests'][number]>`
    select organisation.name as organisation, join_request.created_at as "createdAt", join_request.outcome
    from organisations.join_request
    join organisations.organisation on organisation.id = join_request.organisation_id
    where join_request.person_id = ${personId}
    order by join_request.id
  `.execute(tx)
  const acceptedInvitations = await sql<PersonalRows['acceptedInvitations'][number]>`
    select organisation.name as organisation, invitation.email, invitation.accepted_at as "acceptedAt"
    from organisations.invitation
    join organisations.organisation on organisation.id = invitation.organisation_id
    where invitation.accepted_by = ${personId}
    order by invitation.id
  `.execute(tx)
  return {
    memberships: memberships.rows,
    joinRequests: joinRequests.rows,
    acceptedInvitations: acceptedInvitations.rows,
  }
}
