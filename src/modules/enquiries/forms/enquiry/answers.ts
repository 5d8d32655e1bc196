import { readDay } from '../../../../kernel/forms/day.ts'
import { type FormBody, many, one } from '../../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import { danishMoment } from '../../../../kernel/time/danish-time.ts'
import { contentLimits, shortestTimeToAnswer, usual } from '../../model/content-limits.ts'
import type { EnquiryContent } from '../../model/enquiry.ts'
import { type EnquiryFault, fault } from './fault.ts'
import { readTime } from './time.ts'

export const answersFields = ['day', 'time', 'questions', 'wantedAnswers'] as const

type Answers = Pick<EnquiryContent, 'answersUntil' | 'questions' | 'wantedAnswers'>

/** Until when answers may come, what each must answer, and how many are enough. */
export function readAnswers(body: FormBody, now: Date): Result<Answers, readonly EnquiryFault[]> {
  const answersUntil = readDeadline(one(body, 'day'), one(body, 'time'), now)
  const questions = many(body, 'questions')
  const wantedAnswers = readCount(one(body, 'wantedAnswers'), usual.wantedAnswers, contentLimits.wantedAnswers)
  const faults = [
    ...(answersUntil.ok ? [] : [answersUntil.refusal]),
    ...(questions.length > contentLimits.questions ? [fault('questions', 'tooManyQuestions')] : []),
    ...(questions.some((each) => each.length > contentLimits.question) ? [fault('questions', 'questionTooLong')] : []),
    ...(wantedAnswers === undefined ? [fault('wantedAnswers', 'wantedAnswers')] : []),
  ]
  if (!answersUntil.ok || wantedAnswers === undefined || faults.length > 0) return refused(faults)
  return ok({ answersUntil: answersUntil.value, questions, wantedAnswers })
}

function readDeadline(day: string, time: string, now: Date): Result<Date, EnquiryFault> {
  const read = readDay('day', day)
  if (!read.ok) return read
  if (read.value === null) return refused(fault('day', 'deadlineMissing'))
  const moment = danishMoment(read.value, readTime(time))
  if (moment === undefined) return refused(fault('time', 'noTime'))
  const isTooSoon = moment.instant.getTime() - now.getTime() < shortestTimeToAnswer
  return isTooSoon ? refused(fault('day', 'deadlineTooSoon')) : ok(moment.instant)
}

/** What a deadline that is typed comes to, where clocks are changed that night and it is not plain. */
export function clockChangeAt(body: FormBody): 'gap' | 'twice' | null {
  const day = readDay('day', one(body, 'day'))
  if (!day.ok || day.value === null) return null
  return danishMoment(day.value, readTime(one(body, 'time')))?.clockChange ?? null
}

/** A whole number from 1 to the most; the usual one where none is typed. */
export function readCount(text: string, usually: number, most: number): number | undefined {
  if (text === '') return usually
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= most ? count : undefined
}
