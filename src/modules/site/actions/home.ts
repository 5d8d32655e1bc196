import { type Membership, signedIn } from '../../../kernel/access/actor.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { savedSearches } from '../../alerts/index.ts'
import { contractsToDo } from '../../contracts/index.ts'
import { waitingCount } from '../../desk/index.ts'
import { unansweredInvitations } from '../../enquiries/index.ts'
import { joinsWaiting, suggestedOrganisation } from '../../organisations/index.ts'
import { ownShortlists } from '../../shortlists/index.ts'
import { deskOf, ownOpenClaims } from '../../suppliers/index.ts'
import type { Home } from '../model/home.ts'

/** Gathers what is theirs from all modules. */
export async function homeOf(context: RequestContext): Promise<Home> {
  const { name, awaitsSecondFactor, memberships, isOperator } = signedIn(context.actor)
  const { asked, askers } = await joinsWaiting(context)
  const suggested = await suggestedOrganisation(context)
  const buys = memberships.some((membership) => membership.buys)
  return {
    name,
    awaitsSecondFactor,
    memberships,
    enterprises: await enterprisesOf(context, memberships),
    invitations: await unansweredInvitations(context),
    shortlists: buys ? (await ownShortlists(context)).length : undefined,
    contracts: await contractsToDo(context),
    savedSearches: (await savedSearches(context)).length,
    waiting: isOperator ? await waitingCount(context) : undefined,
    claims: await ownOpenClaims(context),
    asked,
    askers,
    suggested: asked.some(({ id }) => id === suggested?.id) ? undefined : suggested,
  }
}

async function enterprisesOf(
  context: RequestContext,
  memberships: readonly Membership[],
): Promise<Home['enterprises']> {
  const selling = memberships.filter(({ sells }) => sells)
  const enterprises = []
  for (const membership of selling) {
    enterprises.push({ membership, page: await deskOf(context, membership.organisationId) })
  }
  return enterprises
}
