import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type Result, refused } from '../../../kernel/result.ts'
import { isOwner, type Membership } from '../model/membership.ts'
import type { Organisation } from '../model/organisation.ts'
import { membersIn } from '../store/memberships.ts'
import { lockOrganisation } from '../store/organisations.ts'

/** Not theirs to see, or theirs to see but not to do. */
export type OwnerRefusal = 'notFound' | 'notAllowed'

/** What a deed finds: the organisation, held until the deed is done, with who belongs to it. */
export interface Held {
  readonly organisation: Organisation
  readonly members: readonly Membership[]
}

/** Does what only an owner may, one deed at a time for each organisation, and by what holds now, not when the request came. */
export function asOwner<Value, Refusal>(
  context: Context,
  organisationId: number,
  deed: (tx: Transaction, held: Held) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | OwnerRefusal>> {
  return inTransaction<Result<Value, Refusal | OwnerRefusal>>(context, async (tx) => {
    const organisation = await lockOrganisation(tx, organisationId)
    if (organisation === undefined) return refused('notFound')
    const members = await membersIn(tx, organisationId)
    if (!isOwner(members, signedIn(context.actor).personId)) return refused('notAllowed')
    return deed(tx, { organisation, members })
  })
}
