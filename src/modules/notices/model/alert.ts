import { isMonday, nextMorning } from '../../../kernel/time/days.ts'

/** When somebody hears of new notices. Who never wants to has no alert. */
export const frequencies = ['atOnce', 'weekly'] as const

export type Frequency = (typeof frequencies)[number]

/** That somebody wants to hear of notices that fit an enterprise of theirs. */
export interface Alert {
  readonly personId: number
  readonly organisationId: number
  readonly frequency: Frequency
  /** Notices that came until then have been told of. */
  readonly lookedUntil: Date
}

/** When an alert is to be looked at next: at once, or in the morning of the next Monday. */
export function nextLook(frequency: Frequency, now: Date): Date {
  return frequency === 'atOnce' ? now : nextMorning(now, isMonday)
}
