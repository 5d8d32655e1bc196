import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach, queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { addressOfPerson, personByEmail } from '../../identity/index.ts'
import { closedMail, madeOwnerMail, ownerAddedMail, type Receiver, removedByDeskMail } from '../mails.ts'
import { isLastOwner, isOwner, type Member } from '../model/membership.ts'
import { withdrawRequestIn } from '../store/join-requests.ts'
import { addMember, removeMember, setRole } from '../store/memberships.ts'
import { asOperator, type Held, type OwnerRefusal } from './as-owner.ts'
import { audit } from './audit.ts'
import { close, wasClosed } from './change.ts'
import { membersOf, ownersOf } from './read.ts'

type Outcome<Refusal> = Promise<Result<undefined, Refusal>>

/** Makes whoever has an account with the address an owner, member or not. All owners are told. */
export async function addOwner(context: Context, id: number, email: string): Outcome<OwnerRefusal | 'noAccount'> {
  const person = await personByEmail(context, email)
  return person === undefined ? refused('noAccount') : makeOwner(context, id, person.id)
}

/** Makes somebody an owner. Who is one stays so. */
export async function makeOwner(context: Context, id: number, personId: number): Outcome<OwnerRefusal> {
  const person = await addressOfPerson(context, personId)
  const owners = await ownersOf(context, id)
  return asOperator<undefined, OwnerRefusal>(context, id, async (tx, held) => {
    if (person === undefined) return refused('notFound')
    if (isOwner(held.members, personId)) return ok(undefined)
    await letDecide(tx, context, id, personId)
    await audit(tx, context, 'ownerAdded', id, { person: personId })
    await queueMail(tx, context, madeOwnerMail(person, held.organisation))
    await mailEach(tx, context, owners, (owner) => ownerAddedMail(owner, held.organisation))
    return ok(undefined)
  })
}

async function letDecide(tx: Transaction, { clock }: Context, id: number, personId: number): Promise<void> {
  await addMember(tx, id, { personId, role: 'owner', since: clock.now() })
  await setRole(tx, id, personId, 'owner')
  await withdrawRequestIn(tx, id, personId, clock.now())
}

/** Takes somebody out, owners too as long as one is left. Who is out already stays out. */
export async function removeByDesk(
  context: Context,
  id: number,
  personId: number,
): Outcome<OwnerRefusal | 'lastOwnerAtDesk'> {
  const person = await addressOfPerson(context, personId)
  return asOperator<undefined, 'lastOwnerAtDesk'>(context, id, async (tx, held) => {
    if (isLastOwner(held.members, personId)) return refused('lastOwnerAtDesk')
    if (!(await removeMember(tx, id, personId))) return ok(undefined)
    await audit(tx, context, 'memberRemoved', id, { person: personId })
    if (person !== undefined) await queueMail(tx, context, removedByDeskMail(person, held.organisation))
    return ok(undefined)
  })
}

/** Closes an organisation for good, and tells its members why. Who has closed it has closed it. */
export async function closeByDesk(context: Context, id: number, words: string): Outcome<OwnerRefusal> {
  const known = await membersOf(context, id)
  const closed = await asOperator<undefined, never>(context, id, async (tx, held) => {
    await mailEach(tx, context, stillIn(held, known), (member) => closedMail(member, held.organisation, words))
    await close(tx, context, id)
    return ok(undefined)
  })
  return closed.ok || !(await wasClosed(context, id)) ? closed : ok(undefined)
}

function stillIn({ members }: Held, known: readonly Member[]): Receiver[] {
  return known.filter(({ personId }) => members.some((member) => member.personId === personId))
}
