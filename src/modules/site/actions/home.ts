import { type Membership, signedIn } from '../../../kernel/access/actor.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { waitingCount } from '../../desk/index.ts'
import { type OrganisationCard, suggestedOrganisation } from '../../organisations/index.ts'
import { ownShortlists } from '../../shortlists/index.ts'
import { type DeskSummary, deskOf } from '../../suppliers/index.ts'

/** What is somebody's own, as their start page shows it. */
export interface Home {
  readonly name: string
  readonly awaitsSecondFactor: boolean
  readonly memberships: readonly Membership[]
  /** Enterprises they belong to, each with its page; nothing there while it has none. */
  readonly enterprises: readonly { readonly membership: Membership; readonly page: DeskSummary | undefined }[]
  /** Lists of those they buy for; nothing where they do not buy. */
  readonly shortlists: number | undefined
  /** What waits for an operator; nothing for others. */
  readonly waiting: number | undefined
  /** The organisation their mail domain leads to, unless they belong to it already. */
  readonly suggested: OrganisationCard | undefined
}

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
