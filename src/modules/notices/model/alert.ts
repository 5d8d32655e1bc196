import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'

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
  if (frequency === 'atOnce') return now
  let day = dayInDenmark(now)
  do day = dayAfter(day)
  while (new Date(day).getUTCDay() !== 1)
  // Six in winter and seven in summer: early enough for whoever begins to work.
  return new Date(`${day}T05:00:00Z`)
}

function dayAfter(day: Day): Day {
  const next = new Date(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
