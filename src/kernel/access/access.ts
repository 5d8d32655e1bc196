import type { Actor, Membership } from './actor.ts'

/**
 * Who may call a route at all; which rows they then see is the module's policy. `seller` and `purchaser` belong to an
 * organisation that sells or buys, `operator` runs the platform and has shown a second factor.
 */
export type Access = 'everyone' | 'signedIn' | 'seller' | 'purchaser' | 'operator'

/** `signIn`: nobody we know. `secondFactor`: an operator who has not shown one yet. `no`: somebody we know, who may not. */
export type Entrance = 'yes' | 'signIn' | 'secondFactor' | 'no'

const rules: Readonly<Record<Access, (actor: Actor) => boolean>> = {
  everyone: () => true,
  signedIn: (actor) => actor.kind === 'person',
  seller: (actor) => belongsToOneThat(actor, ({ sells }) => sells),
  purchaser: (actor) => belongsToOneThat(actor, ({ buys }) => buys),
  operator: (actor) => actor.kind === 'person' && actor.isOperator,
}

/** The default is no: an access that has no rule lets nobody in. */
export function mayEnter(actor: Actor, access: Access): Entrance {
  if (Object.hasOwn(rules, access) && rules[access](actor)) return 'yes'
  if (actor.kind !== 'person') return 'signIn'
  return access === 'operator' && actor.awaitsSecondFactor ? 'secondFactor' : 'no'
}

function belongsToOneThat(actor: Actor, does: (membership: Membership) => boolean): boolean {
  return actor.kind === 'person' && actor.memberships.some(does)
}
