import { z } from 'zod'
import { type FormBody, one, readForm } from '../../../../kernel/forms/form-body.ts'
import { legalForms, locate, municipalityByCode, type Point } from '../../../reference/index.ts'
import type { Address } from '../../model/directory.ts'
import type { ProfileContent } from '../../model/profile.ts'
import { webAddress } from '../import-row/website.ts'
import { asTyped, neededText, optionalText, textLines } from './fields.ts'
import type { SectionReading } from './reading.ts'

export const aboutFields = [
  ...['name', 'otherNames', 'legalForm', 'website', 'purpose', 'description'],
  ...['street', 'postcode', 'town', 'municipality'],
] as const

/** In characters. */
export const longestDescription = 8_000
export const longestPurpose = 500
const longestWebsite = 500

const website = z.string().transform((text, issues): string | null => {
  if (text === '') return null
  const address = text.length <= longestWebsite ? webAddress(text) : undefined
  if (address !== undefined && address.length <= longestWebsite) return address
  issues.addIssue({ code: 'custom', message: 'notAWebsite' })
  return z.NEVER
})

const legalForm = z
  .string()
  .refine((code) => code === '' || legalForms().some((form) => form.code === code), 'unknownChoice')
  .transform((code) => code || null)

const form = z.object({
  name: neededText(200),
  otherNames: textLines({ most: 20, longest: 200 }),
  legalForm,
  website,
  purpose: optionalText(longestPurpose),
  description: neededText(longestDescription),
  street: optionalText(200),
  postcode: z
    .string()
    .regex(/^(?:(?:dk[\s-]*)?\d{4})?$/i, 'notAPostcode')
    .transform((text) => text.slice(-4) || null),
  town: optionalText(100),
  municipality: z.string().refine((code) => code === '' || municipalityByCode(code) !== undefined, 'unknownChoice'),
})

export type AboutContent = Pick<
  ProfileContent,
  'name' | 'otherNames' | 'legalForm' | 'website' | 'purpose' | 'description' | 'address'
>

/** Who the enterprise is and where. A contradiction in the address is a reason to warn, and not a fault. */
export function readAbout(body: FormBody): SectionReading<AboutContent> {
  const read = readForm(form, body)
  if (!read.ok) return read
  const { street: _, postcode: __, town: ___, municipality: ____, ...rest } = read.value
  return { ok: true, value: { ...rest, address: addressIn(body) } }
}

/** The address as far as it is filled in, with municipality and point found for it. */
export function addressIn(body: FormBody): Address {
  const [street, postcode, town] = [one(body, 'street'), one(body, 'postcode').slice(-4), one(body, 'town')]
  const stated = municipalityByCode(one(body, 'municipality'))?.name ?? ''
  const { municipalityCode = null, point = null } = locate({ street, postcode, town, municipality: stated })
  return {
    street: street || null,
    postcode: postcode || null,
    town: town || null,
    country: 'DK',
    municipalityStated: stated || null,
    municipality: municipalityCode,
    point,
  }
}

/** Where the enterprise is, as far as its address says. */
export function pointIn(body: FormBody): Point | null {
  return addressIn(body).point
}

/** The form filled in with what is known. */
export function aboutAsTyped(content: AboutContent): FormBody {
  const { address, otherNames } = content
  return asTyped({
    name: content.name,
    otherNames: otherNames.join('\n'),
    legalForm: content.legalForm,
    website: content.website,
    purpose: content.purpose,
    description: content.description,
    street: address.street,
    postcode: address.postcode,
    town: address.town,
    municipality: address.municipality,
  })
}
