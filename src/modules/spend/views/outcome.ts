import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { statRow } from '../../../design/stats.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import { formatDate, formatMonth, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount, type Ore, oreOf, sumOf } from '../../../kernel/money.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import type { Analysis, Outcome } from '../model.ts'
import { files, routes } from '../routes.ts'
import { type Category, categoryTable } from './categories.ts'
import { type Comparison, comparison } from './comparison.ts'
import { removalLink } from './removal.ts'
import { lineShareText, shareText } from './share.ts'
import { sumTable } from './sum-table.ts'
import { type NamedSupplier, supplierTable } from './suppliers.ts'

export interface OutcomeView {
  readonly language: Language
  readonly analysis: Analysis
  readonly organisation: string
  readonly outcome: Outcome
  /** The kinds of purchases, by what was bought from others, the largest first. */
  readonly categories: readonly Category[]
  readonly suppliers: readonly NamedSupplier[]
  readonly comparison: Comparison
}

/** What a ledger came to. */
export function outcomeView(view: OutcomeView): Html {
  const { language, analysis, organisation } = view
  const t = texts[language]
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.list.heading, url: href(routes.analyses, language, {}) }],
        current: analysis.title,
      }),
      heading: analysis.title,
      lead: t.outcome.lead(organisation, dateText(analysis.finishedAt, language)),
    })}
    ${mainAndSide({ main: figures(view), side: aside(view) })}`
}

function figures(view: OutcomeView): Html {
  return view.outcome.all.lines === 0 ? nothingRead(view) : readFigures(view)
}

/** Not one line could be counted: then there is nothing to show but the way on. */
function nothingRead({ language }: OutcomeView): Html {
  const { unreadable, unreadableHeading } = texts[language].outcome
  const again = linkButton({
    text: texts[language].progress.newAnalysis,
    url: href(routes.analyses, language, {}),
    variant: 'primary',
  })
  return html`${alert({ language, kind: 'warning', heading: unreadableHeading, body: unreadable })}${again}`
}

function readFigures(view: OutcomeView): Html {
  const { language, outcome, analysis, categories, suppliers } = view
  const { months, units, accounts } = texts[language].outcome
  const { mapping } = analysis
  const month = (key: string) => formatMonth(`${key}-01`, language)
  const byMonth = new Map([...outcome.byMonth].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return html`
    ${inAll(view.outcome, language)}
    ${remarks(view)}
    ${categoryTable({ language, categories, municipality: analysis.municipality })}
    ${suppliers.length > 0 && supplierTable({ language, suppliers })}
    ${mapping?.date !== null && sumTable({ language, words: months, sums: byMonth, name: month, order: 'asGiven' })}
    ${mapping?.unit !== null && sumTable({ language, words: units, sums: outcome.byUnit })}
    ${mapping?.account !== null && sumTable({ language, words: accounts, sums: outcome.byAccount })}
    ${comparison(view.comparison, { language, analysis, sum: outcome.all })}`
}

function inAll({ all }: Outcome, language: Language): Html {
  const t = texts[language].outcome
  return statRow([
    { number: roundedAmount(all.amount, language), label: t.total },
    { number: roundedAmount(all.socialAmount, language), label: t.social },
    { number: shareText(all, language), label: t.share },
  ])
}

/** What to know before the figures are used. */
function remarks({ language, outcome: { all, byNameAlone } }: OutcomeView): Html {
  const t = texts[language].outcome
  const byName = sumOf([...byNameAlone.values()].map(({ socialAmount }) => socialAmount))
  return html`
    <p>
      ${t.lineShare(lineShareText(all, language))}
      ${byNameAlone.size > 0 && t.nameAlone(formatShortAmount(byName, language))}
    </p>
    ${all.socialLines === 0 && alert({ language, kind: 'info', heading: t.nothingHeading, body: t.nothing })}`
}

function aside({ language, analysis }: OutcomeView): Html {
  const t = texts[language]
  const id = String(analysis.id)
  const link = (url: string, text: string) => html`<li><a href="${url}">${text}</a></li>`
  return html`
    ${panel({
      heading: t.files.heading,
      body: html`
        <ul>
          ${link(fileUrl(files.xlsx, { id }, { language }), t.files.xlsx)}
          ${link(fileUrl(files.csv, { id }, { language }), t.files.csv)}
        </ul>
        <p>${fileText(analysis, language)}</p>
        ${removalLink(analysis, language)}`,
    })}
    ${analysis.faults > 0 && faults(analysis, language)}`
}

function faults({ faults: count, firstFaults }: Analysis, language: Language): Html {
  const t = texts[language].faults
  const lines = firstFaults.map(({ line, fault }) => html`<li>${t.line(String(line), t.why[fault])}</li>`)
  return panel({
    heading: t.heading(formatNumber(count, language), count === 1),
    body: html`<p>${t.text}</p><ul>${lines}</ul>`,
  })
}

function fileText({ fileDeletedAt, deleteFileAt }: Analysis, language: Language): string {
  const t = texts[language].outcome
  if (fileDeletedAt !== null) return t.fileGone(dateText(fileDeletedAt, language))
  return t.fileKept(dateText(deleteFileAt, language))
}

function dateText(moment: Date | null, language: Language): string {
  return moment === null ? '' : formatDate(dayInDenmark(moment), language)
}

const million = 100_000_000n

/** Short enough to be read at a glance: the exact amounts stand in the files. */
function roundedAmount(amount: Ore, language: Language): string {
  const isLarge = amount >= million || amount <= -million
  if (!isLarge) return formatShortAmount(oreOf(roundedBy(amount, 100n) * 100n), language)
  return texts[language].outcome.millions(formatNumber(Number(roundedBy(amount, million / 10n)) / 10, language))
}

/** How many such units it is, a half rounded away from zero. */
function roundedBy(amount: bigint, unit: bigint): bigint {
  const half = amount < 0n ? -unit / 2n : unit / 2n
  return (amount + half) / unit
}
