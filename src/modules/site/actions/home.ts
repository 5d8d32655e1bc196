import { type Membership, signedIn } from '../../../kernel/access/actor.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { waitingCount } from '../../desk/index.ts'
import { suggestedOrganisation } from '../../organisations/index.ts'
import { ownShortlists } from '../../shortlists/index.ts'
import { deskOf } from '../../suppliers/index.ts'
import type { Home } from '../model/home.ts'

/** Gathers what is theirs from all modules. */
export async function homeOf(context: RequestContext): Promise<Home> {
  const { name, awaitsSecondFactor, memberships, isOperator } = signedIn(context.actor)
  const buys = memberships.some((membership) => membership.buys)
  return {
    name,
    awaitsSecondFactor,
    memberships,
    enterprises: await enterprisesOf(context, memberships),
    shortlists: buys ? (await ownShortlists(context)).length : undefined,
    waiting: isOperator ? await waitingCount(context) : undefined,
    suggested: await suggestedOrganisation(context),
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
