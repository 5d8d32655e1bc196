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

/** Everybody who belongs to the enterprise works on its page: sends it for approval, publishes it, takes it off for a while. */
export function mayEdit(actor: Actor, { organisationId }: Pick<Profile, 'organisationId'>): boolean {
  return membershipIn(actor, organisationId) !== undefined
}

/** The page is put away for good, or taken up again, by an owner of the enterprise or an operator. */
export function mayArchive(actor: Actor, { organisationId }: Pick<Profile, 'organisationId'>): boolean {
  return isOperator(actor) || membershipIn(actor, organisationId)?.role === 'owner'
}

/** What waits is decided by an operator: pages and who may take one over. */
export function mayDecide(actor: Actor): boolean {
  return isOperator(actor)
}

/** Somebody who buys for an organisation. */
export function isPurchaser(actor: Actor): boolean {
  return personOf(actor)?.memberships.some(({ buys }) => buys) ?? false
}

/** One of whose organisation more is known than that somebody says so: purchasers like that see contact persons. */
export function isTrustedPurchaser(actor: Actor): boolean {
  return personOf(actor)?.memberships.some(({ buys, isTrusted }) => buys && isTrusted) ?? false
}

/** The network in whose name somebody may vouch for an enterprise: never for one's own. */
export function vouchingIn(actor: Actor, { organisationId }: Pick<Supplier, 'organisationId'>): Membership | undefined {
  if (membershipIn(actor, organisationId) !== undefined) return undefined
  return personOf(actor)?.memberships.find(({ vouches }) => vouches)
}

/** Which words mean the same, and what is asked for in vain, is for those who run the platform. */
export function mayKeepSearchWords(actor: Actor): boolean {
  return isOperator(actor)
}
