import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { ok, type Refused, type Result, refused } from '../../result.ts'
import { readDelimited } from './delimited.ts'
import type { Table, TableRow } from './row.ts'
import { readWorkbook } from './workbook.ts'

type Reader = (path: string) => Promise<Result<Table, string>>

const readers: Readonly<Record<string, Reader>> = {
  '.csv': readDelimited,
  '.txt': readDelimited,
  '.tsv': readDelimited,
  '.tab': readDelimited,
  '.xlsx': readWorkbook,
}

/**
 * Opens a CSV, TSV or XLSX file. Refuses with one sentence for people when there is no table to be had: no such file, a
 * folder, nothing in it, no header row, an ending or content we cannot read.
 */
export async function readTable(path: string): Promise<Result<Table, string>> {
  const unusable = await refuseUnlessFile(path)
  if (unusable) return unusable
  const read = readers[extname(path).toLowerCase()]
  if (!read)
    return refused(`${path} is not a table we can read. Save it as CSV (.csv), TSV (.tsv) or Excel workbook (.xlsx).`)
  const table = await read(path)
  return table.ok ? ok({ headers: table.value.headers, rows: withoutBlankRows(table.value.rows) }) : table
}

async function refuseUnlessFile(path: string): Promise<Refused<string> | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) return refused(missing(path, found))
  if (found.isDirectory()) return refused(`${path} is a folder, not a file.`)
  if (!found.isFile()) return refused(`${path} is not an ordinary file.`)
  return found.size === 0 ? refused(`${path} is empty.`) : undefined
}

function missing(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return `There is no file ${path}.`
  if (error.code === 'EACCES') return `You may not read ${path}.`
  return `${path} cannot be read (${error.code ?? error.message}).`
}

/** Spreadsheets often end in rows of empty cells: they say nothing, so they are neither rows nor faults. */
async function* withoutBlankRows(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    if (row.kind === 'fault' || row.cells.some((cell) => cell.trim() !== '')) yield row
  }
}
