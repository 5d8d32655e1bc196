import { dayLong } from '../../../kernel/time/days.ts'
import type { FitReason } from './fit.ts'
import type { InvitationOrigin } from './wave.ts'

/** Why an enterprise says no, as it chooses among. */
export const declineReasons = [
  'noCapacity',
  'notOurField',
  'tooFar',
  'tooBig',
  'tooSmall',
  'tooSoon',
  'terms',
  'other',
] as const

export type DeclineReason = (typeof declineReasons)[number]

/** An enterprise that was invited to an enquiry, and what it did since. */
export interface Invitation {
  readonly enquiryId: number
  readonly supplierId: number
  readonly buyerId: number
  readonly enterpriseId: number
  readonly wave: number
  readonly origin: InvitationOrigin
  /** 0-1 */
  readonly fit: number
  readonly reasons: readonly FitReason[]
  readonly invitedAt: Date
  /** When somebody of the enterprise first opened the page, having signed in. */
  readonly openedAt: Date | null
  readonly interestedAt: Date | null
  readonly declinedAt: Date | null
  readonly declineReason: DeclineReason | null
  readonly declineWords: string | null
  readonly remindedAt: Date | null
  readonly nudges: number
  readonly nudgedAt: Date | null
}

export type InvitationState = 'invited' | 'opened' | 'interested' | 'declined'

/** How far it has come. Whether a mail has left is told beside it. */
export function stateOf({
  openedAt,
  interestedAt,
  declinedAt,
}: Pick<Invitation, 'openedAt' | 'interestedAt' | 'declinedAt'>): InvitationState {
  if (declinedAt !== null) return 'declined'
  if (interestedAt !== null) return 'interested'
  return openedAt === null ? 'invited' : 'opened'
}

/** How far those invited have come, all together. */
export interface InvitationCounts {
  readonly invited: number
  readonly interested: number
  readonly declined: number
}

/** An enterprise that has answered is interested, or has said no. */
export function countInvitations(invitations: readonly Invitation[]): InvitationCounts {
  const states = invitations.map(stateOf)
  const inState = (wanted: InvitationState) => states.filter((state) => state === wanted).length
  return { invited: states.length, interested: inState('interested'), declined: inState('declined') }
}

/** A buyer may nudge so often. */
const mostNudges = 2

/** Whether a buyer may nudge: it has not answered, was nudged less than twice, and not in the last 24 hours. */
export function mayBeNudged(invitation: Invitation, now: Date): boolean {
  if (invitation.interestedAt !== null || invitation.declinedAt !== null || invitation.nudges >= mostNudges)
    return false
  const last = invitation.nudgedAt ?? invitation.invitedAt
  return now.getTime() - last.getTime() >= dayLong
}

/** The platform reminds once, so long before the deadline. */
const remindedBefore = 3 * dayLong

/** From when those who have not answered are reminded. */
export function reminderDue(answersUntil: Date): Date {
  return new Date(answersUntil.getTime() - remindedBefore)
}
