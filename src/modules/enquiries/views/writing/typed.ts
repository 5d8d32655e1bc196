import type { FieldError } from '../../../../design/form/form.ts'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { EnquiryKind } from '../../model/enquiry.ts'

/** A form as it stands: what is typed in it, and what is wrong there. */
export interface TypedStep {
  readonly language: Language
  readonly kind: EnquiryKind
  readonly body: FormBody
  readonly errors: readonly FieldError[]
  /** By which categories are looked for. */
  readonly words: string
}

/** What every field has in common: its name, what was typed, and what is wrong with it. */
export function typedField({ language, body, errors }: TypedStep, name: string) {
  const error = errors.find(({ field }) => field === name)?.message
  const value = body[name]?.[0] ?? ''
  return { language, name, value, required: false, ...(error === undefined ? {} : { error }) }
}
