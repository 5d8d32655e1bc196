import { z } from 'zod'
import { type FormBody, one, readForm } from '../../../../kernel/forms/form-body.ts'
import { ok } from '../../../../kernel/result.ts'
import type { ContactPerson } from '../../model/profile.ts'
import { asTyped, neededText, optionalText } from './fields.ts'
import type { SectionReading } from './reading.ts'

export const contactFields = ['name', 'role', 'email', 'phone'] as const

const form = z
  .object({
    name: neededText(200),
    role: optionalText(200),
    email: z
      .string()
      .max(254, { message: 'tooLong', abort: true })
      .regex(/^(?:[^\s@]+@[^\s@]+\.[^\s@]{2,})?$/, 'notAnEmail')
      .transform((text) => text || null),
    phone: z
      .string()
      .max(30, { message: 'tooLong', abort: true })
      .regex(/^(?:\+?[\d\s()-]{8,})?$/, 'notAPhone')
      .transform((text) => text || null),
  })
  .refine(({ email, phone }) => email !== null || phone !== null, { path: ['email'], message: 'contactUnreachable' })

/** Whom purchasers may ask; `null` where nobody is named. */
export function readContact(body: FormBody): SectionReading<ContactPerson | null> {
  return contactFields.every((field) => one(body, field) === '') ? ok(null) : readForm(form, body)
}

export function contactAsTyped(contact: ContactPerson | null): FormBody {
  return asTyped({ name: null, role: null, email: null, phone: null, ...contact })
}
