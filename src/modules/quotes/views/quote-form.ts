import { submitButton } from '../../../design/button.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { fieldset, hiddenField, selectField, textArea, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { answerName, type LineField, lineName, linesIn, mostLines, readableLines } from '../forms/quote.ts'
import { texts } from '../locales/texts.ts'
import { sumsOf, vatRates } from '../model/line.ts'
import { routes } from '../routes.ts'
import { sumsList } from './lines.ts'

export interface QuoteForm {
  readonly language: Language
  readonly reference: string
  /** An answer in a dialogue needs no price. */
  readonly isDialogue: boolean
  /** What each answer must answer. */
  readonly questions: readonly string[]
  readonly typed: FormBody
  readonly revision: number
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** The form of a quote. Enter keeps the draft; only its own button sends the quote. */
export function quoteForm(view: QuoteForm): Html {
  const { language, reference, revision, errors, token, typed } = view
  const t = texts[language].own
  return form({
    language,
    action: href(routes.saveQuote, language, { reference }),
    token,
    errors,
    fields: html`
      ${hiddenField('revision', String(revision))}
      ${hiddenField('rows', String(linesIn(typed)))}
      ${lines(view)}
      ${terms(view)}
      ${questions(view)}`,
    submit: t.save,
    secondary: [{ text: t.submit, name: 'do', value: 'submit' }],
  })
}

function lines(view: QuoteForm): Html {
  const { language, typed } = view
  const t = texts[language].own
  const count = linesIn(typed)
  const all = Array.from({ length: count }, (_, index) => line(index + 1, view))
  const add = count < mostLines && submitButton({ text: t.addLine, variant: 'secondary', name: 'do', value: 'addLine' })
  return html`
    <h2>${t.lines}</h2>
    <p>${t.linesHint}</p>
    ${all}
    ${add && html`<p>${add}</p>`}
    <h3>${t.sums}</h3>
    ${sumsList(sumsOf(readableLines(typed)), language)}
    <p class="form-hint">${t.sumsHint}</p>`
}

function line(number: number, { language, typed, errors, isDialogue }: QuoteForm): Html {
  const t = texts[language].own
  const field = (name: LineField) => {
    const full = lineName(number, name)
    const required = number === 1 && !isDialogue
    return { language, name: full, value: one(typed, full), required, ...errorAt(errors, full) }
  }
  const vat = field('vat')
  const body = html`
    ${textField({ ...field('words'), label: t.words, width: 'full' })}
    ${textField({ ...field('quantity'), label: t.quantity, width: 'short', inputmode: 'decimal' })}
    ${textField({ ...field('unit'), label: t.unit, hint: t.unitHint, width: 'short' })}
    ${textField({ ...field('price'), label: t.price, width: 'short', inputmode: 'decimal' })}
    ${selectField({
      ...vat,
      label: t.vat,
      required: true,
      value: vat.value === '' ? '25' : vat.value,
      options: vatRates.map((rate) => ({ value: String(rate), text: t.rates[rate] })),
    })}`
  return fieldset({ legend: t.line(number), level: 3, body })
}

function terms({ language, typed, errors, isDialogue }: QuoteForm): Html {
  const t = texts[language].own
  const field = (name: string) => ({
    language,
    name,
    value: one(typed, name),
    required: !isDialogue,
    ...errorAt(errors, name),
  })
  return html`
    ${textField({ ...field('validUntil'), label: t.validUntil, hint: t.validUntilHint, width: 'short', inputmode: 'numeric' })}
    ${textArea({ ...field('delivery'), label: t.delivery, hint: t.deliveryHint, rows: 3 })}
    ${textArea({ ...field('words'), label: t.message, rows: 5, required: false })}`
}

function questions({ language, typed, errors, questions: asked }: QuoteForm): Html | false {
  if (asked.length === 0) return false
  const fields = asked.map((question, index) => {
    const name = answerName(index + 1)
    return textArea({ language, name, label: question, value: one(typed, name), ...errorAt(errors, name) })
  })
  return html`<h2>${texts[language].own.questions}</h2>${fields}`
}
