import { type Actor, isOperator, membershipIn } from '../../kernel/access/actor.ts'
import type { Contract, Side } from './model/contract.ts'

/** For whom somebody looks at a contract; nothing where it is none of theirs. */
export function sideOf(
  actor: Actor,
  { buyerId, enterpriseId }: Pick<Contract, 'buyerId' | 'enterpriseId'>,
): Side | undefined {
  if (membershipIn(actor, buyerId)?.buys) return 'buyer'
  return membershipIn(actor, enterpriseId)?.sells ? 'enterprise' : undefined
}

/** Whoever did not propose it says whether it is so; also somebody who belongs to both. */
export function mayAnswer(actor: Actor, contract: Contract): boolean {
  if (contract.state !== 'proposed') return false
  return contract.isProposedByBuyer ? mayLog(actor, contract) : mayConfirm(actor, contract)
}

/** Both may end what was agreed. */
export function mayEnd(actor: Actor, contract: Contract): boolean {
  return contract.state === 'agreed' && sideOf(actor, contract) !== undefined
}

/** The enterprise says what a month brought. */
export function mayLog(actor: Actor, { enterpriseId }: Pick<Contract, 'enterpriseId'>): boolean {
  return membershipIn(actor, enterpriseId)?.sells ?? false
}

/** The buyer says whether it is so. */
export function mayConfirm(actor: Actor, { buyerId }: Pick<Contract, 'buyerId'>): boolean {
  return membershipIn(actor, buyerId)?.buys ?? false
}

/** Operators see what contracts come to together, never one of them. */
export function maySeeEffect(actor: Actor): boolean {
  return isOperator(actor)
}
