import type { Day } from '../../../kernel/time/clock.ts'

/** How often an enterprise wants to be invited. */
export interface Preference {
  /** Invitations in a calendar month, at most; null for as many as come. */
  readonly mostAMonth: number | null
  /** No invitations until that day. */
  readonly pausedUntil: Day | null
}

/** What counts towards whether an enterprise may be invited once more. */
export interface Burden extends Preference {
  readonly enterpriseId: number
  /** Invitations in this calendar month. */
  readonly invitedThisMonth: number
  /** Invitations in the last 90 days. */
  readonly invitedLately: number
}

/** Whether it wants an invitation on that day. */
export function wantsInvitation({ mostAMonth, pausedUntil, invitedThisMonth }: Burden, day: Day): boolean {
  if (pausedUntil !== null && day < pausedUntil) return false
  return mostAMonth === null || invitedThisMonth < mostAMonth
}
