import { alert } from '../../../design/alert.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, textArea, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatMonth } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Contract } from '../model/contract.ts'
import type { ContractMonth } from '../model/month.ts'
import { routes } from '../routes.ts'
import { hundredthsText, trail } from './figures.ts'

export interface MonthView {
  readonly language: Language
  readonly contract: Contract
  readonly month: string
  readonly logged: ContractMonth | undefined
  /** Whether the reader says what the month brought, or answers it. */
  readonly mayLog: boolean
  readonly mayConfirm: boolean
  readonly notice: 'logged' | 'unchanged' | 'answered' | undefined
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** What a month brought: written by the enterprise, answered by the buyer. */
export function monthView(view: MonthView): Html {
  const { language, contract, month, logged, mayLog, mayConfirm, notice, errors } = view
  const t = texts[language].month
  const heading = t.heading(formatMonth(month, language))
  const asksBuyer = mayConfirm && logged !== undefined && logged.state !== 'confirmed'
  return html`
    ${pageTop({ trail: trail(language, heading, contract), heading, lead: contract.title })}
    ${container(html`
      ${notice !== undefined && errors.length === 0 && alert({ language, kind: 'success', heading: t[notice] })}
      ${logged === undefined ? !mayLog && html`<p>${t.notYet}</p>` : numbers(logged, language)}
      ${mayLog && logForm(view)}
      ${asksBuyer && answerForm(view)}
      <p><a href="${href(routes.show, language, contract)}">${t.back}</a></p>`)}`
}

function numbers(logged: ContractMonth, language: Language): Html {
  const { month: t, statement: s } = texts[language]
  return html`
    <h2>${t.numbers}</h2>
    ${definitionList([
      { term: s.hours, values: [hundredthsText(logged.hours, language)] },
      { term: s.people, values: [String(logged.people)] },
      { term: s.newlyEmployed, values: [String(logged.newlyEmployed)] },
      { term: t.words, values: logged.words === null ? [] : [logged.words] },
      { term: t.state, values: [t.states[logged.state]] },
      { term: t.objection, values: logged.objection === null ? [] : [logged.objection] },
    ])}`
}

function logForm({ language, contract, month, logged, typed, errors, token }: MonthView): Html {
  const t = texts[language].month
  const field = (name: string) => ({ language, name, value: one(typed, name), ...errorAt(errors, name) })
  return html`
    <p>${t.lead} ${logged?.state === 'confirmed' && t.confirmedHint}</p>
    ${form({
      language,
      action: href(routes.logMonth, language, { reference: contract.reference, month: month.slice(0, 7) }),
      token,
      errors,
      fields: html`
        ${hiddenField('revision', String(logged?.revision ?? 0))}
        ${textField({ ...field('hours'), label: t.hours, hint: t.hoursHint, inputmode: 'decimal', width: 'short' })}
        ${textField({ ...field('people'), label: t.people, inputmode: 'numeric', width: 'short' })}
        ${textField({ ...field('newlyEmployed'), label: t.newlyEmployed, inputmode: 'numeric', width: 'short' })}
        ${textArea({ ...field('words'), label: t.words, hint: t.wordsHint, rows: 3, required: false })}`,
      submit: t.submit,
    })}`
}

function answerForm({ language, contract, month, logged, typed, errors, token }: MonthView): Html {
  const t = texts[language].month
  return html`
    <h2>${t.answerHeading}</h2>
    ${form({
      language,
      action: href(routes.answerMonth, language, { reference: contract.reference, month: month.slice(0, 7) }),
      token,
      errors,
      fields: html`
        ${hiddenField('revision', String(logged?.revision ?? 0))}
        ${radioField({
          language,
          name: 'answer',
          legend: t.answerLegend,
          value: one(typed, 'answer'),
          options: (['confirmed', 'objected'] as const).map((value) => ({ value, text: t.answerOptions[value] })),
          ...errorAt(errors, 'answer'),
        })}
        ${textArea({
          language,
          name: 'words',
          label: t.answerWords,
          hint: t.answerHint,
          value: one(typed, 'words'),
          rows: 3,
          required: false,
          saysWhenRequired: true,
          ...errorAt(errors, 'words'),
        })}`,
      submit: t.answerSubmit,
    })}`
}
