import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import { dayInDenmark } from '../../../../kernel/time/clock.ts'
import { usual } from '../../model/content-limits.ts'
import type { EnquiryContent, EnquiryDraft, EnquiryKind, FormStep } from '../../model/enquiry.ts'
import { answersFields, readAnswers } from './answers.ts'
import { type EnquiryFault, isMissing } from './fault.ts'
import { needFields, readNeed } from './need.ts'
import { placeFields, readPlace } from './place.ts'
import { readTerms, termsFields } from './terms.ts'

/** The fields of each form: nothing else is kept of what is sent. */
const fieldsOf: Readonly<Record<FormStep, readonly string[]>> = {
  need: needFields,
  place: placeFields,
  answers: answersFields,
  terms: termsFields,
}

/** What is wrong, and in which form it is put right. */
export interface StepFault extends EnquiryFault {
  readonly step: FormStep
}

/** What the forms come to when all of them are complete and right. */
export interface ReadEnquiry {
  readonly content: EnquiryContent
  readonly waveSize: number
}

interface Asked {
  readonly kind: EnquiryKind
  readonly draft: EnquiryDraft
}

/** Reads all forms of an enquiry. Of a planned purchase two are enough: it is public, and nobody answers it. */
export function readEnquiry({ kind, draft }: Asked, now: Date): Result<ReadEnquiry, readonly StepFault[]> {
  const need = readNeed(draft.need ?? {})
  const place = readPlace(draft.place ?? {}, { kind, today: dayInDenmark(now) })
  const answers = kind === 'planned' ? ok(noAnswers) : readAnswers(draft.answers ?? {}, now)
  const terms = kind === 'planned' ? ok(publicTerms) : readTerms(draft.terms ?? {})
  if (!need.ok || !place.ok || !answers.ok || !terms.ok) {
    return refused([
      ...faultsOf('need', need),
      ...faultsOf('place', place),
      ...faultsOf('answers', answers),
      ...faultsOf('terms', terms),
    ])
  }
  const late = deadlineFaults(answers.value.answersUntil, place.value.endsOn)
  if (late.length > 0) return refused(late)
  const { waveSize, ...shown } = terms.value
  return ok({ content: { ...need.value, ...place.value, ...answers.value, ...shown }, waveSize })
}

/** What is wrong in one of the forms. */
export function faultsIn(asked: Asked, step: FormStep, now: Date): readonly StepFault[] {
  const read = readEnquiry(asked, now)
  return read.ok ? [] : read.refusal.filter((fault) => fault.step === step)
}

/** What was typed in a form and cannot be right. What is only missing may still come: a draft is written in any order. */
export function mistakesIn(asked: Asked, step: FormStep, now: Date): readonly StepFault[] {
  return faultsIn(asked, step, now).filter(({ key }) => !isMissing(key))
}

const noAnswers = { answersUntil: null, questions: [], wantedAnswers: usual.wantedAnswers }
const publicTerms = { onlyVerified: false, isBuyerNamed: true, isSealed: true, waveSize: usual.waveSize }

function faultsOf(step: FormStep, read: Result<unknown, readonly EnquiryFault[]>): StepFault[] {
  return read.ok ? [] : read.refusal.map((fault) => ({ ...fault, step }))
}

/** Nobody can answer after it is over. */
function deadlineFaults(answersUntil: Date | null, endsOn: string | null): StepFault[] {
  if (answersUntil === null || endsOn === null || dayInDenmark(answersUntil) <= endsOn) return []
  return [{ step: 'answers', field: 'day', key: 'deadlineAfterEnd' }]
}

/** What was typed in a form's own fields, as it was typed; empty ones make no difference. */
export function keptFields(step: FormStep, body: FormBody): FormBody {
  return Object.fromEntries(
    fieldsOf[step].flatMap((field) => {
      const sent = field === 'questions' ? questionsIn(body) : (body[field] ?? [])
      const values = sent.filter((value) => value.trim() !== '')
      return values.length > 0 ? [[field, values]] : []
    }),
  )
}

/** Each question has a field of its own: `questions`, `questions-2` ... They are kept as one list. */
function questionsIn(body: FormBody): string[] {
  const names = Object.keys(body).filter((name) => /^questions(?:-\d{1,2})?$/.test(name))
  return names.flatMap((name) => body[name] ?? [])
}
