import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, selectField, textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount } from '../../../kernel/money.ts'
import { noneSuits, reasonName, versionName, wordsName } from '../forms/choice.ts'
import { texts } from '../locales/texts.ts'
import { declineReasons } from '../model/quote.ts'
import { routes } from '../routes.ts'
import type { ComparedColumn } from './compared-facts.ts'

export interface ChoiceView {
  readonly language: Language
  readonly reference: string
  readonly columns: readonly ComparedColumn[]
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** Choosing one, or none, and telling the others why not: one form. */
export function choiceForm(view: ChoiceView): Html {
  const { language, reference, columns, typed, errors, token } = view
  const t = texts[language].choice
  const options = columns.map(({ quoteId, name, version }) => ({
    value: quoteId,
    text: t.option(name, formatAmount(version.sums.net, language)),
  }))
  return html`<h2>${t.heading}</h2><p>${t.lead}</p>${form({
    language,
    action: href(routes.choose, language, { reference }),
    token,
    errors,
    fields: html`
      ${radioField({
        language,
        name: 'choice',
        legend: t.choice,
        value: one(typed, 'choice'),
        options: [...options, { value: noneSuits, text: t.none, hint: t.noneHint }],
        ...errorAt(errors, 'choice'),
      })}
      <p>${t.othersHint}</p>
      ${columns.map((column) => decline(column, view))}
      ${columns.map(({ quoteId, version }) => hiddenField(versionName(quoteId), String(version.number)))}`,
    submit: t.submit,
  })}`
}

/** What was typed to those who are not chosen. */
export function typedWords({ typed, columns }: Pick<ChoiceView, 'typed' | 'columns'>): string[] {
  return columns.map(({ quoteId }) => one(typed, wordsName(quoteId)))
}

function decline({ quoteId, name }: ComparedColumn, { language, typed, errors }: ChoiceView): Html {
  const t = texts[language].choice
  const [reason, words] = [reasonName(quoteId), wordsName(quoteId)]
  return html`
    ${selectField({
      language,
      name: reason,
      label: t.why(name),
      value: one(typed, reason),
      empty: t.pick,
      required: false,
      options: declineReasons.map((value) => ({ value, text: t.reasons[value] })),
      ...errorAt(errors, reason),
    })}
    ${textArea({
      language,
      name: words,
      label: t.wordsFor(name),
      value: one(typed, words),
      rows: 2,
      required: false,
      ...errorAt(errors, words),
    })}`
}
