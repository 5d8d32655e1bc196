import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Profile } from '../model/profile.ts'
import { enterprisesOf } from '../policy.ts'
import { findProfileOfOrganisation } from '../store/profile.ts'

/** The page that whoever asks works on. Somebody in several enterprises works on the page of the first that has one. */
export function ownProfile(context: Context): Promise<Profile | undefined> {
  return inTransaction(context, (tx) => findOwnProfile(tx, context))
}

/** The same, in a transaction that was begun already. */
export async function findOwnProfile(tx: Transaction, { actor }: Pick<Context, 'actor'>): Promise<Profile | undefined> {
  for (const { organisationId } of enterprisesOf(actor)) {
    const profile = await findProfileOfOrganisation(tx, organisationId)
    if (profile !== undefined) return profile
  }
  return undefined
}
