import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { organisationClosed } from '../facts.ts'
import type { OrganisationDetails } from '../model/organisation.ts'
import { withdrawEveryInvitation } from '../store/invitations.ts'
import { refuseEveryRequest } from '../store/join-requests.ts'
import { removeEveryMember } from '../store/memberships.ts'
import { markClosed, saveDetails, wasClosedBy } from '../store/organisations.ts'
import { asOwner, type OwnerRefusal } from './as-owner.ts'
import { municipalityOf } from './found.ts'

/** Changes name and address. */
export function changeDetails(
  context: Context,
  id: number,
  details: OrganisationDetails,
): Promise<Result<undefined, OwnerRefusal>> {
  return asOwner(context, id, async (tx) => {
    await saveDetails(tx, id, details, municipalityOf(details))
    return ok(undefined)
  })
}

/** Closes an organisation for good. Who has closed it has closed it. */
export async function closeOrganisation(context: Context, id: number): Promise<Result<undefined, OwnerRefusal>> {
  const { personId } = signedIn(context.actor)
  const closed = await asOwner<undefined, never>(context, id, async (tx) => {
    await end(tx, id, { by: personId, at: context.clock.now() })
    await appendAudit(tx, context, { action: 'organisations.closed', subject: `organisation ${id}` })
    return ok(undefined)
  })
  if (closed.ok || closed.refusal !== 'notFound') return closed
  const isDone = await inTransaction(asSystem(context), (tx) => wasClosedBy(tx, id, personId))
  return isDone ? ok(undefined) : refused('notFound')
}

/** Ends all that belongs to it, in a transaction that may. */
export async function end(tx: Transaction, id: number, { by, at }: { by: number; at: Date }): Promise<void> {
  await markClosed(tx, id, by, at)
  await withdrawEveryInvitation(tx, id, at)
  await refuseEveryRequest(tx, id, by, at)
  await removeEveryMember(tx, id)
  await recordFacts(tx, [organisationClosed(id)])
}
