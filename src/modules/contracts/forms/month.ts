import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { MonthNumbers } from '../model/month.ts'
import { readWords } from './fields.ts'

/** What the database holds at most. */
const most = { hours: 10_000_000, people: 9_999 } as const

/** The first day of a month as addresses name it, `2026-11`; nothing for anything else. */
export function readMonth(text: string): Day | undefined {
  return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : undefined
}

/** What a month brought, as the enterprise types it. */
export function readMonthNumbers(body: FormBody): Result<MonthNumbers, readonly FieldFault[]> {
  const hours = readHours(one(body, 'hours'))
  const [people, newlyEmployed] = [readCount(body, 'people'), readCount(body, 'newlyEmployed')]
  const words = readWords('words', one(body, 'words'))
  const faults = [hours, people, newlyEmployed, words].flatMap((each) => (each.ok ? [] : [each.refusal]))
  if (!hours.ok || !people.ok || !newlyEmployed.ok || !words.ok) return refused(faults)
  const numbers = { hours: hours.value, people: people.value, newlyEmployed: newlyEmployed.value, words: words.value }
  const odd = oddities(numbers)
  return odd.length > 0 ? refused(odd) : ok(numbers)
}

/** Hours as `1.234,5` or `12.25`, in hundredths. Three digits after a lone full stop are thousands. */
export function readHours(text: string): Result<number, FieldFault> {
  if (text === '') return refused({ field: 'hours', key: 'hoursMissing' })
  const isGrouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?$/.test(text)
  const plain = (isGrouped ? text.replaceAll('.', '') : text).replace(',', '.')
  const [, whole, decimals = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  if (whole === undefined) return refused({ field: 'hours', key: 'notHours' })
  const hours = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return hours > most.hours ? refused({ field: 'hours', key: 'tooManyHours' }) : ok(hours)
}

function readCount(body: FormBody, field: 'people' | 'newlyEmployed'): Result<number, FieldFault> {
  const text = one(body, field)
  if (text === '') return refused({ field, key: 'countMissing' })
  return /^\d{1,4}$/.test(text) && Number(text) <= most.people ? ok(Number(text)) : refused({ field, key: 'notACount' })
}

function oddities({ hours, people, newlyEmployed }: MonthNumbers): FieldFault[] {
  return [
    ...(newlyEmployed > people ? [{ field: 'newlyEmployed', key: 'moreNewThanPeople' }] : []),
    ...(hours > 0 && people === 0 ? [{ field: 'people', key: 'hoursOfNobody' }] : []),
    // No month has more hours than 744.
    ...(people > 0 && hours > people * 74_400 ? [{ field: 'hours', key: 'tooManyHoursEach' }] : []),
  ]
}
