import { z } from 'zod'
import { type FieldFault, type FormBody, many, readForm } from '../../../kernel/forms/form-body.ts'
import { type MailKind, refusableMailKinds } from '../../../kernel/mail/mail.ts'
import type { Result } from '../../../kernel/result.ts'
import { emailField, languageField, nameField } from './fields.ts'

const details = z.object({ name: nameField, language: languageField })

export type DetailsInput = z.output<typeof details>

/** What somebody wants to be called, and in which language they are written to. */
export function readDetails(body: FormBody): Result<DetailsInput, readonly FieldFault[]> {
  return readForm(details, body)
}

const email = z.object({ email: emailField })

/** Another address for the account. */
export function readEmail(body: FormBody): Result<{ readonly email: string }, readonly FieldFault[]> {
  return readForm(email, body)
}

/** The kinds of mails that somebody does not want: those that are left without a tick. */
export function refusedIn(body: FormBody): MailKind[] {
  const wanted = many(body, 'wanted')
  return refusableMailKinds.filter((kind) => !wanted.includes(kind))
}
