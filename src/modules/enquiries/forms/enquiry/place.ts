import { readDay } from '../../../../kernel/forms/day.ts'
import { type FormBody, many, one } from '../../../../kernel/forms/form-body.ts'
import { numericOf, type Ore, parseAmount } from '../../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { findPlace } from '../../../reference/index.ts'
import type { EnquiryContent, EnquiryKind } from '../../model/enquiry.ts'
import { municipalitiesMeant } from './area.ts'
import { type EnquiryFault, fault } from './fault.ts'

export const placeFields = [
  'municipalities',
  'postcode',
  'smallestAmount',
  'largestAmount',
  'amountShown',
  'startsOn',
  'endsOn',
] as const

type Place = Pick<
  EnquiryContent,
  'municipalities' | 'postcode' | 'smallestAmount' | 'largestAmount' | 'isAmountShown' | 'startsOn' | 'endsOn'
>

/** Where and when it is to be delivered, and for how much. */
export function readPlace(
  body: FormBody,
  { kind, today }: { readonly kind: EnquiryKind; readonly today: Day },
): Result<Place, readonly EnquiryFault[]> {
  const postcode = readPostcode(one(body, 'postcode'))
  const smallest = readAmount('smallestAmount', one(body, 'smallestAmount'))
  const largest = readAmount('largestAmount', one(body, 'largestAmount'))
  const [startsOn, endsOn] = [readDay('startsOn', one(body, 'startsOn')), readDay('endsOn', one(body, 'endsOn'))]
  const refusals = [postcode, smallest, largest, startsOn, endsOn].flatMap((read) => (read.ok ? [] : [read.refusal]))
  if (!postcode.ok || !smallest.ok || !largest.ok || !startsOn.ok || !endsOn.ok) return refused(refusals)
  const faults = [
    ...bandFaults(smallest.value, largest.value),
    ...periodFaults(startsOn.value, endsOn.value, { kind, today }),
  ]
  if (faults.length > 0) return refused(faults)
  return ok({
    municipalities: municipalitiesMeant(many(body, 'municipalities'), postcode.value),
    postcode: postcode.value,
    smallestAmount: smallest.value === null ? null : numericOf(smallest.value),
    largestAmount: largest.value === null ? null : numericOf(largest.value),
    isAmountShown: one(body, 'amountShown') === 'shown',
    startsOn: startsOn.value,
    endsOn: endsOn.value,
  })
}

function readPostcode(text: string): Result<string | null, EnquiryFault> {
  if (text === '') return ok(null)
  const isKnown = /^\d{4}$/.test(text) && findPlace(text) !== undefined
  return isKnown ? ok(text) : refused(fault('postcode', 'unknownPostcode'))
}

function readAmount(field: string, text: string): Result<Ore | null, EnquiryFault> {
  if (text === '') return ok(null)
  const amount = parseAmount(text)
  if (!amount.ok) return refused(fault(field, amount.refusal))
  return amount.value < 0n ? refused(fault(field, 'negative')) : amount
}

function bandFaults(smallest: Ore | null, largest: Ore | null): EnquiryFault[] {
  return smallest !== null && largest !== null && largest < smallest ? [fault('largestAmount', 'amountsBackwards')] : []
}

/** The calendar sorts what is planned by the day it begins. */
function periodFaults(
  startsOn: Day | null,
  endsOn: Day | null,
  { kind, today }: { readonly kind: EnquiryKind; readonly today: Day },
): EnquiryFault[] {
  if (startsOn === null) return kind === 'planned' || endsOn !== null ? [fault('startsOn', 'startMissing')] : []
  if (startsOn < today) return [fault('startsOn', 'inThePast')]
  return endsOn !== null && endsOn < startsOn ? [fault('endsOn', 'endsBeforeStart')] : []
}
