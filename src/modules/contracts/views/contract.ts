import { alert } from '../../../design/alert.ts'
import { badges } from '../../../design/badge.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField, textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { timeline } from '../../../design/timeline.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate, formatMonth } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount } from '../../../kernel/money.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { buyersTrail, enterprisesTrail } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import { isAgreed, type Side } from '../model/contract.ts'
import type { ContractEvent } from '../model/event.ts'
import type { ContractMonth } from '../model/month.ts'
import { routes } from '../routes.ts'
import { hundredthsText, periodText, trail } from './figures.ts'
import type { NamedContract } from './list.ts'

/** A month that has begun; `logged` is absent where nobody has said anything. */
export interface MonthRow {
  readonly month: string
  readonly logged: ContractMonth | undefined
}

export interface ContractView extends NamedContract {
  readonly language: Language
  readonly side: Side
  readonly enquiryReference: string | undefined
  readonly mayAnswer: boolean
  readonly mayEnd: boolean
  /** The newest first. */
  readonly months: readonly MonthRow[]
  readonly events: readonly ContractEvent[]
  readonly notice: 'proposed' | 'answered' | 'ended' | undefined
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** A contract as its two parties see it. */
export function contractView(view: ContractView): Html {
  const { language, contract, notice, mayAnswer, errors } = view
  const { show: t, states } = texts[language]
  const kind = isAgreed(contract) ? 'success' : contract.state === 'proposed' ? 'info' : 'neutral'
  return html`
    ${pageTop({
      trail: trail(language, contract.title),
      heading: contract.title,
      body: badges([{ text: states[contract.state], kind }]),
    })}
    ${container(html`
      ${notice !== undefined && errors.length === 0 && alert({ language, kind: 'success', heading: t[notice] })}
      ${facts(view)}
      ${contract.state === 'proposed' && !mayAnswer && html`<p>${t.waits}</p>`}
      ${contract.state === 'refused' && html`<p>${t.refused} ${wayAgain(view)}</p>`}
      ${mayAnswer && answerForm(view)}
      ${isAgreed(contract) && months(view)}
      <h2>${t.history}</h2>
      ${timeline({ entries: view.events.map((event) => entry(event, language)) })}`)}`
}

/** Whoever proposed it may propose it anew, with what was written to begin with. */
function wayAgain({ language, contract, side, enquiryReference }: ContractView): Html | false {
  const { reference, quoteId, supplierId, buyerId, isProposedByBuyer } = contract
  if (isProposedByBuyer !== (side === 'buyer')) return false
  const parties = quoteId === null ? { supplier: supplierId, buyer: buyerId } : { enquiry: enquiryReference }
  const url = href(routes.create, language, {}, { ...parties, again: reference })
  return html`<a href="${url}">${texts[language].show.again}</a>`
}

function facts(view: ContractView): Html {
  const { language, contract, buyerName, enterpriseName } = view
  const t = texts[language].show
  return html`
    <h2>${t.facts}</h2>
    ${definitionList([
      { term: t.buyer, values: [buyerName] },
      { term: t.enterprise, values: [enterpriseName] },
      { term: t.period, values: [periodText(contract, language)] },
      { term: t.endedOn, values: contract.endedOn === null ? [] : [formatDate(contract.endedOn, language)] },
      { term: t.amount, values: [formatAmount(contract.amount, language)] },
      { term: t.why, values: contract.words === null ? [] : [contract.words] },
      { term: t.enquiry, values: enquiryLink(view) },
      { term: t.reference, values: [contract.reference] },
    ])}`
}

/** Back to what was asked and answered, on the reader's own side of it. */
function enquiryLink({ language, contract: { title }, side, enquiryReference: reference }: ContractView): Html[] {
  if (reference === undefined) return []
  const trailOf = side === 'buyer' ? buyersTrail : enterprisesTrail
  const url = trailOf({ reference, title }, language).at(-1)?.url
  return url === undefined ? [] : [html`<a href="${url}">${reference}</a>`]
}

function answerForm({ language, contract, typed, errors, token }: ContractView): Html {
  const t = texts[language].answer
  return html`
    <h2>${t.heading}</h2>
    ${form({
      language,
      action: href(routes.answer, language, contract),
      token,
      errors,
      fields: html`
        ${radioField({
          language,
          name: 'answer',
          legend: t.legend,
          value: one(typed, 'answer'),
          options: (['agreed', 'refused'] as const).map((value) => ({ value, text: t.options[value] })),
          ...errorAt(errors, 'answer'),
        })}
        ${textArea({
          language,
          name: 'words',
          label: t.words,
          hint: t.wordsHint,
          value: one(typed, 'words'),
          rows: 3,
          required: false,
          saysWhenRequired: true,
          ...errorAt(errors, 'words'),
        })}`,
      submit: t.submit,
    })}`
}

function months(view: ContractView): Html {
  const { language, contract, mayEnd } = view
  const t = texts[language].show
  return html`
    <h2>${t.months}</h2>
    ${view.months.length === 0 ? html`<p>${t.noMonths}</p>` : monthTable(view)}
    <p><a href="${href(routes.statement, language, contract)}">${t.toStatement}</a></p>
    ${mayEnd && html`<p>${t.change} <a href="${href(routes.end, language, contract)}">${t.toEnd}</a></p>`}`
}

function monthTable({ language, contract: { reference }, months }: ContractView): Html {
  const { show: t, statement: s, month: m } = texts[language]
  return table({
    caption: t.monthsCaption,
    columns: [t.month, s.hours, s.people, s.newlyEmployed, t.state],
    rows: months.map(({ month, logged }) => [
      html`<a href="${href(routes.month, language, { reference, month: month.slice(0, 7) })}">${formatMonth(month, language)}</a>`,
      logged === undefined ? '–' : hundredthsText(logged.hours, language),
      logged === undefined ? '–' : String(logged.people),
      logged === undefined ? '–' : String(logged.newlyEmployed),
      m.states[logged?.state ?? 'missing'],
    ]),
  })
}

function entry({ at, what, words, month }: ContractEvent, language: Language) {
  const t = texts[language]
  const text = month === null ? t.events[what] : t.about(t.events[what], formatMonth(month, language))
  return { when: formatDate(dayInDenmark(at), language), text, ...(words === null ? {} : { detail: words }) }
}
