import type { OrganisationRole } from './membership.ts'

/** Somebody who was asked to belong to an organisation, by their e-mail address. */
export interface Invitation {
  readonly id: number
  readonly organisationId: number
  /** In small letters. */
  readonly email: string
  readonly role: OrganisationRole
  readonly invitedBy: number
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly acceptedBy: number | null
  readonly withdrawnAt: Date | null
}

/** Days in which an invitation can be accepted. */
export const invitationDays = 14

/** Seconds that have to pass before the same invitation is sent once more: a button pressed twice makes one mail. */
const secondsBetweenMails = 60

export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + invitationDays * 86_400_000)
}

/** Whether it can be accepted now. */
export function isOpen({ acceptedBy, withdrawnAt, expiresAt }: Invitation, now: Date): boolean {
  return acceptedBy === null && withdrawnAt === null && now < expiresAt
}

/** Whether its mail may be written once more. */
export function mayBeSentAgain({ sentAt }: Pick<Invitation, 'sentAt'>, now: Date): boolean {
  return now.getTime() - sentAt.getTime() >= secondsBetweenMails * 1_000
}

/** Whether the invitation is meant for whoever has this address. */
export function isFor({ email }: Pick<Invitation, 'email'>, address: string): boolean {
  return email === address.toLowerCase()
}
