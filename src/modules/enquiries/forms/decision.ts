import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Decision, verdicts } from '../model/decision.ts'
import { readOwnWords } from './ending.ts'

/** An operator's decision: approval unless another button was pressed, which needs words. */
export function readDecision(body: FormBody): Result<Decision, 'wordsMissing' | 'wordsTooLong'> {
  const verdict = verdicts.find((each) => each === one(body, 'verdict')) ?? 'approved'
  const words = readOwnWords(body)
  if (!words.ok) return refused('wordsTooLong')
  if (verdict !== 'approved' && words.value === '') return refused('wordsMissing')
  return ok({ verdict, words: words.value, revision: rowNumber(one(body, 'revision')) ?? 0 })
}
