/** The fields of a form, each with its label, hint and error. */
export {
  checkbox,
  checkboxField,
  inColumns,
  radioField,
  type SelectOption,
  selectField,
} from './choice-fields.ts'
export { fieldset } from './fieldset.ts'
export {
  fileField,
  hiddenField,
  textArea,
  textField,
} from './text-fields.ts'
