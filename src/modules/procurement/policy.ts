import { type Actor, isOperator, type Membership, personOf } from '../../kernel/access/actor.ts'

/** The organisations for which somebody keeps memos: those they belong to that buy. All members share them. */
export function buyersOf(actor: Actor): readonly Membership[] {
  return personOf(actor)?.memberships.filter(({ buys }) => buys) ?? []
}

/** Who writes down what the law says: those who run the platform. */
export function mayKeepRules(actor: Actor): boolean {
  return isOperator(actor)
}
