import { type Actor, signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type Result, refused } from '../../../kernel/result.ts'
import { isOwner, type Membership } from '../model/membership.ts'
import type { Organisation } from '../model/organisation.ts'
import { mayMend } from '../policy.ts'
import { membersIn } from '../store/memberships.ts'
import { lockOrganisation } from '../store/organisations.ts'

/** Not theirs to see, or theirs to see but not to do. */
export type OwnerRefusal = 'notFound' | 'notAllowed'

/** What a deed finds: the organisation, held until the deed is done, with who belongs to it. */
export interface Held {
  readonly organisation: Organisation
  readonly members: readonly Membership[]
}

type Deed<Value, Refusal> = (tx: Transaction, held: Held) => Promise<Result<Value, Refusal>>

type Outcome<Value, Refusal> = Promise<Result<Value, Refusal | OwnerRefusal>>

/** Does what only an owner may, one deed at a time for each organisation, and by what holds now, not when the request came. */
export function asOwner<Value, Refusal>(
  context: Context,
  organisationId: number,
  deed: Deed<Value, Refusal>,
): Outcome<Value, Refusal> {
  return holding(context, organisationId, isAnOwner, deed)
}

/** Does what an operator may where its owners do not, or must not: the same deeds, one at a time. */
export function asOperator<Value, Refusal>(
  context: Context,
  organisationId: number,
  deed: Deed<Value, Refusal>,
): Outcome<Value, Refusal> {
  return holding(context, organisationId, mayMend, deed)
}

function isAnOwner(actor: Actor, { members }: Held): boolean {
  return isOwner(members, signedIn(actor).personId)
}

function holding<Value, Refusal>(
  context: Context,
  organisationId: number,
  may: (actor: Actor, held: Held) => boolean,
  deed: Deed<Value, Refusal>,
): Outcome<Value, Refusal> {
  return inTransaction<Result<Value, Refusal | OwnerRefusal>>(context, async (tx) => {
    const organisation = await lockOrganisation(tx, organisationId)
    if (organisation === undefined) return refused('notFound')
    const held = { organisation, members: await membersIn(tx, organisationId) }
    return may(context.actor, held) ? deed(tx, held) : refused('notAllowed')
  })
}
