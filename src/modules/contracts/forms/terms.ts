import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Ore, parseAmount } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Terms } from '../model/contract.ts'
import { looksLikePersonalNumber, readNeededDay } from './fields.ts'

/** In years: longer ones are typing errors. */
const longest = 20

/** What was agreed: what it is about, when, and for how much. */
export function readTerms(body: FormBody): Result<Terms, readonly FieldFault[]> {
  const title = one(body, 'title')
  const [startsOn, endsOn] = [
    readNeededDay('startsOn', one(body, 'startsOn')),
    readNeededDay('endsOn', one(body, 'endsOn')),
  ]
  const amount = readAmount(one(body, 'amount'))
  const faults = [
    ...titleFaults(title),
    ...[startsOn, endsOn, amount].flatMap((each) => (each.ok ? [] : [each.refusal])),
    ...(startsOn.ok && endsOn.ok ? periodFaults(startsOn.value, endsOn.value) : []),
  ]
  if (faults.length > 0 || !startsOn.ok || !endsOn.ok || !amount.ok) return refused(faults)
  return ok({ title, startsOn: startsOn.value, endsOn: endsOn.value, amount: amount.value })
}

function titleFaults(title: string): FieldFault[] {
  if (title === '') return [{ field: 'title', key: 'titleMissing' }]
  if (title.length > 200) return [{ field: 'title', key: 'titleTooLong' }]
  return looksLikePersonalNumber(title) ? [{ field: 'title', key: 'personalNumber' }] : []
}

function periodFaults(startsOn: string, endsOn: string): FieldFault[] {
  if (endsOn < startsOn) return [{ field: 'endsOn', key: 'endsBeforeStart' }]
  const isTooLong = Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) > longest
  return isTooLong ? [{ field: 'endsOn', key: 'periodTooLong' }] : []
}

function readAmount(text: string): Result<Ore, FieldFault> {
  if (text === '') return refused({ field: 'amount', key: 'amountMissing' })
  const amount = parseAmount(text)
  if (!amount.ok) return refused({ field: 'amount', key: amount.refusal })
  return amount.value < 0n ? refused({ field: 'amount', key: 'negative' }) : amount
}
