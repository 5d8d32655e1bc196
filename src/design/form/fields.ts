/** The fields of a form, each with its label, hint and error. */
export {
  type Checkbox,
  type CheckboxField,
  type Choice,
  checkbox,
  checkboxField,
  type RadioField,
  radioField,
  type SelectField,
  type SelectOption,
  selectField,
} from './choice-fields.ts'
export { type Fieldset, fieldset } from './fieldset.ts'
export {
  type FileField,
  fileField,
  hiddenField,
  type TextArea,
  type TextField,
  textArea,
  textField,
} from './text-fields.ts'
