import { definitionList } from '../../../design/definition-list.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl } from '../../../kernel/http/href.ts'
import { formatDate, formatList, formatMonth, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import { fullTimeHours } from '../model/full-time.ts'
import type { Statement } from '../model/statement.ts'
import { files } from '../routes.ts'
import { hundredthsText, periodText, tenthsText, trail } from './figures.ts'
import type { NamedContract } from './list.ts'

export interface StatementView extends NamedContract {
  readonly language: Language
  readonly statement: Statement
}

/** What a contract has brought, for both parties. */
export function statementView(view: StatementView): Html {
  const { language, contract, statement } = view
  const t = texts[language].statement
  const facts = (rows: readonly StatementFact[]) =>
    definitionList(rows.map(({ term, value }) => ({ term, values: [value] })))
  return html`
    ${pageTop({
      trail: trail(language, t.heading, contract),
      heading: t.heading,
      lead: contract.title,
    })}
    ${container(html`
      <p>${t.until(formatDate(statement.until, language))}</p>
      ${facts(contractFacts(view))}
      <h2>${t.sums}</h2>
      ${facts(sumFacts(view))}
      <h2>${t.months}</h2>
      ${monthsTable(view)}
      <h2>${t.definitions}</h2>
      <ul>${rulesOf(view).map((rule) => html`<li>${rule}</li>`)}</ul>
      <h2>${t.takeAlong}</h2>
      <ul>
        <li><a href="${fileUrl(files.xlsx, contract, { language })}">${t.xlsx}</a></li>
        <li><a href="${fileUrl(files.pdf, contract, { language })}">${t.pdf}</a></li>
      </ul>`)}`
}

export interface StatementFact {
  readonly term: string
  readonly value: string
}

/** Whose contract it is, as page and file say it. */
export function contractFacts({ language, contract, buyerName, enterpriseName }: StatementView): StatementFact[] {
  const t = texts[language].show
  return [
    { term: t.buyer, value: buyerName },
    { term: t.enterprise, value: enterpriseName },
    { term: t.period, value: periodText(contract, language) },
    ...(contract.endedOn === null ? [] : [{ term: t.endedOn, value: formatDate(contract.endedOn, language) }]),
    { term: t.amount, value: formatAmount(contract.amount, language) },
    { term: t.reference, value: contract.reference },
  ]
}

/** What it comes to. */
export function sumFacts({ language, statement }: StatementView): StatementFact[] {
  const t = texts[language].statement
  const { confirmedShare, objectedHours, missing } = statement
  const months = formatList(
    missing.map((month) => formatMonth(month, language)),
    language,
  )
  return [
    { term: t.hours, value: hundredthsText(statement.hours, language) },
    { term: t.confirmedHours, value: hundredthsText(statement.confirmedHours, language) },
    ...(confirmedShare === null ? [] : [{ term: t.confirmedShare, value: t.share(confirmedShare) }]),
    ...(objectedHours === 0 ? [] : [{ term: t.objectedHours, value: hundredthsText(objectedHours, language) }]),
    { term: t.highestPeople, value: String(statement.highestPeople) },
    { term: t.averagePeople, value: tenthsText(statement.averagePeople, language) },
    { term: t.newlyEmployed, value: String(statement.newlyEmployed) },
    { term: t.fullTimeYears, value: hundredthsText(statement.fullTimeYears, language) },
    ...(missing.length === 0 ? [] : [{ term: t.missing, value: months }]),
  ]
}

/** How it was reckoned. */
export function rulesOf({ language, statement }: StatementView): readonly string[] {
  return texts[language].statement.rules(formatNumber(fullTimeHours(statement.until), language))
}

/** The columns of its months, and a row for each. */
export function monthRows({ language, statement }: StatementView) {
  const { statement: t, month: m } = texts[language]
  return {
    columns: [t.month, t.hours, t.people, t.newlyEmployed, t.state],
    rows: statement.months.map(({ month, hours, people, newlyEmployed, state }) => [
      formatMonth(month, language),
      hundredthsText(hours, language),
      String(people),
      String(newlyEmployed),
      m.states[state],
    ]),
  }
}

function monthsTable(view: StatementView): Html {
  const t = texts[view.language].statement
  if (view.statement.months.length === 0) return html`<p>${t.none}</p>`
  return table({ caption: texts[view.language].show.months, ...monthRows(view) })
}
