import { readDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Ore, parseAmount } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import {
  type Answer,
  answers,
  buyers,
  type ContractPeriod,
  type PurchaseQuestion,
  purchaseKinds,
} from '../model/purchase.ts'
import { type ChosenCode, chosenCode } from './code.ts'

/** The fields of the questions, as they stand in the address too: it is where the answers are kept from page to page. */
export const purchaseFields = [
  'buyer',
  'words',
  'code',
  'foundFor',
  'kind',
  'value',
  'day',
  'from',
  'to',
  'crossBorder',
  'registered',
  'inclusive',
  'publicMission',
  'awardedBefore',
  'enquiry',
  'title',
] as const

type PurchaseField = (typeof purchaseFields)[number]

/** What was answered so far, right or wrong. */
export type TypedPurchase = Readonly<Record<PurchaseField, string>>

/** More is no address. */
const longestAnswer = 300

/** The answers as they came; what nobody has answered has the answer that is given most. */
export function typedPurchase(sent: FormBody, today: Day): TypedPurchase {
  const typed = (field: PurchaseField, usual = '') => {
    const answer = one(sent, field).slice(0, longestAnswer)
    return answer === '' ? usual : answer
  }
  return {
    buyer: typed('buyer'),
    words: typed('words'),
    code: typed('code'),
    foundFor: typed('foundFor'),
    kind: typed('kind', 'automatic'),
    value: typed('value'),
    day: typed('day', today),
    from: typed('from'),
    to: typed('to'),
    crossBorder: typed('crossBorder', 'unknown'),
    registered: typed('registered', 'unknown'),
    inclusive: typed('inclusive', 'unknown'),
    publicMission: typed('publicMission', 'unknown'),
    awardedBefore: typed('awardedBefore', 'unknown'),
    enquiry: typed('enquiry'),
    title: typed('title'),
  }
}

/** What stands in the way of an answer: faults, or words for which a code is still to be chosen. */
export interface Unready {
  readonly faults: readonly FieldFault[]
  readonly code: ChosenCode
}

/** The answers as a purchase that can be advised on. */
export function readPurchase(typed: TypedPurchase): Result<PurchaseQuestion, Unready> {
  const code = chosenCode(typed)
  const buyer = buyers.find((each) => each === typed.buyer)
  const value = readValue(typed.value)
  const day = readDay('day', typed.day)
  const period = readPeriod(typed)
  // Whoever has only just written words chooses a code first; what else is missing is told after that.
  if (isFirstChoice(typed, code)) return refused({ faults: [], code })
  const faults = [
    ...(buyer === undefined ? [{ field: 'buyer', key: 'buyerMissing' }] : []),
    ...codeFaults(code),
    ...[value, day, period].flatMap((read) => (read.ok ? [] : [read.refusal])),
  ]
  if (buyer === undefined || !value.ok || !day.ok || !period.ok || code.kind !== 'chosen') {
    return refused({ faults, code })
  }
  if (day.value === null) return refused({ faults: [{ field: 'day', key: 'dayMissing' }], code })
  return ok({
    buyer,
    code: code.code,
    kind: purchaseKinds.find((kind) => kind === typed.kind) ?? null,
    value: value.value,
    day: day.value,
    period: period.value,
    crossBorder: readAnswer(typed.crossBorder),
    enterprises: {
      registered: readAnswer(typed.registered),
      inclusive: readAnswer(typed.inclusive),
      publicMission: readAnswer(typed.publicMission),
      awardedBefore: readAnswer(typed.awardedBefore),
    },
  })
}

/** Codes that are shown for the first time are no fault yet. */
function isFirstChoice({ words, foundFor }: TypedPurchase, code: ChosenCode): boolean {
  return code.kind === 'open' && foundFor !== words
}

function codeFaults(code: ChosenCode): FieldFault[] {
  if (code.kind === 'none') return [{ field: 'words', key: 'nothingFound' }]
  return code.kind === 'open' ? [{ field: 'code', key: 'codeMissing' }] : []
}

function readValue(text: string): Result<Ore, FieldFault> {
  const fault = (key: string) => refused({ field: 'value', key })
  if (text === '') return fault('valueMissing')
  const amount = parseAmount(text)
  if (!amount.ok) return fault(amount.refusal)
  return amount.value > 0n ? amount : fault('notPositive')
}

function readPeriod(typed: TypedPurchase): Result<ContractPeriod | null, FieldFault> {
  const from = readDay('from', typed.from)
  if (!from.ok) return from
  const to = readDay('to', typed.to)
  if (!to.ok) return to
  if (from.value === null && to.value === null) return ok(null)
  if (from.value === null) return refused({ field: 'from', key: 'periodHalf' })
  if (to.value === null) return refused({ field: 'to', key: 'periodHalf' })
  if (to.value < from.value) return refused({ field: 'to', key: 'periodBackwards' })
  return ok({ from: from.value, to: to.value })
}

function readAnswer(text: string): Answer {
  return answers.find((answer) => answer === text) ?? 'unknown'
}
