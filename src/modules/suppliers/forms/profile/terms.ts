import { z } from 'zod'
import { type FieldFault, type FormBody, one, readForm } from '../../../../kernel/forms/form-body.ts'
import { ok, refused } from '../../../../kernel/result.ts'
import { isSpokenLanguage } from '../../model/content.ts'
import type { ClientReference } from '../../model/directory.ts'
import { type ProfileContent, usualReviewMonths } from '../../model/profile.ts'
import { danishAmount, optionalAmount } from './amount.ts'
import { optionalDay } from './day.ts'
import { asTyped, choices, optionalText, textLines } from './fields.ts'
import type { SectionReading } from './reading.ts'

/** So many clients can be told of. */
const mostReferences = 10

/** The fields of each client reference, counted from 1. */
export const referenceFields = Array.from({ length: mostReferences }, (_, index) => ({
  client: `client${index + 1}`,
  text: `clientText${index + 1}`,
}))

export const termsFields = [
  ...['smallestOrder', 'largestOrder', 'leadTimeDays', 'availableFrom', 'labels', 'languages', 'reviewMonths'],
  ...referenceFields.flatMap(({ client, text }) => [client, text]),
]

/** How often an owner is asked whether all is still true, where none is chosen. */
const usualReview = String(usualReviewMonths)

const form = z
  .object({
    smallestOrder: optionalAmount,
    largestOrder: optionalAmount,
    leadTimeDays: z
      .string()
      .regex(/^(?:\d{1,3})?$/, 'notDays')
      .refine((text) => Number(text) <= 365, 'notDays')
      .transform((text) => (text === '' ? null : Number(text))),
    availableFrom: optionalDay,
    labels: textLines({ most: 20, longest: 100 }),
    languages: choices(isSpokenLanguage),
    reviewMonths: z
      .string()
      .transform((text) => text || usualReview)
      .pipe(z.enum(['3', '6', '12'], 'unknownChoice'))
      .transform((text) => months[text]),
  })
  .refine(({ smallestOrder, largestOrder }) => Number(largestOrder ?? Infinity) >= Number(smallestOrder), {
    path: ['largestOrder'],
    message: 'largestBelowSmallest',
  })

const months = { '3': 3, '6': 6, '12': 12 } as const

const reference = z.object({ client: optionalText(200), text: optionalText(500) })

type TermsContent = Pick<
  ProfileContent,
  | 'smallestOrder'
  | 'largestOrder'
  | 'leadTimeDays'
  | 'availableFrom'
  | 'labels'
  | 'languages'
  | 'reviewMonths'
  | 'references'
>

/** What a purchaser has to know before ordering. */
export function readTerms(body: FormBody): SectionReading<TermsContent> {
  const read = readForm(form, body)
  const clients = referenceFields.map((fields) => readReference(body, fields))
  const faults = [...(read.ok ? [] : read.refusal), ...clients.flatMap((each) => (each.ok ? [] : each.refusal))]
  if (!read.ok || faults.length > 0) return refused(faults)
  return ok({ ...read.value, references: clients.flatMap((each) => (each.ok && each.value) || []) })
}

/** One client; `null` where nothing is told. What was done for nobody in particular is no reference. */
function readReference(
  body: FormBody,
  { client, text }: (typeof referenceFields)[number],
): SectionReading<ClientReference | null> {
  const names: Readonly<Record<string, string>> = { client, text }
  const read = readForm(reference, { client: [one(body, client)], text: [one(body, text)] })
  if (!read.ok)
    return refused(read.refusal.map(({ field, key }): FieldFault => ({ field: names[field] ?? client, key })))
  if (read.value.client !== null) return ok({ client: read.value.client, text: read.value.text })
  return read.value.text === null ? ok(null) : refused([{ field: client, key: 'clientMissing' }])
}

export function termsAsTyped(content: TermsContent): FormBody {
  const { smallestOrder, largestOrder, leadTimeDays, references } = content
  const clients = references.slice(0, mostReferences).flatMap(({ client, text }, index) => [
    [`client${index + 1}`, client],
    [`clientText${index + 1}`, text],
  ])
  return asTyped({
    smallestOrder: smallestOrder && danishAmount(smallestOrder),
    largestOrder: largestOrder && danishAmount(largestOrder),
    leadTimeDays: leadTimeDays === null ? '' : String(leadTimeDays),
    availableFrom: content.availableFrom,
    labels: content.labels.join('\n'),
    languages: content.languages,
    reviewMonths: content.reviewMonths === null ? '' : String(content.reviewMonths),
    ...Object.fromEntries(clients),
  })
}
