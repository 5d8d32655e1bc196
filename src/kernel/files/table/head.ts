import { ok, type Result } from '../../result.ts'
import { readTable } from './table.ts'

/** How a table begins. */
export interface TableHead {
  readonly headers: readonly string[]
  /** The cells of its first rows; rows that cannot be read are left out. */
  readonly rows: readonly (readonly string[])[]
}

/** Reads the headings and so many rows of a table; refuses what `readTable` refuses. */
export async function readHead(path: string, count: number): Promise<Result<TableHead, string>> {
  const table = await readTable(path)
  if (!table.ok) return table
  const { headers, rows } = table.value
  const first: (readonly string[])[] = []
  for await (const row of rows) {
    if (row.kind === 'row') first.push(row.cells)
    if (first.length >= count) break
  }
  return ok({ headers, rows: first })
}
