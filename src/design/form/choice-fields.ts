import { attribute, type Html, html } from '../../kernel/html/html.ts'
import {
  errorText,
  type Field,
  type FieldGroup,
  fieldGroup,
  formGroup,
  hintText,
  inputState,
  type LabelledField,
  labelledField,
} from './field-frame.ts'

export interface SelectOption {
  readonly value: string
  readonly text: string
}

export interface Choice extends SelectOption {
  readonly hint?: string
}

export interface SelectField extends LabelledField {
  readonly value: string
  readonly options: readonly SelectOption[]
  /** A first line that chooses nothing, such as “Vælg en kommune”. */
  readonly empty?: string
}

export interface RadioField extends FieldGroup {
  /** The chosen one's; empty where none is chosen yet. */
  readonly value: string
  readonly options: readonly Choice[]
}

export interface CheckboxField extends FieldGroup {
  /** Those of the chosen ones. */
  readonly values: readonly string[]
  readonly options: readonly Choice[]
}

export interface Checkbox extends Omit<Field, 'required'> {
  readonly text: Html | string
  readonly checked: boolean
  /** What is sent when it is ticked; `yes` unless told. Unticked, nothing is sent. */
  readonly value?: string
}

/** One of many. Up to about seven are easier to choose among as radio buttons. */
export function selectField(field: SelectField): Html {
  const { name, value: chosen, options, empty } = field
  const all = empty === undefined ? options : [{ value: '', text: empty }, ...options]
  const input = html`<select class="form-select input-width-l" id="${name}" name="${name}" ${inputState(field)}>
    ${all.map(({ value, text }) => html`<option value="${value}" ${attribute('selected', value === chosen)}>${text}</option>`)}
  </select>`
  return labelledField(field, input)
}

/** One of a few. */
export function radioField(field: RadioField): Html {
  const { value: chosen, options, required = true } = field
  const inputs = options.map((choice, index) =>
    choiceInput(field, { choice, index, type: 'radio', checked: choice.value === chosen, required }),
  )
  return fieldGroup(field, inputs)
}

/** A long list of short choices, as many beside each other as there is room for. */
export function inColumns(field: Html): Html {
  return html`<div class="columns">${field}</div>`
}

/** Any number of a few, all sent under one name. */
export function checkboxField(field: CheckboxField): Html {
  const { values, options } = field
  const inputs = options.map((choice, index) =>
    choiceInput(field, { choice, index, type: 'checkbox', checked: values.includes(choice.value), required: false }),
  )
  return fieldGroup(field, inputs)
}

/** A single yes. */
export function checkbox(field: Checkbox): Html {
  const { name, text, checked, value = 'yes' } = field
  return formGroup(
    field,
    html`${errorText(field)}
  <div class="form-group-checkbox">
    <input class="form-checkbox" type="checkbox" id="${name}" name="${name}" value="${value}"
      ${attribute('checked', checked)} ${inputState({ ...field, required: false })}>
    <label class="form-label" for="${name}">${text}</label>
    ${hintText(field)}
  </div>`,
  )
}

interface ChoiceInput {
  readonly choice: Choice
  /** Counted from 0. The first has the field's own id: that is where a link to the field leads. */
  readonly index: number
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
  /** Of the group; a browser knows no required group of checkboxes. */
  readonly required: boolean
}

function choiceInput({ name, error }: Field, { choice, index, type, checked, required }: ChoiceInput): Html {
  const { value, text, hint } = choice
  const id = index === 0 ? name : `${name}-${index + 1}`
  const hintId = `${name}-${index + 1}-hint`
  return html`<div class="form-group-${type}">
    <input class="form-${type}" type="${type}" id="${id}" name="${name}" value="${value}" ${attribute('checked', checked)}
      ${attribute('required', required)} ${attribute('aria-invalid', error && 'true')} ${attribute('aria-describedby', hint && hintId)}>
    <label class="form-label" for="${id}">${text}</label>
    ${hint && html`<span class="form-hint" id="${hintId}">${hint}</span>`}
  </div>`
}
