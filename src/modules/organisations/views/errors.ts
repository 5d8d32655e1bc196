import type { FieldError } from '../../../design/form/form.ts'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { faultText } from '../locales/texts.ts'

/** What is to be put right in a form, in sentences. */
export function fieldErrors(faults: readonly FieldFault[], language: Language): FieldError[] {
  return faults.map(({ field, key }) => ({ field, message: faultText(key, language) }))
}

/** The sentence beside one field. */
export function errorAt(errors: readonly FieldError[], name: string): { readonly error?: string } {
  const message = errors.find(({ field }) => field === name)?.message
  return message === undefined ? {} : { error: message }
}
