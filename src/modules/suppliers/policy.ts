import { type Actor, isOperator, type Membership, membershipIn, personOf } from '../../kernel/access/actor.ts'
import type { Supplier } from './model/directory.ts'
import type { Profile } from './model/profile.ts'

/** Lists of enterprises are imported, and demo data loaded and cleared, by whoever runs the server. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'console'
}

/** The enterprises somebody may speak for: those that offer something, or may. */
export function enterprisesOf(actor: Actor): readonly Membership[] {
  return personOf(actor)?.memberships.filter(({ sells }) => sells) ?? []
}

/** Everybody who belongs to the enterprise works on its page. */
export function mayEdit(actor: Actor, { organisationId }: Pick<Profile, 'organisationId'>): boolean {
  return membershipIn(actor, organisationId) !== undefined
}

/** What waits for an operator is sent, and taken back, by those who work on it. */
export function maySubmit(actor: Actor, profile: Pick<Profile, 'organisationId'>): boolean {
  return mayEdit(actor, profile)
}

/** Those who work on the page put it on view, take it off for a while, and say that it is still true. */
export function mayPublish(actor: Actor, profile: Pick<Profile, 'organisationId'>): boolean {
  return mayEdit(actor, profile)
}

/** The page is put away for good, or taken up again, by an owner of the enterprise or an operator. */
export function mayArchive(actor: Actor, { organisationId }: Pick<Profile, 'organisationId'>): boolean {
  return isOperator(actor) || membershipIn(actor, organisationId)?.role === 'owner'
}

/** What waits is decided by an operator: pages and who may take one over. */
export function mayDecide(actor: Actor): boolean {
  return isOperator(actor)
}

/** The network in whose name somebody may vouch for an enterprise: never for one's own. */
export function vouchingIn(actor: Actor, { organisationId }: Pick<Supplier, 'organisationId'>): Membership | undefined {
  if (membershipIn(actor, organisationId) !== undefined) return undefined
  return personOf(actor)?.memberships.find(({ vouches }) => vouches)
}
