import { createWriteStream } from 'node:fs'
import { mkdir, open, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeCsv } from '../kernel/files/table/csv-writer.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { ImportIssue } from '../modules/suppliers/index.ts'

/** The file that tells which rows and values were not imported, and why. */
export interface ReportFile {
  readonly path: string
  write(issues: readonly ImportIssue[]): Promise<void>
  /** Resolves to whether there is anything in it; a report with nothing in it is removed. */
  close(): Promise<boolean>
}

/** Opens it before the import begins, so that one learns at once when it cannot be written. */
export async function openReport(path: string): Promise<Result<ReportFile, string>> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await (await open(path, 'w')).close()
  } catch (error) {
    return refused(
      `The report cannot be written to ${path} (${error instanceof Error && 'code' in error ? error.code : error}).`,
    )
  }
  const csv = writeCsv(['line', 'column', 'value', 'reason', 'severity'], createWriteStream(path))
  let isEmpty = true
  return ok({
    path,
    async write(issues) {
      for (const { line, column, value, reason, severity } of issues) {
        await csv.write([line, column, value, reason, severityNames[severity]])
        isEmpty = false
      }
    },
    async close() {
      await csv.end()
      if (isEmpty) await unlink(path)
      return !isEmpty
    },
  })
}

const severityNames = { rejected: 'row not imported', leftOut: 'value left out', note: 'note' }

/** `imports/2026-11-22-143005-suppliers.csv` in the data directory; the time is the machine's own. */
export function usualReportPath(dataDirectory: string, name: string, now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString()
  const stamp = `${local.slice(0, 10)}-${local.slice(11, 19).replaceAll(':', '')}`
  const safeName = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)
  return join(dataDirectory, 'imports', `${stamp}-${safeName}.csv`)
}
