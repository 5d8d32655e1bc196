import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { OrganisationRole } from '../model/membership.ts'
import type { Evidence, OrganisationKind } from '../model/organisation.ts'

export interface MembershipRow extends Evidence {
  readonly organisationId: number
  readonly role: OrganisationRole
  readonly kind: OrganisationKind
  readonly name: string
}

/** What a person belongs to, the longest membership first. */
export async function membershipsOf(database: Database, personId: number): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`
    select
      organisation_id as "organisationId",
      role,
      kind,
      name,
      is_confirmed as "isConfirmed",
      cvr_state as "cvrState",
      has_mail_domain as "hasMailDomain"
    from organisations.memberships_of(${personId})
  `.execute(database)
  return rows
}
