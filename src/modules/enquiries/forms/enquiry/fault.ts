import type { FieldFault } from '../../../../kernel/forms/form-body.ts'

/** What can be wrong with a form, each with a sentence that says what to do. */
export type EnquiryFaultKey =
  | 'titleMissing'
  | 'titleTooLong'
  | 'descriptionMissing'
  | 'descriptionTooLong'
  | 'categoriesMissing'
  | 'tooManyCategories'
  | 'unknownPostcode'
  | 'notAmount'
  | 'tooManyDecimals'
  | 'tooLarge'
  | 'negative'
  | 'amountsBackwards'
  | 'notADay'
  | 'startMissing'
  | 'inThePast'
  | 'endsBeforeStart'
  | 'deadlineMissing'
  | 'noTime'
  | 'deadlineTooSoon'
  | 'deadlineAfterEnd'
  | 'questionTooLong'
  | 'tooManyQuestions'
  | 'wantedAnswers'
  | 'waveSize'
  | 'tooMuch'

export interface EnquiryFault extends FieldFault {
  readonly key: EnquiryFaultKey
}

const missing: readonly EnquiryFaultKey[] = [
  'titleMissing',
  'descriptionMissing',
  'categoriesMissing',
  'startMissing',
  'deadlineMissing',
]

/** Whether nothing stands there yet that could be wrong. */
export function isMissing(key: EnquiryFaultKey): boolean {
  return missing.includes(key)
}

/** A fault of one field. */
export function fault(field: string, key: EnquiryFaultKey): EnquiryFault {
  return { field, key }
}
