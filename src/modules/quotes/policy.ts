import { type Actor, membershipIn } from '../../kernel/access/actor.ts'
import type { Quote } from './model/quote.ts'

/** Everybody who belongs to the buyer sees the quotes that are open to it, and may choose. */
export function mayChoose(actor: Actor, { buyerId }: Pick<Quote, 'buyerId'>): boolean {
  return membershipIn(actor, buyerId)?.buys ?? false
}

/** Everybody who belongs to a partner answers for its part. */
export function mayAnswerPart(actor: Actor, { enterpriseId }: Pick<Quote, 'enterpriseId'>): boolean {
  return membershipIn(actor, enterpriseId)?.sells ?? false
}

/** Everybody who belongs to a side says what came of it. */
export function mayFollowUp(actor: Actor, { organisationId }: { readonly organisationId: number }): boolean {
  return membershipIn(actor, organisationId) !== undefined
}
