import { type Actor, type Membership, personOf } from '../../../kernel/access/actor.ts'

/** The organisations for which somebody analyses ledgers: those they belong to that buy. All members share them. */
export function buyersOf(actor: Actor): readonly Membership[] {
  return personOf(actor)?.memberships.filter(({ buys }) => buys) ?? []
}
