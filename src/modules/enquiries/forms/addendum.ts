import { parseDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { danishMoment } from '../../../kernel/time/danish-time.ts'
import { longestAddendum } from '../model/addendum.ts'
import { readWords } from '../model/question.ts'
import { readTime } from './enquiry/time.ts'

/** An addendum as a form says it. */
export interface ReadAddendum {
  readonly words: string
  /** Null where the deadline stays. */
  readonly answersUntil: Date | null
  readonly mayBeShorter: boolean
}

/** Reads the words and, where one is typed, the new deadline: a day and a time in Denmark. */
export function readAddendum(body: FormBody): Result<ReadAddendum, readonly FieldFault[]> {
  const words = readWords(one(body, 'words'), longestAddendum)
  const [day, time] = [one(body, 'day'), one(body, 'time')]
  const answersUntil = day === '' && time === '' ? null : (instantOf(day, time) ?? undefined)
  const faults = [
    ...(words.ok ? [] : [{ field: 'words', key: words.refusal }]),
    ...(answersUntil === undefined
      ? [{ field: day === '' || instantOf(day, '12.00') === undefined ? 'day' : 'time', key: 'noDay' }]
      : []),
  ]
  if (!words.ok || answersUntil === undefined) return refused(faults)
  return ok({ words: words.value, answersUntil, mayBeShorter: one(body, 'shorter') === 'yes' })
}

/** Danes write `18-12-2026` and `9.00`, machines `2026-12-18` and `09:00`. */
function instantOf(day: string, time: string): Date | undefined {
  return danishMoment(parseDay(day) ?? '', readTime(time))?.instant
}
