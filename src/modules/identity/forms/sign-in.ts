import { z } from 'zod'
import { type FieldFault, type FormBody, one, readForm } from '../../../kernel/forms/form-body.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { keptNext } from '../model/safe-next.ts'
import { emailField, languageField, nameField, passwordIn } from './fields.ts'

/** How somebody wants to sign in. */
export interface SignInForm {
  readonly email: string
  /** As typed; empty where they want a link. */
  readonly password: string
  readonly next: string
}

const signIn = z.object({ email: emailField })

/** Without a password, or by the button for it, a link is asked for. */
export function readSignIn(body: FormBody): Result<SignInForm, readonly FieldFault[]> {
  const form = readForm(signIn, body)
  if (!form.ok) return form
  const password = one(body, 'way') === 'link' ? '' : passwordIn(body, 'password')
  return ok({ ...form.value, password, next: keptNext(one(body, 'next')) })
}

const newAccount = z.object({ name: nameField, language: languageField })

/** What somebody tells of themselves who makes an account. */
export type NewAccountInput = z.output<typeof newAccount>

/** A link into an account that is there has a form without fields: then nothing is told. */
export function readNewAccount(body: FormBody, language: Language): Result<NewAccountInput, readonly FieldFault[]> {
  return readForm(newAccount, { language: [language], ...body })
}
