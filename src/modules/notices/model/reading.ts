import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'

/** How far a source has been read. */
export interface Reading {
  /** All that was published until that day has been read. */
  readonly readUntil: Day
  /** In a row. */
  readonly failures: number
  /** Not to be asked before. */
  readonly tryAt: Date
  readonly lastError: string | null
}

/** A new installation begins with what is still likely to be open. */
const firstDays = 60

const hour = 3_600_000

export function firstReading(now: Date): Reading {
  const readUntil = dayInDenmark(new Date(now.getTime() - firstDays * 24 * hour))
  return { readUntil, failures: 0, tryAt: now, lastError: null }
}

/** A day is published in the morning, and may be added to: it is asked for once an hour, and once more the day after. */
export function readNow(now: Date): Reading {
  const readUntil = dayInDenmark(new Date(now.getTime() - 24 * hour))
  return { readUntil, failures: 0, tryAt: new Date(now.getTime() + hour), lastError: null }
}

/** Tried again after 5, 10, 20 ... minutes, a day at most. What was read is not read again. */
export function failedNow({ readUntil, failures }: Reading, now: Date, lastError: string): Reading {
  const minutes = Math.min(5 * 2 ** failures, 24 * 60)
  return { readUntil, failures: failures + 1, tryAt: new Date(now.getTime() + minutes * 60_000), lastError }
}
