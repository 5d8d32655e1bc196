import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach, queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { addressOfPerson, peopleByIds } from '../../identity/index.ts'
import { approvedMail, askedMail, type Receiver, refusedMail } from '../mails.ts'
import { aDayBefore } from '../model/invitation.ts'
import type { Asker } from '../model/join-request.ts'
import type { Organisation } from '../model/organisation.ts'
import {
  decideRequest,
  hasOpenRequest,
  insertJoinRequest,
  listJoinRequests,
  wasDecided,
  wasRefusedSince,
} from '../store/join-requests.ts'
import { addMember, membersIn } from '../store/memberships.ts'
import { findByCvr, findByMailDomain, lockOrganisation } from '../store/organisations.ts'
import { asOwner, type OwnerRefusal } from './as-owner.ts'
import { audit } from './audit.ts'
import { mailDomainOf } from './mail-domain.ts'
import { ownersOf } from './read.ts'

/** An organisation that somebody may ask to join, and how they stand to it. */
export interface JoinTarget {
  readonly id: number
  readonly name: string
  readonly cvr: string | null
  /** `refused`: they asked within the last day, and may ask once a day. */
  readonly standing: 'stranger' | 'asked' | 'refused' | 'member'
}

/** The organisation with the CVR number; without one, that to which the asking person's mail domain leads. */
export function joinTarget(context: Context, cvr: string): Promise<JoinTarget | undefined> {
  return inTransaction(asSystem(context), async (tx) => {
    const organisation = await meant(tx, context, cvr)
    return organisation && { ...organisation, standing: await standing(tx, context, organisation.id) }
  })
}

/** Asks the owners to be let in. Who asks over and over has asked once. Answers how the person stands to it then. */
export async function askToJoin(context: Context, cvr: string): Promise<Result<JoinTarget, 'notFound'>> {
  const target = await joinTarget(context, cvr)
  if (target === undefined) return refused('notFound')
  if (target.standing !== 'stranger') return ok(target)

  const owners = await ownersOf(context, target.id)
  await inTransaction(asSystem(context), (tx) => ask(tx, context, target, owners))
  return ok({ ...target, standing: 'asked' })
}

async function ask(tx: Transaction, context: Context, target: JoinTarget, owners: readonly Receiver[]): Promise<void> {
  const { personId } = signedIn(context.actor)
  const now = context.clock.now()
  await lockOrganisation(tx, target.id)
  if ((await standing(tx, context, target.id)) !== 'stranger') return
  await insertJoinRequest(tx, { organisationId: target.id, personId, createdAt: now })
  await mailEach(tx, context, owners, (owner) => askedMail(owner, target, { personId, day: dayInDenmark(now) }))
}

/** Those who wait for an answer, the oldest first. Who may know is decided by the transaction: members and operators. */
export async function askersOf(context: Context, organisationId: number): Promise<Asker[]> {
  const requests = await inTransaction(context, (tx) => listJoinRequests(tx, organisationId))
  const people = await peopleByIds(
    context,
    requests.map(({ personId }) => personId),
  )
  return requests.flatMap((request) => {
    const person = people.find(({ id }) => id === request.personId)
    return person?.email ? [{ ...request, name: person.name ?? person.email, email: person.email }] : []
  })
}

/** Lets somebody in who asked. */
export async function approveRequest(
  context: Context,
  organisationId: number,
  id: number,
): Promise<Result<undefined, OwnerRefusal>> {
  return decide(context, organisationId, id, 'approved')
}

/** Turns somebody down who asked. */
export async function refuseRequest(
  context: Context,
  organisationId: number,
  id: number,
): Promise<Result<undefined, OwnerRefusal>> {
  return decide(context, organisationId, id, 'refused')
}

/** The same decision made twice is made once; one against an earlier one finds nothing to decide. */
async function decide(
  context: Context,
  organisationId: number,
  id: number,
  outcome: 'approved' | 'refused',
): Promise<Result<undefined, OwnerRefusal>> {
  const asker = (await askersOf(context, organisationId)).find((each) => each.id === id)
  const person = asker && (await addressOfPerson(context, asker.personId))
  return asOwner<undefined, OwnerRefusal>(context, organisationId, async (tx, { organisation }) => {
    const decision = { outcome, by: signedIn(context.actor).personId, at: context.clock.now() }
    const personId = await decideRequest(tx, organisationId, id, decision)
    if (personId === undefined) {
      return (await wasDecided(tx, organisationId, id, outcome)) ? ok(undefined) : refused('notFound')
    }
    if (outcome === 'approved') await letIn(tx, context, organisationId, personId)
    if (person !== undefined) await queueMail(tx, context, mailOf(outcome)(person, organisation))
    return ok(undefined)
  })
}

async function letIn(tx: Transaction, context: Context, organisationId: number, personId: number): Promise<void> {
  await addMember(tx, organisationId, { personId, role: 'member', since: context.clock.now() })
  await audit(tx, context, 'memberLetIn', organisationId, { person: personId })
}

function mailOf(outcome: 'approved' | 'refused') {
  return outcome === 'approved' ? approvedMail : refusedMail
}

function meant(tx: Transaction, context: Context, cvr: string): Promise<Organisation | undefined> {
  return cvr === '' ? findByMailDomain(tx, mailDomainOf(signedIn(context.actor).email)) : findByCvr(tx, cvr)
}

async function standing(tx: Transaction, context: Context, id: number): Promise<JoinTarget['standing']> {
  const { personId } = signedIn(context.actor)
  if ((await membersIn(tx, id)).some((member) => member.personId === personId)) return 'member'
  if (await hasOpenRequest(tx, id, personId)) return 'asked'
  const isTooSoon = await wasRefusedSince(tx, id, personId, aDayBefore(context.clock.now()))
  return isTooSoon ? 'refused' : 'stranger'
}
