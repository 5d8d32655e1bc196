import { daysAfter } from '../../../kernel/time/days.ts'
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

/** Seconds that have to pass before the same address is written to once more: a button pressed twice makes one mail. */
const secondsBetweenMails = 60

export function expiryOf(sentAt: Date): Date {
  return daysAfter(sentAt, invitationDays)
}

/** Whether it can be accepted now. */
export function isOpen({ acceptedBy, withdrawnAt, expiresAt }: Invitation, now: Date): boolean {
  return acceptedBy === null && withdrawnAt === null && now < expiresAt
}

/** Mails that one organisation may cause within a day: nobody writes to the whole country. */
export const mostMailsADay = 50

/** Since when the mails of a day count. */
export function aDayBefore(now: Date): Date {
  return daysAfter(now, -1)
}

/** A mail that was written for an invitation. */
export interface InvitationMail {
  readonly email: string
  readonly sentAt: Date
}

/** Whether a mail has just been written to the address: however often it was withdrawn and invited again. */
export function wasJustWrittenTo(email: string, mails: readonly InvitationMail[], now: Date): boolean {
  return mails.some(
    (mail) => mail.email === email && now.getTime() - mail.sentAt.getTime() < secondsBetweenMails * 1_000,
  )
}

/** Whether the invitation is meant for whoever has this address. */
export function isFor({ email }: Pick<Invitation, 'email'>, address: string): boolean {
  return email === address.toLowerCase()
}
