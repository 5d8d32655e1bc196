import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { OrganisationCard } from '../model/organisation.ts'
import { countAskers, organisationsAsked } from '../store/requests-waiting.ts'
import { organisationCards } from './read.ts'

/** Requests to be let in that have no answer, as far as they concern the one who asks. */
export interface JoinsWaiting {
  /** Where they wait for an answer themselves. */
  readonly asked: readonly OrganisationCard[]
  /** How many wait for their answer, by organisation that they own. */
  readonly askers: ReadonlyMap<number, number>
}

/** What waits for an answer between a person and organisations, for their start page. */
export async function joinsWaiting(context: Context): Promise<JoinsWaiting> {
  const { personId, memberships } = signedIn(context.actor)
  const owned = memberships.filter(({ role }) => role === 'owner').map(({ organisationId }) => organisationId)
  const [ids, askers] = await inTransaction(context, async (tx) => [
    await organisationsAsked(tx, personId),
    await countAskers(tx, owned),
  ])
  return { asked: await organisationCards(context, ids), askers }
}
