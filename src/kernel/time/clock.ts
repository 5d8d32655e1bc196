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

/** The day it is in Denmark at that instant. */
export function dayInDenmark(instant: Date): Day {
  return danishDay.format(instant)
}
