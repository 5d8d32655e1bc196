import { type PdfPart, pdfDocument } from '../../../kernel/files/pdf/document.ts'
import type { CsvCell } from '../../../kernel/files/table/csv-writer.ts'
import { type WorkbookSheet, writeWorkbook } from '../../../kernel/files/table/workbook-writer.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount, numericOf, type Ore } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import { amountOf } from '../model/line.ts'
import type { QuoteState } from '../model/quote.ts'
import { type ComparedColumn, type ComparedFact, comparedFacts } from '../views/compared-facts.ts'
import { quantityText } from '../views/moment.ts'

/** A comparison to take along. */
export interface ComparisonFile {
  readonly language: Language
  readonly title: string
  readonly questions: readonly string[]
  readonly columns: readonly ComparedColumn[]
  readonly madeAt: Date
  /** The buyer's name. */
  readonly author: string
}

/** What the page compares, a column for each quote, and on a sheet of their own the lines of all of them, to be reckoned with. */
export function comparisonWorkbook(file: ComparisonFile): Promise<Uint8Array> {
  return writeWorkbook(factsSheet(file), linesSheet(file))
}

function factsSheet({ language, columns, questions }: ComparisonFile): WorkbookSheet {
  const { compare: t } = texts[language]
  const facts = columns.map((column) => comparedFacts(column, questions, language))
  const [terms = []] = facts.map((each) => each.map(({ term }) => term))
  return {
    sheet: t.heading,
    columns: [{ heading: t.facts.row, width: 36 }, ...columns.map(({ name }) => ({ heading: name, width: 36 }))],
    rows: [
      ...terms.map((term, row) => [term, ...facts.map((each) => cellOf(each[row]))]),
      [t.state, ...columns.map(({ state }) => decided(state, language))],
    ],
  }
}

/** Amounts are numbers, and the currency stands in their name. */
function cellOf(fact: ComparedFact | undefined): CsvCell {
  return fact?.amount === undefined ? (fact?.value ?? null) : kroner(fact.amount)
}

function decided(state: QuoteState, language: Language): string | null {
  const { compare: t } = texts[language]
  return state === 'chosen' ? t.chosen : state === 'declined' ? t.declined : null
}

function linesSheet({ language, columns }: ComparisonFile): WorkbookSheet {
  const { compare: t } = texts[language]
  const headings = [t.enterprise, t.facts.version, t.position, t.line, t.quantity, t.unit, t.price, t.rate, t.amount]
  return {
    sheet: t.lines,
    columns: headings.map((heading) => ({ heading })),
    rows: columns.flatMap((column) => rowsOf(column, language)),
  }
}

function rowsOf({ name, version }: ComparedColumn, language: Language): CsvCell[][] {
  return version.lines.map((line, index) => [
    name,
    version.number,
    index + 1,
    line.words,
    Number(line.quantity),
    line.unit,
    kroner(line.unitPrice),
    texts[language].own.rates[line.vatRate],
    kroner(amountOf(line)),
  ])
}

/** A spreadsheet knows no other numbers; fourteen digits are exact in them. */
function kroner(amount: Ore): number {
  return Number(numericOf(amount))
}

/** The comparison as a document for the case. */
export function comparisonPdf(file: ComparisonFile): Promise<Uint8Array> {
  const { language, title, columns, madeAt, author } = file
  const t = texts[language].compare
  return pdfDocument({
    title: `${t.heading}: ${title}`,
    language,
    author,
    madeAt,
    pageOf: t.pageOf,
    parts: [{ kind: 'paragraph', text: t.order }, ...columns.flatMap((column) => partsOf(column, file))],
  })
}

function partsOf(column: ComparedColumn, { language, questions }: ComparisonFile): PdfPart[] {
  const { compare: t, own } = texts[language]
  const { name, version } = column
  const facts: PdfPart = { kind: 'definitions', rows: comparedFacts(column, questions, language) }
  const heading: PdfPart = { kind: 'heading', level: 2, text: name }
  if (version.lines.length === 0) return [heading, facts]
  return [
    heading,
    facts,
    {
      kind: 'table',
      caption: t.linesOf(name),
      columns: [
        { heading: t.line, share: 4 },
        { heading: t.quantity, share: 2, align: 'right' },
        { heading: t.price, share: 2, align: 'right' },
        { heading: t.vatRate, share: 2, align: 'right' },
        { heading: t.amount, share: 2, align: 'right' },
      ],
      rows: version.lines.map((line) => [
        line.words,
        `${quantityText(line.quantity, language)} ${line.unit}`,
        formatAmount(line.unitPrice, language),
        own.rates[line.vatRate],
        formatAmount(amountOf(line), language),
      ]),
    },
  ]
}
