import { ok, type Result, refused } from '../../../../kernel/result.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { danishMoment } from '../../../../kernel/time/danish-time.ts'

/** A day as a Dane types it, `1.12.2026` or `01-12-2026`, or as machines do, `2026-12-01`; null where none is typed. */
export function readDay(text: string): Result<Day | null, 'notADay'> {
  if (text === '') return ok(null)
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const day = year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return danishMoment(day, '12:00') === undefined ? refused('notADay') : ok(day)
}

/** A time of day as Danes type it, `9.00` or `9`, or as machines do, `09:00`. */
export function readTime(text: string): string {
  const [hours = '', minutes = '00'] = text.split(/[.:]/)
  return `${hours.padStart(2, '0')}:${minutes}`
}
