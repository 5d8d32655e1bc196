import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { organisationClosed } from '../facts.ts'
import { changedFields, isConfirmedByName, type OrganisationDetails, waitsForOperator } from '../model/organisation.ts'
import { withdrawEveryInvitation } from '../store/invitations.ts'
import { refuseEveryRequest } from '../store/join-requests.ts'
import { removeEveryMember } from '../store/memberships.ts'
import { markClosed, markUnconfirmed, saveDetails, wasClosedBy } from '../store/organisations.ts'
import { asOwner, type OwnerRefusal } from './as-owner.ts'
import { audit } from './audit.ts'
import { municipalityOf } from './found.ts'

/** Changes name and address. Whom an operator confirmed under another name waits for one again: answers the outcome. */
export function changeDetails(
  context: Context,
  id: number,
  details: OrganisationDetails,
): Promise<Result<'waitsForOperator' | 'saved', OwnerRefusal>> {
  return asOwner<'waitsForOperator' | 'saved', never>(context, id, async (tx, { organisation }) => {
    const changed = changedFields(organisation, details)
    const isUnconfirmed = isConfirmedByName(organisation) && changed.includes('name')
    if (changed.length > 0) {
      await saveDetails(tx, id, details, municipalityOf(details))
      await audit(tx, context, 'detailsChanged', id, { changed: changed.join(' '), isUnconfirmed })
    }
    if (isUnconfirmed) await markUnconfirmed(tx, id)
    return ok(isUnconfirmed || waitsForOperator(organisation) ? 'waitsForOperator' : 'saved')
  })
}

/** Closes an organisation for good. Who has closed it has closed it. */
export async function closeOrganisation(context: Context, id: number): Promise<Result<undefined, OwnerRefusal>> {
  const closed = await asOwner<undefined, never>(context, id, async (tx) => {
    await close(tx, context, id)
    return ok(undefined)
  })
  return closed.ok || !(await wasClosed(context, id)) ? closed : ok(undefined)
}

/** Closes it in the transaction of somebody who may. */
export async function close(tx: Transaction, context: Context, id: number): Promise<void> {
  await end(tx, id, { by: signedIn(context.actor).personId, at: context.clock.now() })
  await audit(tx, context, 'closed', id)
}

/** Whether the one who asks has closed it before: what is sent twice is answered twice. */
export function wasClosed(context: Context, id: number): Promise<boolean> {
  return inTransaction(asSystem(context), (tx) => wasClosedBy(tx, id, signedIn(context.actor).personId))
}

/** Ends all that belongs to it, in a transaction that may. */
export async function end(tx: Transaction, id: number, { by, at }: { by: number; at: Date }): Promise<void> {
  await markClosed(tx, id, by, at)
  await withdrawEveryInvitation(tx, id, at)
  await refuseEveryRequest(tx, id, by, at)
  await removeEveryMember(tx, id)
  await recordFacts(tx, [organisationClosed(id)])
}
