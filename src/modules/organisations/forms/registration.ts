import { z } from 'zod'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { locate, parseCvr } from '../../reference/index.ts'
import { organisationKinds } from '../model/organisation.ts'

const text = (longest: number) => z.string().max(longest, 'tooLong')

/** A line that may stay empty. */
const optionalText = (longest: number) => text(longest).transform((value) => value || null)

const kind = z.enum(organisationKinds, 'kindMissing')

/** Spaces, dots and `DK` are taken away; what is left has eight digits and a right check digit. */
const cvr = z.string().transform((value, context): string => {
  const number = parseCvr(value)
  if (number.ok) return number.value
  context.issues.push({ code: 'custom', input: value, message: number.refusal })
  return z.NEVER
})

/** Four digits that a Danish postcode begins as; it may stay empty. */
const postcode = z
  .string()
  .transform((value) => value.replace(/^\s*dk[\s-]*|\s/gi, ''))
  .refine((value) => value === '' || isDanish(value), 'postcodeWrong')
  .transform((value) => value || null)

function isDanish(postcode: string): boolean {
  return /^\d{4}$/.test(postcode) && locate({ postcode }).contradictions.length === 0
}

const details = {
  name: text(200).min(1, 'nameMissing'),
  street: optionalText(200),
  postcode,
  town: optionalText(100),
}

/** The first step. The messages are keys of texts. */
export const kindForm = z.object({ kind })

/** The second step, with what the first one told. */
export const cvrForm = z.object({ kind, cvr })

/** The last step, with what those before it told. */
export const registrationForm = z.object({ kind, cvr, ...details })

/** What owners change later. */
export const detailsForm = z.object(details)

export type Registration = z.output<typeof registrationForm>

/** Name and address as typed, right or wrong. */
export interface DetailsTyped {
  readonly name: string
  readonly street: string
  readonly postcode: string
  readonly town: string
}

/** What goes back into the fields of a form that was refused. */
export function detailsTyped(body: FormBody): DetailsTyped {
  const [name, street] = [one(body, 'name'), one(body, 'street')]
  return { name, street, postcode: one(body, 'postcode'), town: one(body, 'town') }
}

/** What goes into the fields of a form where something is known. */
export function detailsKnown(details: { readonly [Field in keyof DetailsTyped]: string | null }): DetailsTyped {
  const { name, street, postcode, town } = details
  return { name: name ?? '', street: street ?? '', postcode: postcode ?? '', town: town ?? '' }
}
