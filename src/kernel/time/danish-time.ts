import type { Day } from './clock.ts'

/** A time of day as a clock on a wall in Denmark shows it: `HH:MM`. */
export type WallTime = string

/** What a Danish day and time mean. */
export interface DanishMoment {
  readonly instant: Date
  /**
   * Twice a year the clocks are changed at night. `gap`: there was no such time, and the same time after the change is meant.
   * `twice`: there were two, and the later is meant, so that nobody's deadline comes sooner than they may have read.
   */
  readonly clockChange: 'gap' | 'twice' | null
}

const hour = 3_600_000

/** The instant at which clocks in Denmark show this day and time; nothing where there is no such day or time. */
export function danishMoment(day: Day, time: WallTime): DanishMoment | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (!isDay(day) || !isTime(time) || Number.isNaN(asUtc)) return undefined
  // Denmark is one hour ahead of UTC in winter and two in summer, so one of these two is meant.
  const [summer, winter] = [new Date(asUtc - 2 * hour), new Date(asUtc - hour)]
  const [isSummer, isWinter] = [shows(summer, day, time), shows(winter, day, time)]
  if (isSummer && isWinter) return { instant: winter, clockChange: 'twice' }
  if (!isSummer && !isWinter) return { instant: winter, clockChange: 'gap' }
  return { instant: isSummer ? summer : winter, clockChange: null }
}

/** The day and time that clocks in Denmark show at the instant: what a form is filled in with. */
export function onDanishClocks(instant: Date): { readonly day: Day; readonly time: WallTime } {
  const [day = '', time = ''] = wallClock.format(instant).split(' ')
  return { day, time }
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

function shows(instant: Date, day: Day, time: WallTime): boolean {
  const shown = onDanishClocks(instant)
  return shown.day === day && shown.time === time
}

function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}

function isTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)
}
