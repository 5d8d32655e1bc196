import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { addressOfPerson } from '../../identity/index.ts'
import { removedMail } from '../mails.ts'
import { isLastOwner, type OrganisationRole } from '../model/membership.ts'
import { membersIn, removeMember as removeRow, setRole } from '../store/memberships.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { asOwner, type OwnerRefusal } from './as-owner.ts'
import { audit } from './audit.ts'

type Outcome<Refusal> = Promise<Result<undefined, Refusal>>

/** Makes a member an owner, or an owner a member. */
export function changeRole(
  context: Context,
  organisationId: number,
  personId: number,
  role: OrganisationRole,
): Outcome<OwnerRefusal | 'lastOwner'> {
  return asOwner<undefined, OwnerRefusal | 'lastOwner'>(context, organisationId, async (tx, { members }) => {
    if (!members.some((member) => member.personId === personId)) return refused('notFound')
    if (role === 'member' && isLastOwner(members, personId)) return refused('lastOwner')
    if (await setRole(tx, organisationId, personId, role))
      await audit(tx, context, 'roleChanged', organisationId, { person: personId, role })
    return ok(undefined)
  })
}

/** Takes somebody out. Who is out already stays out. */
export async function removeMember(
  context: Context,
  organisationId: number,
  personId: number,
): Outcome<OwnerRefusal | 'lastOwner'> {
  const person = await addressOfPerson(context, personId)
  return asOwner<undefined, OwnerRefusal | 'lastOwner'>(context, organisationId, async (tx, held) => {
    if (isLastOwner(held.members, personId)) return refused('lastOwner')
    if (!(await removeRow(tx, organisationId, personId))) return ok(undefined)
    await audit(tx, context, 'memberRemoved', organisationId, { person: personId })
    if (person !== undefined) await queueMail(tx, context, removedMail(person, held.organisation))
    return ok(undefined)
  })
}

/** Leaves an organisation. Who does not belong to it has left. */
export function leaveOrganisation(context: Context, organisationId: number): Outcome<'lastOwner'> {
  const { personId } = signedIn(context.actor)
  return inTransaction<Result<undefined, 'lastOwner'>>(context, async (tx) => {
    await lockOrganisation(tx, organisationId)
    if (isLastOwner(await membersIn(tx, organisationId), personId)) return refused('lastOwner')
    if (await removeRow(tx, organisationId, personId)) await audit(tx, context, 'left', organisationId)
    return ok(undefined)
  })
}
