import { choiceBar } from '../../../design/desk-parts.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Statement } from '../model/statement.ts'
import { routes } from '../routes.ts'
import { hundredthsText, trail } from './figures.ts'
import type { NamedContract } from './list.ts'

export interface AllView {
  readonly language: Language
  readonly year: number
  readonly years: readonly number[]
  /** Those with numbers in the year. */
  readonly contracts: readonly (NamedContract & { readonly statement: Statement })[]
  readonly total: Statement
}

/** What all contracts of the reader's organisations have brought in a year. */
export function allView(view: AllView): Html {
  const { language, year, years, contracts } = view
  const t = texts[language].all
  const choices = years.map((each) => ({
    text: String(each),
    url: href(routes.all, language, {}, { year: each }),
    current: each === year,
  }))
  return html`
    ${pageTop({ trail: trail(language, t.heading), heading: t.heading, lead: t.lead(year) })}
    ${container(html`
      ${choiceBar({ label: t.year, choices })}
      ${contracts.length === 0 ? html`<p>${t.none}</p>` : contractTable(view)}`)}`
}

function contractTable({ language, year, contracts, total }: AllView): Html {
  const { all: t, statement: s } = texts[language]
  return table({
    caption: t.caption(year),
    columns: [t.contract, s.hours, s.confirmedHours, s.newlyEmployed, s.fullTimeYears],
    rows: [
      ...contracts.map(({ contract, statement }) => [
        html`<a href="${href(routes.statement, language, contract)}">${contract.title}</a>`,
        ...figures(statement, language),
      ]),
      [t.total, ...figures(total, language)],
    ],
  })
}

function figures(statement: Statement, language: Language): string[] {
  return [
    hundredthsText(statement.hours, language),
    hundredthsText(statement.confirmedHours, language),
    String(statement.newlyEmployed),
    hundredthsText(statement.fullTimeYears, language),
  ]
}
