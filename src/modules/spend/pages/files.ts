import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type CsvCell, writeCsv } from '../../../kernel/files/table/csv-writer.ts'
import { writeWorkbook } from '../../../kernel/files/table/workbook-writer.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { fileReply, notFound } from '../../../kernel/http/reply.ts'
import { type Language, languages } from '../../../kernel/i18n/language.ts'
import { numericOf } from '../../../kernel/money.ts'
import { categoryName } from '../../reference/index.ts'
import { analysisById, outcomeOf } from '../actions/analyses.ts'
import { texts } from '../locales/texts.ts'
import { type Analysis, type Outcome, otherKey, type Sum } from '../model.ts'
import { socialShare } from '../policy/totals.ts'
import type { files as fileRoutes } from '../routes.ts'
import type { NamedSupplier } from '../views/suppliers.ts'
import { namedSuppliers } from './outcome.ts'

/** The sums as rows that can be reckoned with. */
export const analysisFiles: Handlers<typeof fileRoutes> = {
  csv: ({ params, query }, context) => download(context, params.id, { ending: 'csv', write: csv, query }),
  xlsx: ({ params, query }, context) => download(context, params.id, { ending: 'xlsx', write: workbook, query }),
}

interface Download {
  readonly ending: string
  readonly write: (rows: readonly CsvCell[][], language: Language) => Promise<Uint8Array>
  readonly query: Readonly<Record<string, unknown>>
}

async function download(context: RequestContext, id: string, { ending, write, query }: Download) {
  const analysis = await analysisById(context, rowNumber(id) ?? 0)
  if (analysis?.state !== 'done') return notFound
  const language = languages.find((each) => each === query.language) ?? 'da'
  const rows = await rowsOf(context, analysis, language)
  return fileReply(await write(rows, language), { downloadAs: `${analysis.title}.${ending}` })
}

async function csv(rows: readonly CsvCell[][], language: Language): Promise<Uint8Array> {
  const receiver = new PassThrough()
  const received = buffer(receiver)
  const writer = writeCsv(texts[language].files.columns, receiver, language)
  for (const row of rows) await writer.write(row)
  await writer.end()
  return received
}

function workbook(rows: readonly CsvCell[][], language: Language): Promise<Uint8Array> {
  const { sheet, columns } = texts[language].files
  return writeWorkbook({ sheet, columns: columns.map((heading) => ({ heading })), rows })
}

async function rowsOf(context: RequestContext, analysis: Analysis, language: Language): Promise<CsvCell[][]> {
  const outcome = await outcomeOf(context, analysis)
  const { files, outcome: words } = texts[language]
  const { kinds } = files
  return [
    rowOf(kinds.all, '', outcome.all),
    ...sumRows(kinds.month, outcome.byMonth, words.months.unknown, words.others),
    ...sumRows(kinds.unit, outcome.byUnit, words.units.unknown, words.others),
    ...sumRows(kinds.account, outcome.byAccount, words.accounts.unknown, words.others),
    ...categoryRows(outcome, language),
    ...(await namedSuppliers(context, outcome)).map((each) => supplierRow(each, language)),
  ]
}

function sumRows(kind: string, sums: ReadonlyMap<string, Sum>, unknown: string, others: string): CsvCell[][] {
  const sorted = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([key, sum]) => rowOf(kind, key === '' ? unknown : key === otherKey ? others : key, sum))
}

function categoryRows({ byCategory }: Outcome, language: Language): CsvCell[][] {
  const { files, categories } = texts[language]
  return [...byCategory].map(([code, sum]) => {
    const name = code === '' ? categories.unknown : `${code} ${categoryName(code, language) ?? ''}`
    return rowOf(files.kinds.category, name, sum, [
      code === '' ? null : categories.certainties[sum.certainty],
      sum.nearby,
    ])
  })
}

function supplierRow({ supplier, sum, foundBy }: NamedSupplier, language: Language): CsvCell[] {
  const { files, suppliers } = texts[language]
  return rowOf(files.kinds.supplier, supplier?.name ?? suppliers.gone, sum, [suppliers[foundBy], null])
}

/** In the order of the columns' headings. */
function rowOf(kind: string, name: string, sum: Sum, more: readonly CsvCell[] = [null, null]): CsvCell[] {
  const { lines, amount, socialLines, socialAmount } = sum
  const share = socialShare(sum)
  const percent = share === null ? null : share / 10
  return [kind, name, lines, Number(numericOf(amount)), socialLines, Number(numericOf(socialAmount)), percent, ...more]
}
