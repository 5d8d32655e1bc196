import { type Actor, isOperator, type Membership, membershipIn, personOf } from '../../kernel/access/actor.ts'
import type { Enquiry } from './model/enquiry.ts'

/** The organisations for which somebody may ask: those they belong to that buy. */
export function buyersOf(actor: Actor): readonly Membership[] {
  return personOf(actor)?.memberships.filter(({ buys }) => buys) ?? []
}

/** Everybody who belongs to the buyer works on its enquiries. */
export function mayWorkOn(actor: Actor, { buyerId }: Pick<Enquiry, 'buyerId'>): boolean {
  return membershipIn(actor, buyerId)?.buys ?? false
}

/** Of a buyer of whom it is sure that it is who it says, no operator needs to approve what it asks. */
export function needsApproval(actor: Actor, { buyerId }: Pick<Enquiry, 'buyerId'>): boolean {
  return !(membershipIn(actor, buyerId)?.isVerified ?? false)
}

/** What waits is decided by an operator. */
export function mayDecide(actor: Actor): boolean {
  return isOperator(actor)
}

/** The enterprises in whose name somebody may answer: those they belong to that sell. */
export function enterprisesOf(actor: Actor): readonly Membership[] {
  return personOf(actor)?.memberships.filter(({ sells }) => sells) ?? []
}
