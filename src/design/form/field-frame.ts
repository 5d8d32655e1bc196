import { attribute, type Html, html } from '../../kernel/html/html.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import { texts } from '../texts.ts'

/** What every field has besides its input. */
export interface Field {
  readonly language: Language
  /** The name it is sent under. It is also the id of the input, so that a link in the error summary leads to it. */
  readonly name: string
  /** Says before the writing what is wanted. */
  readonly hint?: Html | string
  /** What to put right, in a sentence; absent where nothing is wrong. */
  readonly error?: string
  /** True unless told. A field that may stay empty says so itself. */
  readonly required?: boolean
  /** Where a hint says when it must be filled in: then nothing is marked. */
  readonly saysWhenRequired?: boolean
}

export interface LabelledField extends Field {
  readonly label: string
}

export interface FieldGroup extends Field {
  readonly legend: string
}

/** One input under its label, with hint and error between them. */
export function labelledField(field: LabelledField, input: Html): Html {
  const { name, label } = field
  return formGroup(
    field,
    html`<label class="form-label" for="${name}">${label}${optionalMark(field)}</label>
  ${hintText(field)}
  ${errorText(field)}
  ${input}`,
  )
}

/** Several inputs that answer one question. */
export function fieldGroup(field: FieldGroup, inputs: readonly Html[]): Html {
  return formGroup(
    field,
    html`<fieldset ${describedBy(field)}>
    <legend class="form-label">${field.legend}${optionalMark(field)}</legend>
    ${hintText(field)}
    ${errorText(field)}
    ${inputs}
  </fieldset>`,
  )
}

/** Keeps what belongs to one field together, and marks the whole of it where something is wrong. */
export function formGroup({ error }: Pick<Field, 'error'>, content: Html): Html {
  return html`<div class="form-group${error && ' form-error'}">
  ${content}
</div>`
}

export function hintText({ name, hint }: Field): Html | false {
  if (!hint) return false
  return html`<span class="form-hint" id="${name}-hint">${hint}</span>`
}

export function errorText({ language, name, error }: Field): Html | false {
  if (!error) return false
  return html`<span class="form-error-message" id="${name}-error"><span class="sr-only">${texts[language].form.error}</span>${error}</span>`
}

/** The attributes every input has: where its hint and error stand, that it is wrong, that it must be filled in. */
export function inputState(field: Field): Html {
  const { error, required = true } = field
  return html`${describedBy(field)} ${attribute('aria-invalid', error && 'true')} ${attribute('required', required)}`
}

/** Hint before error, in the order they are seen. */
function describedBy({ name, hint, error }: Field): Html {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean)
  return attribute('aria-describedby', ids.length > 0 && ids.join(' '))
}

/** The few that may stay empty are marked, not the many that may not. */
function optionalMark({ language, required = true, saysWhenRequired = false }: Field): Html | false {
  return !required && !saysWhenRequired && html`<span class="weight-normal"> ${texts[language].form.optional}</span>`
}
