import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type EnquiryKind, endings, type Outcome } from '../model/enquiry.ts'

const longestWords = 2_000

/** Somebody's own words, empty or not; refused where they are far too long. */
export function readOwnWords(body: FormBody): Result<string, 'tooLong'> {
  const words = one(body, 'words')
  return words.length > longestWords ? refused('tooLong') : ok(words)
}

/** What came of an enquiry of the kind, and in which words. */
export function readEnding(
  body: FormBody,
  kind: EnquiryKind,
): Result<{ readonly outcome: Outcome; readonly words: string | null }, readonly FieldFault[]> {
  const outcome = endings[kind].find((each) => each === one(body, 'outcome'))
  const words = readOwnWords(body)
  const faults = [
    ...(outcome === undefined ? [{ field: 'outcome', key: 'outcomeMissing' }] : []),
    ...(words.ok ? [] : [{ field: 'words', key: words.refusal }]),
  ]
  if (outcome === undefined || !words.ok) return refused(faults)
  return ok({ outcome, words: words.value === '' ? null : words.value })
}
