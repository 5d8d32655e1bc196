import { type Actor, type Membership, visitor } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import { sessionOf } from '../../identity/index.ts'
import { buys, isTrusted, isVerified, sells, vouches } from '../model/organisation.ts'
import { type MembershipRow, membershipsOf } from '../store/memberships-of.ts'

/** Who asks, by what their session cookie holds, with all that they belong to. */
export async function actorOf(context: Pick<Context, 'database' | 'clock'>, sessionToken: string): Promise<Actor> {
  const session = await sessionOf(context, sessionToken)
  if (session === undefined) return visitor
  const { personId, sessionId, email, name, isOperator, hasSecondFactor } = session
  const memberships = await membershipsOf(context.database, personId)
  return {
    kind: 'person',
    personId,
    sessionId,
    email,
    name: name ?? email,
    isOperator: isOperator && hasSecondFactor,
    awaitsSecondFactor: isOperator && !hasSecondFactor,
    memberships: memberships.map(membership),
  }
}

/** Anybody can call themselves a network: one vouches for others only once an operator has looked at it. */
function membership(row: MembershipRow): Membership {
  const { organisationId, role, kind, name, isConfirmed } = row
  return {
    organisationId,
    organisationName: name,
    role,
    sells: sells(kind),
    buys: buys(kind),
    vouches: vouches(kind) && isConfirmed,
    isTrusted: isTrusted(row),
    isVerified: isVerified(row),
  }
}
