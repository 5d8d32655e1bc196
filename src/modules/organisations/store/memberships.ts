import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Membership, OrganisationRole } from '../model/membership.ts'

/** Who belongs to the organisation, the longest membership first. */
export async function membersIn(tx: Transaction, organisationId: number): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select person_id as "personId", role, since
    from organisations.membership
    where organisation_id = ${organisationId}
    order by since, person_id
  `.execute(tx)
  return rows
}

/** The same of several organisations at once. */
export async function membersInAny(
  tx: Transaction,
  organisationIds: readonly number[],
): Promise<(Membership & { readonly organisationId: number })[]> {
  const { rows } = await sql<Membership & { readonly organisationId: number }>`
    select organisation_id as "organisationId", person_id as "personId", role, since
    from organisations.membership
    where organisation_id = any(${organisationIds})
    order by organisation_id, since, person_id
  `.execute(tx)
  return rows
}

/** Answers whether the person did not belong to it before. */
export async function addMember(
  tx: Transaction,
  organisationId: number,
  { personId, role, since }: Membership,
): Promise<boolean> {
  const { rows } = await sql`
    insert into organisations.membership (organisation_id, person_id, role, since)
    values (${organisationId}, ${personId}, ${role}, ${since})
    on conflict do nothing
    returning person_id
  `.execute(tx)
  return rows.length > 0
}

/** Answers whether it was another one before. */
export async function setRole(
  tx: Transaction,
  organisationId: number,
  personId: number,
  role: OrganisationRole,
): Promise<boolean> {
  const { rows } = await sql`
    update organisations.membership
    set role = ${role}
    where organisation_id = ${organisationId}
      and person_id = ${personId}
      and role <> ${role}
    returning person_id
  `.execute(tx)
  return rows.length > 0
}

/** Answers whether the person did belong to it. */
export async function removeMember(tx: Transaction, organisationId: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    delete from organisations.membership
    where organisation_id = ${organisationId}
      and person_id = ${personId}
    returning person_id
  `.execute(tx)
  return rows.length > 0
}

export async function removeEveryMember(tx: Transaction, organisationId: number): Promise<void> {
  await sql`
    delete from organisations.membership
    where organisation_id = ${organisationId}
  `.execute(tx)
}

/** The organisations the person belongs to, in the order in which everybody locks them. */
export async function organisationsOf(tx: Transaction, personId: number): Promise<number[]> {
  const { rows } = await sql<{ organisationId: number }>`
    select organisation_id as "organisationId"
    from organisations.membership
    where person_id = ${personId}
    order by organisation_id
  `.execute(tx)
  return rows.map(({ organisationId }) => organisationId)
}
