import { z } from 'zod'
import { parseDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one, readForm } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { RsvCriterion } from '../../reference/index.ts'
import { monthsAfter } from '../model/review.ts'
import type { RsvAnswer } from '../model/rsv.ts'
import { evidenceLimit, leastEvidence, type OperatorKind, operatorKinds } from '../model/verification.ts'
import { webAddress } from './import-row/website.ts'

/** Nobody can vouch for longer, in months. */
const longestValidity = 60

const evidence = z.string().min(leastEvidence, 'evidenceMissing').max(evidenceLimit, 'evidenceTooLong')

/** A link that may stay empty. */
const link = z.string().transform((text, issues): string | null => {
  if (text === '') return null
  const address = webAddress(text)
  if (address !== undefined && address.length <= 500) return address
  issues.addIssue({ code: 'custom', message: 'notAnAddress' })
  return z.NEVER
})

const day = z.string().transform((text, issues): Day => {
  const read = parseDay(text)
  if (read !== undefined) return read
  issues.addIssue({ code: 'custom', message: 'notADay' })
  return z.NEVER
})

const pastDay = (today: Day) => day.refine((chosen) => chosen <= today, 'notYet')

const lastDay = (today: Day) =>
  day
    .refine((chosen) => chosen > today, 'alreadyOver')
    .refine((chosen) => chosen <= monthsAfter(today, longestValidity), 'tooLong')

/** Reads on what a network vouches for an enterprise, and until when. */
export function readVouching(body: FormBody, today: Day) {
  return readForm(z.object({ evidence, evidenceUrl: link, validUntil: lastDay(today) }), body)
}

/** Reads what an operator checked, when, on what evidence, and until when it counts. */
export function readCheck(body: FormBody, today: Day) {
  const what = z.enum(operatorKinds, 'whatMissing')
  return readForm(
    z.object({ what, checkedOn: pastDay(today), evidence, evidenceUrl: link, validUntil: lastDay(today) }),
    body,
  )
}

/** Which of the operator's statements is to be taken back. */
export function readCheckKind(body: FormBody): OperatorKind | undefined {
  return operatorKinds.find((kind) => kind === one(body, 'what'))
}

const answerTexts = z.object({ evidence: z.string().max(evidenceLimit, 'evidenceTooLong'), evidenceUrl: link })

/** Reads what an enterprise answers about a criterion. Some answers may be filled in another time; none at all, or what is wrong, may not. */
export function readAnswers(
  body: FormBody,
  { code, questions }: RsvCriterion,
): Result<RsvAnswer, readonly FieldFault[]> {
  const answers = typedAnswers(body, questions)
  const read = readForm(answerTexts, body)
  if (!read.ok) return refused(read.refusal)
  if (Object.keys(answers).length === 0)
    return refused(questions.map((question) => ({ field: question.code, key: 'answerMissing' })))
  return ok({
    criterion: code,
    answers,
    evidence: read.value.evidence,
    evidenceUrl: read.value.evidenceUrl ?? '',
  })
}

/** What was typed, right or wrong, to show it again. */
export function typedAnswer(body: FormBody, { code, questions }: RsvCriterion): RsvAnswer {
  return {
    criterion: code,
    answers: typedAnswers(body, questions),
    evidence: one(body, 'evidence'),
    evidenceUrl: one(body, 'evidenceUrl'),
  }
}

function typedAnswers(body: FormBody, questions: RsvCriterion['questions']): RsvAnswer['answers'] {
  return Object.fromEntries(
    questions.flatMap(({ code }) => {
      const answer = one(body, code)
      return answer === 'yes' || answer === 'no' ? [[code, answer]] : []
    }),
  )
}
