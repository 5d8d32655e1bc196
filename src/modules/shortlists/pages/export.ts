import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type CsvCell, writeCsv } from '../../../kernel/files/table/csv-writer.ts'
import { writeWorkbook } from '../../../kernel/files/table/workbook-writer.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { municipalityByCode } from '../../reference/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { entriesOf } from '../actions/entries.ts'
import { texts } from '../locales/texts.ts'
import type { Shortlist, ShownEntry } from '../model.ts'

/** The list as CSV, as spreadsheets read it. */
export async function shortlistCsv(context: RequestContext, list: Shortlist): Promise<Uint8Array> {
  const entries = await entriesOf(context, list)
  const receiver = new PassThrough()
  const received = buffer(receiver)
  const csv = writeCsv(texts[context.language].exportColumns, receiver, context.language)
  for (const entry of entries) await csv.write(row(entry, context))
  await csv.end()
  return received
}

/** The list as an Excel workbook. */
export async function shortlistWorkbook(context: RequestContext, list: Shortlist): Promise<Uint8Array> {
  const entries = await entriesOf(context, list)
  return writeWorkbook({
    sheet: list.name,
    columns: texts[context.language].exportColumns.map((heading) => ({ heading })),
    rows: entries.map((entry) => row(entry, context)),
  })
}

/** In the order of the columns' headings. */
function row({ supplier, note, addedAt }: ShownEntry, { baseUrl, language }: RequestContext): CsvCell[] {
  const { address, offerings } = supplier
  const municipality = address.municipality === null ? undefined : municipalityByCode(address.municipality)?.name
  return [
    supplier.name,
    supplier.cvr,
    [address.street, [address.postcode, address.town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    municipality ?? null,
    supplier.website,
    offerings.map(({ title }) => title).join('; '),
    [...new Set(offerings.flatMap(({ categories }) => categories))].join('; '),
    note,
    addedAt.toISOString().slice(0, 10),
    `${baseUrl}${href(supplierRoutes.show, language, { slug: supplier.slug })}`,
  ]
}
