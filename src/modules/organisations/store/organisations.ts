import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { CvrFinding, CvrPlan } from '../model/cvr-check.ts'
import type { Organisation, OrganisationCard, OrganisationDetails, OrganisationKind } from '../model/organisation.ts'

const columns = sql`
  id,
  kind,
  name,
  cvr,
  street,
  postcode,
  town,
  municipality,
  mail_domain as "mailDomain",
  cvr_state as "cvrState",
  cvr_checked_at as "cvrCheckedAt",
  confirmed_at as "confirmedAt",
  created_at as "createdAt",
  closed_at as "closedAt"
`

/** The organisation, if whoever the transaction works for may see it and it is not closed. */
export async function findOrganisation(tx: Transaction, id: number): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select ${columns}
    from organisations.organisation
    where id = ${id}
      and closed_at is null
  `.execute(tx)
  return rows[0]
}

/** The same, closed or not, as operators look back on it. */
export async function findEvenClosed(tx: Transaction, id: number): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select ${columns}
    from organisations.organisation
    where id = ${id}
  `.execute(tx)
  return rows[0]
}

/** The same while it is open, held until the transaction ends: who belongs to it is changed by one at a time. */
export async function lockOrganisation(tx: Transaction, id: number): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select ${columns}
    from organisations.organisation
    where id = ${id}
      and closed_at is null
    for update
  `.execute(tx)
  return rows[0]
}

export async function findByCvr(tx: Transaction, cvr: string): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select ${columns}
    from organisations.organisation
    where cvr = ${cvr}
      and closed_at is null
  `.execute(tx)
  return rows[0]
}

export async function findByMailDomain(tx: Transaction, mailDomain: string): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select ${columns}
    from organisations.organisation
    where mail_domain = ${mailDomain}
      and closed_at is null
  `.execute(tx)
  return rows[0]
}

export interface NewOrganisation extends OrganisationDetails {
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly municipality: string | null
  readonly mailDomain: string | null
  readonly createdBy: number
  readonly createdAt: Date
}

/** Answers its number; nothing when there is one with the CVR number or the mail domain already. */
export async function insertOrganisation(tx: Transaction, added: NewOrganisation): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into organisations.organisation (
      kind, name, cvr, street, postcode, town, municipality, mail_domain, cvr_due_at, created_at, created_by
    )
    values (
      ${added.kind}, ${added.name}, ${added.cvr}, ${added.street}, ${added.postcode}, ${added.town},
      ${added.municipality}, ${added.mailDomain}, ${added.createdAt}, ${added.createdAt}, ${added.createdBy}
    )
    on conflict do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id
}

/** Writes down what the CVR register said, or that it said nothing. Name and address stay what the organisation says. */
export async function saveCvrCheck(
  tx: Transaction,
  id: number,
  { state, municipality, isAdvertisingProtected }: CvrFinding,
  { dueAt, attempts }: CvrPlan,
  now: Date,
): Promise<void> {
  const isAnswer = state !== 'unchecked'
  await sql`
    update organisations.organisation
    set cvr_state = case when ${isAnswer} then ${state} else cvr_state end,
        cvr_checked_at = case when ${isAnswer} then ${now} else cvr_checked_at end,
        is_advertising_protected = case when ${isAnswer} then ${isAdvertisingProtected} else is_advertising_protected end,
        municipality = coalesce(municipality, ${municipality}),
        cvr_due_at = ${dueAt},
        cvr_attempts = ${attempts}
    where id = ${id}
  `.execute(tx)
}

export async function saveDetails(
  tx: Transaction,
  id: number,
  { name, street, postcode, town }: OrganisationDetails,
  municipality: string | null,
): Promise<void> {
  await sql`
    update organisations.organisation
    set name = ${name},
        street = ${street},
        postcode = ${postcode},
        town = ${town},
        municipality = coalesce(${municipality}, municipality)
    where id = ${id}
  `.execute(tx)
}

/** Its CVR number and mail domain are free again. */
export async function markClosed(tx: Transaction, id: number, by: number, now: Date): Promise<void> {
  await sql`
    update organisations.organisation
    set closed_at = ${now},
        closed_by = ${by},
        cvr_due_at = null
    where id = ${id}
      and closed_at is null
  `.execute(tx)
}

/** Whether it was closed, and by this person. */
export async function wasClosedBy(tx: Transaction, id: number, personId: number): Promise<boolean> {
  const { rows } = await sql`
    select
    from organisations.organisation
    where id = ${id}
      and closed_by = ${personId}
  `.execute(tx)
  return rows.length > 0
}

/** Answers whether it was not confirmed before. */
export async function markConfirmed(tx: Transaction, id: number, by: number | null, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update organisations.organisation
    set confirmed_at = ${now},
        confirmed_by = ${by}
    where id = ${id}
      and confirmed_at is null
      and closed_at is null
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** It waits for an operator again. */
export async function markUnconfirmed(tx: Transaction, id: number): Promise<void> {
  await sql`
    update organisations.organisation
    set confirmed_at = null,
        confirmed_by = null
    where id = ${id}
  `.execute(tx)
}

/** What others may know of them, in no order. Closed ones are there too: what they did is still theirs. */
export async function listCards(tx: Transaction, ids: readonly number[]): Promise<OrganisationCard[]> {
  const { rows } = await sql<OrganisationCard>`
    select id, name, kind, cvr, municipality, confirmed_at is not null as "isConfirmed"
    from organisations.organisation
    where id = any(${ids}::integer[])
  `.execute(tx)
  return rows
}
