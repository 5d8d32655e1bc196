import type { FieldError } from '../../../../design/form/form.ts'
import type { FieldFault } from '../../../../kernel/forms/form-body.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'

/** The sentences for what is wrong in a form. */
export function errorsOf(faults: readonly FieldFault[], language: Language): FieldError[] {
  const sentences = new Map(Object.entries(texts[language].verification.faults))
  return faults.map(({ field, key }) => ({ field, message: sentences.get(key) ?? key }))
}

/** The sentence for a field, as the field takes it. */
export function errorOf(errors: readonly FieldError[], name: string): { readonly error?: string } {
  const found = errors.find(({ field }) => field === name)
  return found === undefined ? {} : { error: found.message }
}
