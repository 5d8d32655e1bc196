export const organisationRoles = ['owner', 'member'] as const

export type OrganisationRole = (typeof organisationRoles)[number]

/** Somebody who belongs to an organisation, by their number. */
export interface Membership {
  readonly personId: number
  readonly role: OrganisationRole
  readonly since: Date
}

/** A member with what colleagues and mails need to know of them. */
export interface Member extends Membership {
  readonly name: string
  readonly email: string
  readonly language: 'da' | 'en'
}

/** Whether the person may act for the whole of it. */
export function isOwner(members: readonly Membership[], personId: number): boolean {
  return members.some((member) => member.personId === personId && member.role === 'owner')
}

/** Whether nobody could decide for it any more if the person left, or became a mere member. */
export function isLastOwner(members: readonly Membership[], personId: number): boolean {
  const owners = members.filter(({ role }) => role === 'owner')
  return owners.length === 1 && owners[0]?.personId === personId
}

/** Who takes over when the last owner is gone for good: who has belonged to it for longest. */
export function heirOf(members: readonly Membership[], gone: number): number | undefined {
  const others = members.filter(({ personId }) => personId !== gone)
  return others.toSorted(
    (one, other) => one.since.getTime() - other.since.getTime() || one.personId - other.personId,
  )[0]?.personId
}
