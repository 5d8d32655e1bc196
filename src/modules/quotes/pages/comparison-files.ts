import { type PdfPart, pdfDocument } from '../../../kernel/files/pdf/document.ts'
import type { CsvCell } from '../../../kernel/files/table/csv-writer.ts'
import { writeWorkbook } from '../../../kernel/files/table/workbook-writer.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount, numericOf, type Ore } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import { amountOf } from '../model/line.ts'
import { type ComparedColumn, comparedFacts } from '../views/compared-facts.ts'
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

/** The lines of all quotes as rows that can be reckoned with; a quote without lines has one row with its sums. */
export function comparisonWorkbook({ language, title, columns }: ComparisonFile): Promise<Uint8Array> {
  const { compare: t, own } = texts[language]
  const headings = [t.enterprise, t.position, t.line, t.quantity, t.unit, t.price, t.vatRate, t.amount]
  const sums = [t.facts.net, t.facts.vat, t.facts.gross]
  return writeWorkbook({
    sheet: title,
    columns: [
      ...[...headings, ...sums].map((heading) => ({ heading })),
      { heading: t.facts.validUntil, kind: 'day' },
      { heading: t.facts.delivery },
      { heading: t.state },
    ],
    rows: columns.flatMap((column) => rowsOf(column, language, own.rates)),
  })
}

function rowsOf(
  { name, version, state }: ComparedColumn,
  language: Language,
  rates: Record<25 | 0, string>,
): CsvCell[][] {
  const { compare: t } = texts[language]
  const { net, vat, gross } = version.sums
  const decided = state === 'chosen' ? t.chosen : state === 'declined' ? t.declined : null
  const whole = [kroner(net), kroner(vat), kroner(gross), version.validUntil, version.delivery, decided]
  if (version.lines.length === 0) return [[name, null, null, null, null, null, null, null, ...whole]]
  return version.lines.map((line, index) => [
    name,
    index + 1,
    line.words,
    Number(line.quantity),
    line.unit,
    kroner(line.unitPrice),
    rates[line.vatRate],
    kroner(amountOf(line)),
    ...whole,
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
