import type { FieldFault } from '../../kernel/forms/form-body.ts'
import type { FieldError } from './error-summary.ts'

/** What is to be put right in a form. A fault's key is the name of its sentence; one without a sentence is a mistake of ours. */
export function fieldErrors(faults: readonly FieldFault[], sentences: Readonly<Record<string, string>>): FieldError[] {
  return faults.map(({ field, key }) => {
    const message = sentences[key]
    if (message === undefined) throw new Error(`There is no sentence for the fault “${key}”.`)
    return { field, message }
  })
}

/** The sentence beside one field, as the field takes it: absent where nothing is wrong. */
export function errorAt(errors: readonly FieldError[], name: string): { readonly error?: string } {
  const message = errors.find(({ field }) => field === name)?.message
  return message === undefined ? {} : { error: message }
}
