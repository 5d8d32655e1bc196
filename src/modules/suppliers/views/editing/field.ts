import type { FieldError } from '../../../../design/form/form.ts'
import type { FieldFault, FormBody } from '../../../../kernel/forms/form-body.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { Section } from '../../model/profile.ts'
import { fieldLabel } from './field-words.ts'

/** A form as it stands: what is typed in it, and what is wrong there. */
export interface TypedForm {
  readonly language: Language
  readonly body: FormBody
  readonly faults: readonly FieldFault[]
}

/** What every field of these forms begins with. */
export interface FieldState {
  readonly language: Language
  readonly name: string
  readonly value: string
  readonly required: boolean
  readonly error?: string
}

/** What every field of a form has in common: its name, what was typed, and what is wrong with it. */
export function typedField({ language, body, faults }: TypedForm, name: string): FieldState {
  const fault = faults.find(({ field }) => field === name)
  const state = { language, name, value: body[name]?.[0] ?? '', required: false }
  return fault === undefined ? state : { ...state, error: faultText(fault, language) }
}

/** The same for a field in which several may be chosen. */
export function chosenField(form: TypedForm, name: string) {
  const { value: _, ...state } = typedField(form, name)
  return { ...state, values: form.body[name] ?? [] }
}

/** What is wrong with the form, to stand above it, each with the name of its field. */
export function formErrors(
  section: Section,
  { language, faults }: Pick<TypedForm, 'language' | 'faults'>,
): FieldError[] {
  return faults.map((fault) => {
    const text = faultText(fault, language)
    const { field } = fault
    return { field, message: field === '' ? text : `${fieldLabel(section, field, language)}: ${text}` }
  })
}

/** The sentence that says what to do about a fault. */
export function faultText({ key }: Pick<FieldFault, 'key'>, language: Language): string {
  const sentences: Readonly<Record<string, string>> = texts[language].editing.faults
  return sentences[key] ?? texts[language].editing.faults.unknownChoice
}
