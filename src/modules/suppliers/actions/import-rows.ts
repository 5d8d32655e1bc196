import type { TableRow } from '../../../kernel/files/table/row.ts'
import { type ImportIssue, type ImportRow, type RowOptions, readImportRow } from '../forms/import-row/index.ts'

/** Rows that were understood, and what there is to say about them and about those that were not. */
export interface RowBatch {
  readonly rows: readonly ImportRow[]
  readonly issues: readonly ImportIssue[]
}

/** Enough to make one statement do the work of many, little enough to be a few megabytes at most. */
const batchSize = 500

/** Understands the rows of a table as they come, so many at a time. */
export async function* readInBatches(rows: AsyncIterable<TableRow>, options: RowOptions): AsyncGenerator<RowBatch> {
  let batch: TableRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length === batchSize) {
      yield understand(batch, options)
      batch = []
    }
  }
  if (batch.length > 0) yield understand(batch, options)
}

function understand(batch: readonly TableRow[], options: RowOptions): RowBatch {
  const readings = batch.map((row) =>
    row.kind === 'fault' ? faulty(row) : readImportRow(row.line, row.cells, options),
  )
  return {
    rows: readings.flatMap(({ row }) => (row ? [row] : [])),
    issues: readings.flatMap(({ issues }) => issues),
  }
}

function faulty({ line, reason }: Extract<TableRow, { kind: 'fault' }>) {
  const issue: ImportIssue = { line, column: '', value: '', reason, severity: 'rejected' }
  return { row: undefined, issues: [issue] }
}
