import { details } from '../../../../design/details.ts'
import { checkboxField, fieldset, inColumns, radioField, textField } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { municipalities } from '../../../reference/index.ts'
import { texts } from '../../locales/texts.ts'
import { type TypedStep, typedField } from './typed.ts'

const alphabet = new Intl.Collator('da')

/** Where and when it is to be delivered, and for how much. The long list stands folded away. */
export function placeFields(form: TypedStep): Html {
  const { language, kind } = form
  const t = texts[language].buying.fields
  const day = (name: string, label: string) => ({
    ...typedField(form, name),
    label,
    hint: t.dayHint,
    inputmode: 'numeric' as const,
  })
  return html`
    ${area(form)}
    ${textField({ ...typedField(form, 'postcode'), label: t.postcode, hint: t.postcodeHint, width: 'short', inputmode: 'numeric' })}
    ${textField({ ...day('startsOn', t.startsOn), required: kind === 'planned' })}
    ${textField(day('endsOn', t.endsOn))}
    ${amounts(form)}`
}

function area(form: TypedStep): Html {
  const { language, body } = form
  const t = texts[language].buying.fields
  const { value: _, ...field } = typedField(form, 'municipalities')
  const values = body.municipalities ?? []
  const options = municipalities()
    .map(({ code, name }) => ({ value: code, text: name }))
    .toSorted((one, other) => alphabet.compare(one.text, other.text))
  return details({
    summary: `${t.municipalities} ${t.municipalitiesChosen(values.length)}`,
    body: inColumns(checkboxField({ ...field, legend: t.municipalities, hint: t.municipalitiesHint, values, options })),
  })
}

function amounts(form: TypedStep): Html {
  const { language, kind } = form
  const t = texts[language].buying.fields
  const { value, ...field } = typedField(form, 'amountShown')
  const body = html`
    ${textField({ ...typedField(form, 'smallestAmount'), label: t.smallestAmount, inputmode: 'decimal' })}
    ${textField({ ...typedField(form, 'largestAmount'), label: t.largestAmount, inputmode: 'decimal' })}
    ${
      kind !== 'planned' &&
      radioField({
        ...field,
        legend: t.amountShown,
        value: value === '' ? 'kept' : value,
        options: [
          { value: 'kept', text: t.kept },
          { value: 'shown', text: t.shown },
        ],
      })
    }`
  return fieldset({ legend: t.amounts, hint: t.amountsHint, level: 2, body })
}
