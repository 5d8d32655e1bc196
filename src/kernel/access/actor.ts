/**
 * Who is asking. `visitor` is anyone on the web; `console` is somebody with a shell on the server, who runs `rummelig ...`;
 * `system` is the platform itself, where it works for nobody in particular: jobs, reactions, and finding out who somebody is.
 */
export type Actor = { readonly kind: 'visitor' } | { readonly kind: 'console' } | { readonly kind: 'system' } | Person

/** Somebody who has signed in. */
export interface Person {
  readonly kind: 'person'
  readonly personId: number
  readonly sessionId: number
  /** What to call them; the e-mail address while they have told no name. */
  readonly name: string
  readonly email: string
  /** Runs the platform, and has shown a second factor in this session. */
  readonly isOperator: boolean
  /** Would be an operator, once a second factor is shown. */
  readonly awaitsSecondFactor: boolean
  readonly memberships: readonly Membership[]
}

/** What somebody may do for an organisation, as far as everybody needs to know it. */
export interface Membership {
  readonly organisationId: number
  readonly organisationName: string
  readonly role: 'owner' | 'member'
  /** It offers something in the directory, or may. */
  readonly sells: boolean
  /** It buys from those in the directory. */
  readonly buys: boolean
  /** It vouches for others, as a network does. */
  readonly vouches: boolean
  /** Somebody besides its own members says that it is who it says: an operator, a register, or a mail domain of its own. */
  readonly isTrusted: boolean
  /** It is surer still that they who act for it belong to it: who knows a number in a register need not. */
  readonly isVerified: boolean
}

export const visitor: Actor = { kind: 'visitor' }
export const consoleUser: Actor = { kind: 'console' }
export const system: Actor = { kind: 'system' }

/** The actor if it is a person. */
export function personOf(actor: Actor): Person | undefined {
  return actor.kind === 'person' ? actor : undefined
}

/** The person who asks. To be called behind a route that only people who have signed in can enter. */
export function signedIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Error('This is only reached by somebody who has signed in.')
  return actor
}

/** Whether the one who asks runs the platform. */
export function isOperator(actor: Actor): boolean {
  return actor.kind === 'person' ? actor.isOperator : actor.kind !== 'visitor'
}

/** The membership in an organisation, where there is one. */
export function membershipIn(actor: Actor, organisationId: number | null): Membership | undefined {
  return personOf(actor)?.memberships.find((each) => each.organisationId === organisationId)
}

/** The actor as the audit log names it: a kind, and a number where it is a person. */
export function actorName(actor: Actor): string {
  return actor.kind === 'person' ? `person ${actor.personId}` : actor.kind
}
