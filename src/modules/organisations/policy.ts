import { type Actor, isOperator, membershipIn } from '../../kernel/access/actor.ts'

/** An organisation and its members are seen by those who belong to it, and by operators. */
export function maySee(actor: Actor, organisationId: number): boolean {
  return membershipIn(actor, organisationId) !== undefined || isOperator(actor)
}

/** What it is, and who belongs to it, is decided by its owners. */
export function mayManage(actor: Actor, organisationId: number): boolean {
  return membershipIn(actor, organisationId)?.role === 'owner'
}

/** Operators confirm that it is who it says, and put right who belongs to it where its owners are gone or are somebody else. */
export function mayMend(actor: Actor): boolean {
  return isOperator(actor)
}
