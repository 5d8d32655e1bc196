import { checkboxField, fieldset, inColumns, radioField, textArea, textField } from '../../../../design/form/fields.ts'
import { one } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { referenceFields } from '../../forms/profile/terms.ts'
import { texts } from '../../locales/texts.ts'
import { spokenLanguages } from '../../model/content.ts'
import { usualReviewMonths } from '../../model/profile.ts'
import { languageName } from '../language-name.ts'
import { chosenField, type TypedForm, typedField } from './field.ts'

/** Empty lines for clients beyond those that are told of; saving brings new ones. */
const spareLines = 2

/** What a purchaser has to know before ordering. */
export function termsFields(form: TypedForm): Html {
  const { language } = form
  const t = texts[language].editing.terms
  return html`
    ${fieldset({ legend: t.orders, level: 2, body: orderFields(form) })}
    ${textArea({ ...typedField(form, 'labels'), label: t.labels, hint: t.labelsHint, rows: 4 })}
    ${inColumns(
      checkboxField({
        ...chosenField(form, 'languages'),
        legend: t.languages,
        options: spokenLanguages.map((code) => ({ value: code, text: languageName(code, language) })),
      }),
    )}
    ${fieldset({ legend: t.references, hint: t.referencesHint, level: 2, body: referenceLines(form) })}
    ${radioField({
      ...typedField(form, 'reviewMonths'),
      value: one(form.body, 'reviewMonths') || String(usualReviewMonths),
      legend: t.reviewMonths,
      hint: t.reviewMonthsHint,
      options: (['3', '6', '12'] as const).map((months) => ({ value: months, text: t.every[months] })),
    })}`
}

function orderFields(form: TypedForm): Html {
  const t = texts[form.language].editing.terms
  const field = (name: string) => typedField(form, name)
  return html`
    ${textField({ ...field('smallestOrder'), label: t.smallestOrder, hint: t.amountHint, inputmode: 'decimal' })}
    ${textField({ ...field('largestOrder'), label: t.largestOrder, hint: t.amountHint, inputmode: 'decimal' })}
    ${textField({ ...field('leadTimeDays'), label: t.leadTimeDays, hint: t.leadTimeHint, width: 'short', inputmode: 'numeric' })}
    ${textField({ ...field('availableFrom'), label: t.availableFrom, type: dateType(form) })}`
}

/** A date field shows nothing of what is no date: what was typed must stay to be seen. */
function dateType({ body }: TypedForm): 'date' | 'text' {
  return /^(?:\d{4}-\d{2}-\d{2})?$/.test(one(body, 'availableFrom')) ? 'date' : 'text'
}

function referenceLines(form: TypedForm): Html {
  const t = texts[form.language].editing.terms
  const isUsed = ({ client, text }: (typeof referenceFields)[number]) =>
    one(form.body, client) + one(form.body, text) !== ''
  const shown = referenceFields.slice(0, referenceFields.findLastIndex(isUsed) + 1 + spareLines)
  return html`${shown.map(
    ({ client, text }, index) => html`
      ${textField({ ...typedField(form, client), label: t.client(index + 1), width: 'full' })}
      ${textArea({ ...typedField(form, text), label: t.clientText(index + 1), rows: 2 })}`,
  )}`
}
