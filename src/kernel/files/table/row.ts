/** A table as a stream: the header is read, the rows come as one asks for them. */
export interface Table {
  readonly headers: readonly string[]
  readonly rows: AsyncIterable<TableRow>
}

/**
 * A row with as many cells as there are headers, or why a row could not be read; the rows after it still come.
 * `line` counts from 1: the physical line the row starts on, or the row of the sheet.
 */
export type TableRow =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'fault'; readonly line: number; readonly reason: string }

/**
 * The cells fitted to the header: empty ones beyond its end are cut. A row that is shorter, or has something beyond the
 * end, is a fault, since nobody can say which cell belongs to which header.
 */
export function fitRow(line: number, cells: readonly string[], width: number): TableRow {
  if (cells.length === width) return { kind: 'row', line, cells }
  const surplusIsEmpty = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')
  if (surplusIsEmpty) return { kind: 'row', line, cells: cells.slice(0, width) }
  return { kind: 'fault', line, reason: `The row has ${cells.length} cells, but the header has ${width}.` }
}
