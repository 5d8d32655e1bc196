import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type DeclineReason, declineReasons } from '../model/invitation.ts'

/** So many characters may say why. */
const longestDecline = 1000

export interface ReadDecline {
  readonly reason: DeclineReason
  readonly words: string | null
}

/** Reads why an enterprise says no. */
export function readDecline(body: FormBody): Result<ReadDecline, readonly FieldFault[]> {
  const reason = declineReasons.find((known) => known === one(body, 'reason'))
  const words = one(body, 'words').trim()
  const isTooLong = words.length > longestDecline
  if (reason !== undefined && !isTooLong) return ok({ reason, words: words === '' ? null : words })
  return refused([
    ...(reason === undefined ? [{ field: 'reason', key: 'noReason' }] : []),
    ...(isTooLong ? [{ field: 'words', key: 'wordsTooLong' }] : []),
  ])
}
