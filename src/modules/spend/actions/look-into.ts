import type { TableRow } from '../../../kernel/files/table/row.ts'
import { readTable } from '../../../kernel/files/table/table.ts'
import { cleanText } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Ending, limits } from '../model.ts'
import { withLedgerFile } from './ledger-file.ts'
import { looksLikePersonalNumber } from './read-line.ts'

/** What people are shown of a file before it is analysed. */
export interface Look {
  readonly ending: Ending
  readonly headers: readonly string[]
  readonly firstRows: readonly (readonly string[])[]
}

export type LookFault = 'emptyFile' | 'fileTooLarge' | 'notTable' | 'noRows' | 'tooManyColumns'

/** Stands in place of what looks like a CPR number. */
const hidden = '••••••-••••'

/** Characters of a cell that are shown. */
const longestCell = 80

/** Looks into a file as it was sent: whether it is a table, and how it begins. What it is, its content says. */
export async function lookInto(bytes: Uint8Array): Promise<Result<Look, LookFault>> {
  if (bytes.length === 0) return refused('emptyFile')
  if (bytes.length > limits.file) return refused('fileTooLarge')
  const ending = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK' ? 'xlsx' : 'csv'
  return withLedgerFile(bytes, ending, async (path) => {
    const table = await readTable(path)
    if (!table.ok) return refused('notTable')
    const { headers, rows } = table.value
    // Read before anything is judged: whoever begins to read rows also closes the file.
    const firstRows = await firstOf(rows)
    if (headers.length > limits.columns) return refused('tooManyColumns')
    if (firstRows.length === 0) return refused('noRows')
    return ok({ ending, headers: headers.map(shownCell), firstRows })
  })
}

async function firstOf(rows: AsyncIterable<TableRow>): Promise<(readonly string[])[]> {
  const first: (readonly string[])[] = []
  for await (const row of rows) {
    if (row.kind === 'row') first.push(row.cells.map(shownCell))
    if (first.length >= limits.shownRows) break
  }
  return first
}

function shownCell(cell: string): string {
  if (looksLikePersonalNumber(cell)) return hidden
  return cleanText(cell.slice(0, longestCell)).trim()
}
