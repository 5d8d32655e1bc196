import { z } from 'zod'
import type { FormBody } from '../../../kernel/forms/form-body.ts'
import { languages } from '../../../kernel/i18n/language.ts'

/** An e-mail address in lower case: nobody has two that differ in capital letters only. */
export const emailField = z
  .string()
  .toLowerCase()
  .pipe(z.email({ error: 'emailInvalid' }).max(254, { error: 'emailInvalid' }))

/** What somebody wants to be called; null where they do not say. A line break in a name would be one in a mail. */
export const nameField = z
  .string()
  .max(100, { error: 'nameTooLong' })
  .transform((name) => name.replace(/\s+/g, ' ') || null)

export const languageField = z.enum(languages, { error: 'languageUnknown' })

/** A password just as it was typed: spaces may be part of it. What is longer than any password is cut off before it is hashed. */
export function passwordIn(body: FormBody, field: string): string {
  return (body[field]?.[0] ?? '').slice(0, 1_000)
}
