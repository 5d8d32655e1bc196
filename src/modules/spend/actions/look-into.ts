import { readHead } from '../../../kernel/files/table/head.ts'
import { readHeadApart } from '../../../kernel/files/table/head-apart.ts'
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
    const head = await (ending === 'xlsx' ? readHeadApart : readHead)(path, limits.shownRows)
    if (!head.ok) return refused('notTable')
    const { headers, rows } = head.value
    if (headers.length > limits.columns) return refused('tooManyColumns')
    if (rows.length === 0) return refused('noRows')
    return ok({ ending, headers: headers.map(shownCell), firstRows: rows.map((cells) => cells.map(shownCell)) })
  })
}

function shownCell(cell: string): string {
  if (looksLikePersonalNumber(cell)) return hidden
  return cleanText(cell.slice(0, longestCell)).trim()
}
