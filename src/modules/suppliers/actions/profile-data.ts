import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { findClaimsOfPerson } from '../store/claims.ts'
import { findDeedsOfPerson } from '../store/ownership.ts'

/** What the module keeps about a person, to be handed to them. Whoever calls it has decided that it may be. */
export function personalData(context: Context, personId: number): Promise<object> {
  return inTransaction(asSystem(context), async (tx) => ({
    claims: await findClaimsOfPerson(tx, personId),
    deeds: await findDeedsOfPerson(tx, personId),
  }))
}
