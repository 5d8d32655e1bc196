import type { FieldError } from '../../../design/form/form.ts'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'

/** What is wrong with a field, as its component wants it: absent where nothing is. */
export function errorOf(errors: readonly FieldError[], field: string): { readonly error?: string } {
  const found = errors.find((each) => each.field === field)
  return found === undefined ? {} : { error: found.message }
}

/** Faults as sentences. */
export function errorsOf(faults: readonly FieldFault[], sentences: Readonly<Record<string, string>>): FieldError[] {
  return faults.map(({ field, key }) => ({ field, message: sentences[key] ?? key }))
}
