import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type DeclineReason, declineReasons } from '../model/quote.ts'

const longestWords = 2000

/** Stands for choosing none of them. */
export const noneSuits = 'none'

export interface Choice {
  /** Null where none suits. */
  readonly chosenId: string | null
  /** The versions that whoever chose had before them. */
  readonly seen: ReadonlyMap<string, number>
  readonly declined: ReadonlyMap<string, { readonly reason: DeclineReason; readonly words: string | null }>
}

export function reasonName(quoteId: string): string {
  return `reason-${quoteId}`
}

export function wordsName(quoteId: string): string {
  return `words-${quoteId}`
}

export function versionName(quoteId: string): string {
  return `version-${quoteId}`
}

/** Which of the quotes is chosen, and why the others are not. */
export function readChoice(body: FormBody, quoteIds: readonly string[]): Result<Choice, readonly FieldFault[]> {
  const choice = one(body, 'choice')
  const chosenId = quoteIds.find((id) => id === choice) ?? null
  if (chosenId === null && choice !== noneSuits) return refused([{ field: 'choice', key: 'choiceMissing' }])
  const read = quoteIds.filter((id) => id !== chosenId).map((id) => [id, readDecline(body, id)] as const)
  const faults = read.flatMap(([, decline]) => (decline.ok ? [] : [decline.refusal]))
  if (faults.length > 0) return refused(faults)
  const seen = new Map(
    quoteIds.flatMap((id) => (versionName(id) in body ? [[id, Number(one(body, versionName(id)))]] : [])),
  )
  return ok({
    chosenId,
    seen,
    declined: new Map(read.flatMap(([id, decline]) => (decline.ok ? [[id, decline.value]] : []))),
  })
}

function readDecline(body: FormBody, id: string) {
  const reason = declineReasons.find((each) => each === one(body, reasonName(id)))
  const words = one(body, wordsName(id))
  if (reason === undefined) return refused({ field: reasonName(id), key: 'reasonMissing' })
  if (words.length > longestWords) return refused({ field: wordsName(id), key: 'whatTooLong' })
  return ok({ reason, words: words === '' ? null : words })
}
