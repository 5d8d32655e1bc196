/** Time is passed in, never reached for, so that a test can say when it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still, for tests: `clockAt('2027-01-01T00:00:00Z')`. */
export function clockAt(instant: string): Clock {
  return { now: () => new Date(instant) }
}

/** A calendar day in Denmark, `YYYY-MM-DD`: laws, regions and deadlines turn over at Danish midnight. */
export type Day = string

const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The hour that was asked for last, counted since 1970, and its day: midnight never falls within one. */
let last = { hour: Number.NaN, day: '' }

/** The day it is in Denmark at that instant. */
export function dayInDenmark(instant: Date): Day {
  const hour = Math.floor(instant.getTime() / 3_600_000)
  if (hour !== last.hour) last = { hour, day: danishDay.format(instant) }
  return last.day
}
