import { z } from 'zod'
import { type FormBody, readForm } from '../../../../kernel/forms/form-body.ts'
import { category } from '../../../reference/index.ts'
import type { Offering } from '../../model/directory.ts'
import { asTyped, choices, neededText, optionalText } from './fields.ts'
import type { SectionReading } from './reading.ts'

/** `number` tells the offerings of one enterprise apart while they are moved about; it is never shown. */
export const offeringFields = [
  ...['number', 'title', 'description', 'kind', 'categories', 'unit', 'priceIndication', 'capacity'],
] as const

/** An offering stands in so many categories at most: with more, none of them says what it is. */
const mostCategories = 5

const form = z.object({
  title: neededText(200),
  description: optionalText(2_000),
  kind: z.enum(['product', 'service'], 'kindMissing'),
  categories: choices((code) => category(code) !== undefined)
    .refine((codes) => codes.length > 0, 'noCodes')
    .refine((codes) => codes.length <= mostCategories, 'tooManyCodes'),
  unit: optionalText(100),
  priceIndication: optionalText(200),
  capacity: optionalText(200),
})

/** One thing the enterprise sells. */
export function readOffering(body: FormBody): SectionReading<Offering> {
  return readForm(form, body)
}

/** The form of an offering filled in with what is known. */
export function offeringAsTyped(offering: Offering, number: number): FormBody {
  return asTyped({ ...offering, number: String(number) })
}
