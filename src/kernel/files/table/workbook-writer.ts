import type { CellStyle, CellValue } from 'hucre/xlsx'
import type { CsvCell } from './csv-writer.ts'

/** A column of a sheet. The width is in characters, as wide as its heading when left out. */
export interface WorkbookColumn {
  readonly heading: string
  readonly width?: number
  /** `day`: text of the shape `YYYY-MM-DD` becomes a day that Excel can sort and reckon with. */
  readonly kind?: 'day'
}

/** A sheet to be written. The cells are those of a CSV file, so the same rows can become either. */
export interface WorkbookSheet {
  readonly sheet: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/**
 * Writes an Excel workbook, its sheets with headings that stay in sight. Text stays text: nothing in it becomes a formula, a
 * number or a link. The workbook is made in memory, so this is for lists of thousands, not for the whole directory.
 */
export async function writeWorkbook(...sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  // Loaded with the first workbook: it takes some 10 MB.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({ sheets: sheets.map(asWritten) })
}

function asWritten({ sheet, columns, rows }: WorkbookSheet) {
  const table = [columns.map(({ heading }) => plainText(heading)), ...rows.map((row) => cellsOf(row, columns))]
  return {
    name: sheetName(sheet),
    columns: columns.map(({ heading, width }) => ({ width: width ?? Math.max(heading.length + 2, 10) })),
    freezePane: { rows: 1 },
    rows: table,
    cells: stylesOf(table),
  }
}

function cellsOf(row: readonly CsvCell[], columns: readonly WorkbookColumn[]): CellValue[] {
  return row.map((cell, index) => {
    if (typeof cell !== 'string') return cell
    return columns[index]?.kind === 'day' ? dayOrText(cell) : plainText(cell)
  })
}

function dayOrText(text: string): CellValue {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day && !Number.isNaN(day.getTime()) ? day : plainText(text)
}

/** Excel takes no longer text in a cell, and declares the whole workbook damaged when it meets one. */
const longestText = 32_767

/**
 * What XML cannot hold is left out, and what Excel would take for the code of a letter (`_x0041_`) is written so that it
 * is not one. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
function plainText(text: string): string {
  const held = text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
  const kept = held.length > longestText ? `${held.slice(0, longestText - 1)}…` : held
  return kept.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}

function stylesOf(table: readonly (readonly CellValue[])[]): Map<string, { style: CellStyle }> {
  return new Map(
    table.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        const style = index === 0 ? heading : styleOf(cell)
        return style ? [[`${index},${column}`, { style }] as const] : []
      }),
    ),
  )
}

const heading: CellStyle = { font: { name: 'Calibri', size: 11, bold: true } }

/** Text that looks like a formula is marked as text, or it would become one when somebody edits the cell. */
function styleOf(cell: CellValue): CellStyle | undefined {
  return typeof cell === 'string' && /^\s*[=+\-@]/.test(cell) ? { numFmt: '@' } : undefined
}

/** Excel's rules: 1 to 31 letters, none of `[]:*?/\`, no apostrophe at either end, and not the word History. */
function sheetName(text: string): string {
  const letters = plainText(text).replace(/[[\]:*?/\\\t\n]/g, ' ')
  const name = letters.slice(0, 31).replace(/^['\s]+|['\s]+$/g, '')
  return /^(?:history)?$/i.test(name) ? `${name}_` : name
}
