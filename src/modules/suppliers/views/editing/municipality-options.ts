import type { SelectOption } from '../../../../design/form/fields.ts'
import { municipalities } from '../../../reference/index.ts'

const alphabet = new Intl.Collator('da')

/** The municipalities to choose among, in the order of the Danish alphabet. */
export function municipalityOptions(): SelectOption[] {
  return municipalities()
    .map(({ code, name }) => ({ value: code, text: name }))
    .toSorted((one, other) => alphabet.compare(one.text, other.text))
}
