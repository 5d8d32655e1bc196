import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { numericOf } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { readMoney } from './decimal.ts'

const longestText = 2000

export interface AskedPart {
  readonly supplierId: number
  readonly what: string
  readonly amount: string | null
}

/** What was typed for a partner. */
export function typedPart(body: FormBody): FormBody {
  return { what: [one(body, 'what')], amount: [one(body, 'amount')] }
}

/** Whom one asks to do what. */
export function readPart(body: FormBody): Result<AskedPart, readonly FieldFault[]> {
  const supplierId = rowNumber(one(body, 'supplier'))
  const what = one(body, 'what')
  const typedAmount = one(body, 'amount')
  const amount = typedAmount === '' ? ok(null) : readMoney('amount', typedAmount)
  const faults = [
    ...(supplierId === undefined ? [{ field: 'supplier', key: 'partnerMissing' }] : []),
    ...(what === '' ? [{ field: 'what', key: 'whatMissing' }] : []),
    ...(what.length > longestText ? [{ field: 'what', key: 'whatTooLong' }] : []),
    ...(amount.ok ? [] : [amount.refusal]),
  ]
  if (faults.length > 0 || supplierId === undefined || !amount.ok) return refused(faults)
  return ok({ supplierId, what, amount: amount.value === null ? null : numericOf(amount.value) })
}

export interface PartReply {
  readonly quoteId: string
  readonly revision: number
  readonly state: 'confirmed' | 'refused'
  readonly words: string | null
}

/** What a partner says to what it was asked. The fields are named after the quote: several may ask on one page. */
export function readPartReply(body: FormBody): Result<PartReply, FieldFault> {
  const quoteId = one(body, 'quote')
  const [answerField, wordsField] = [`answer-${quoteId}`, `words-${quoteId}`]
  const answer = (['confirmed', 'refused'] as const).find((each) => each === one(body, answerField))
  if (answer === undefined) return refused({ field: answerField, key: 'replyMissing' })
  const words = one(body, wordsField)
  if (words.length > longestText) return refused({ field: wordsField, key: 'whatTooLong' })
  return ok({
    quoteId,
    revision: rowNumber(one(body, 'revision')) ?? 0,
    state: answer,
    words: words === '' ? null : words,
  })
}
