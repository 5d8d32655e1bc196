import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { peopleWithin } from '../../identity/index.ts'
import type { Member, Membership } from '../model/membership.ts'
import type { Organisation, OrganisationCard } from '../model/organisation.ts'
import { maySee } from '../policy.ts'
import { membersIn, membersInAny } from '../store/memberships.ts'
import { findByMailDomain, findOrganisation, listCards } from '../store/organisations.ts'
import { type PersonalRows, personalRows } from '../store/personal-data.ts'
import { mailDomainOf } from './mail-domain.ts'

/** An organisation as those who belong to it, and operators, see it. Nothing for anybody else. */
export async function organisationOf(context: Context, id: number): Promise<Organisation | undefined> {
  if (!maySee(context.actor, id)) return undefined
  return inTransaction(context, (tx) => findOrganisation(tx, id))
}

/** What everybody may know of the organisations, in no order. */
export function organisationCards(context: Context, ids: readonly number[]): Promise<OrganisationCard[]> {
  return inTransaction(asSystem(context), (tx) => listCards(tx, ids))
}

/**
 * Who belongs to the organisation, the longest membership first. It tells whoever asks: whether they may know is the
 * caller's to decide.
 */
export function membersOf(context: Context, organisationId: number): Promise<Member[]> {
  return inTransaction(asSystem(context), async (tx) => membersWithNames(tx, await membersIn(tx, organisationId)))
}

/** The same of several organisations, asked once for all. */
export function membersOfAll(
  context: Context,
  organisationIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Member[]>> {
  return inTransaction(asSystem(context), (tx) => membersOfAllWithin(tx, organisationIds))
}

/** The same within a transaction of the platform itself (`asSystem`), as it stands there. */
export async function membersOfAllWithin(
  tx: Transaction,
  organisationIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Member[]>> {
  const rows = await membersInAny(tx, organisationIds)
  return Map.groupBy(await membersWithNames(tx, rows), ({ organisationId }) => organisationId)
}

/** Whoever has deleted their account belongs nowhere. */
async function membersWithNames<Row extends Membership>(
  tx: Transaction,
  rows: readonly Row[],
): Promise<(Row & Member)[]> {
  const people = await peopleWithin(
    tx,
    rows.map(({ personId }) => personId),
  )
  const personOf = new Map(people.map((person) => [person.id, person]))
  return rows.flatMap((row) => {
    const person = personOf.get(row.personId)
    if (!person?.email) return []
    return [{ ...row, name: person.name ?? person.email, email: person.email, language: person.language }]
  })
}

/** Those of them who decide for it: who mails about it are written to. */
export async function ownersOf(context: Context, organisationId: number): Promise<Member[]> {
  return (await membersOf(context, organisationId)).filter(({ role }) => role === 'owner')
}

/** The organisation to which the asking person's mail domain leads, unless they belong to it already. */
export async function suggestedOrganisation(context: Context): Promise<OrganisationCard | undefined> {
  const { email, memberships } = signedIn(context.actor)
  const [card] = await inTransaction(asSystem(context), async (tx) => {
    const organisation = await findByMailDomain(tx, mailDomainOf(email))
    return organisation === undefined ? [] : listCards(tx, [organisation.id])
  })
  return memberships.some(({ organisationId }) => organisationId === card?.id) ? undefined : card
}

/** What is kept here about a person, for their download. */
export function personalData(context: Context, personId: number): Promise<PersonalRows> {
  return inTransaction(asSystem(context), (tx) => personalRows(tx, personId))
}
