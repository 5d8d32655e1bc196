import { pdfDocument } from '../../../kernel/files/pdf/document.ts'
import { writeWorkbook } from '../../../kernel/files/table/workbook-writer.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import { numericOf } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import { contractFacts, monthRows, rulesOf, type StatementView, sumFacts } from '../views/statement.ts'

/** A statement to take along. */
export interface StatementFile extends StatementView {
  readonly madeAt: Date
}

/** The months as rows that can be reckoned with, each with the contract it belongs to. */
export function statementWorkbook({ language, contract, statement, ...names }: StatementFile): Promise<Uint8Array> {
  const { statement: t, show: s, month: m, list: l } = texts[language]
  const { buyerName, enterpriseName } = names
  const texted = [s.reference, l.title, s.buyer, s.enterprise].map((heading) => ({ heading, width: 20 }))
  const of = [contract.reference, contract.title, buyerName, enterpriseName, Number(numericOf(contract.amount))]
  return writeWorkbook({
    sheet: t.heading,
    columns: [
      ...texted,
      { heading: s.amount },
      { heading: t.month, kind: 'day' },
      ...[t.hours, t.people, t.newlyEmployed, t.state].map((heading) => ({ heading })),
    ],
    rows: statement.months.map(({ month, hours, people, newlyEmployed, state }) => [
      ...of,
      month,
      hours / 100,
      people,
      newlyEmployed,
      m.states[state],
    ]),
  })
}

/** The statement as a document for the file. */
export function statementPdf(file: StatementFile): Promise<Uint8Array> {
  const { language, contract, statement, enterpriseName, madeAt } = file
  const t = texts[language].statement
  const { columns, rows } = monthRows(file)
  return pdfDocument({
    title: `${t.heading}: ${contract.title}`,
    language,
    author: enterpriseName,
    madeAt,
    pageOf: t.pageOf,
    parts: [
      { kind: 'paragraph', text: t.until(formatDate(statement.until, language)) },
      { kind: 'definitions', rows: contractFacts(file) },
      { kind: 'heading', level: 2, text: t.sums },
      { kind: 'definitions', rows: sumFacts(file) },
      { kind: 'heading', level: 2, text: t.months },
      rows.length === 0
        ? { kind: 'paragraph', text: t.none }
        : {
            kind: 'table',
            caption: texts[language].show.months,
            columns: columns.map((heading) => ({ heading })),
            rows,
          },
      { kind: 'heading', level: 2, text: t.definitions },
      { kind: 'list', items: rulesOf(file) },
    ],
  })
}
