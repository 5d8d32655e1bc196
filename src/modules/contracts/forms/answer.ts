import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { MonthAnswer } from '../model/month.ts'
import { readNeededWords, readWords } from './fields.ts'

/** What the other party says to a proposal; a refusal may have words. */
export interface ContractAnswer {
  readonly state: 'agreed' | 'refused'
  readonly words: string | null
}

/** Reads whether it is so. */
export function readContractAnswer(body: FormBody): Result<ContractAnswer, readonly FieldFault[]> {
  const state = (['agreed', 'refused'] as const).find((each) => each === one(body, 'answer'))
  const words =
    state === 'refused' ? readNeededWords('words', one(body, 'words')) : readWords('words', one(body, 'words'))
  if (state === undefined) return refused([{ field: 'answer', key: 'answerMissing' }])
  return words.ok ? ok({ state, words: words.value }) : refused([words.refusal])
}

/** Reads what the buyer says of a month; an objection needs words. */
export function readMonthAnswer(body: FormBody): Result<MonthAnswer, readonly FieldFault[]> {
  const answer = one(body, 'answer')
  if (answer === 'confirmed') return ok({ state: 'confirmed', objection: null })
  if (answer !== 'objected') return refused([{ field: 'answer', key: 'answerMissing' }])
  const words = readNeededWords('words', one(body, 'words'))
  return words.ok ? ok({ state: 'objected', objection: words.value }) : refused([words.refusal])
}
