import { basename, extname } from 'node:path'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Table } from '../../../kernel/files/table/row.ts'
import { readTable } from '../../../kernel/files/table/table.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { detectMapping, type ImportMapping, withoutField } from '../forms/import-mapping.ts'
import type { ImportIssue, RowOptions } from '../forms/import-row/index.ts'
import { mayImport } from '../policy.ts'
import { beginImport } from '../store/import-run.ts'
import type { ImportRun } from './import-apply.ts'
import { importBatch } from './import-batch.ts'
import { readInBatches } from './import-rows.ts'
import { type ImportReport, openTally } from './import-tally.ts'

export type { ImportReport, IssueGroup } from './import-tally.ts'

export interface ImportRequest {
  readonly path: string
  /** Name of the source of all rows. Without it a row's own source counts, else the file's name without its ending. */
  readonly source?: string
  /** Told which column was taken for what, before the first row is read. */
  readonly onMapping?: (mapping: ImportMapping) => void
  /** Gets every issue as it is found; the next rows wait for it. */
  readonly onIssues?: (issues: readonly ImportIssue[]) => Promise<void>
  /** Told now and then how many rows have been read. */
  readonly onProgress?: (rows: number) => void
}

export type ImportRefusal =
  | { readonly kind: 'notAllowed' }
  /** `reason` is a sentence about the file. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/**
 * Imports a table of suppliers, all of it in one transaction: whoever is killed halfway has changed nothing, and readers see
 * the old or the new directory. Doing it again changes nothing. A bad value is left out and a bad row is not imported, each
 * told as an issue.
 */
export async function importSuppliers(
  context: Context,
  request: ImportRequest,
): Promise<Result<ImportReport, ImportRefusal>> {
  return withTable(context, request, (prepared) =>
    inTransaction(context, (tx) => importAndAudit(tx, context, request, { ...prepared, isDemo: false })),
  )
}

/** The same for the demo data, which can be cleared away again. */
export async function importDemo(
  context: Context,
  request: ImportRequest,
): Promise<Result<ImportReport, ImportRefusal>> {
  return withTable(context, request, (prepared) =>
    inTransaction(context, (tx) => importAndAudit(tx, context, request, { ...prepared, isDemo: true })),
  )
}

/** Tells what the import would do, by doing it and taking it back. Other imports wait meanwhile. */
export async function previewImport(
  context: Context,
  request: ImportRequest,
): Promise<Result<ImportReport, ImportRefusal>> {
  return withTable(context, request, async (prepared) => {
    const tx = await context.database.startTransaction().execute()
    try {
      return await runImport(tx, context, request, { ...prepared, isDemo: false })
    } finally {
      await tx.rollback().execute()
    }
  })
}

/** The file, opened and understood. */
interface Prepared {
  readonly table: Table
  readonly mapping: ImportMapping
}

async function withTable(
  { actor }: Context,
  { path, source, onMapping }: ImportRequest,
  work: (prepared: Prepared) => Promise<ImportReport>,
): Promise<Result<ImportReport, ImportRefusal>> {
  if (!mayImport(actor)) return refused({ kind: 'notAllowed' })
  const table = await readTable(path)
  if (!table.ok) return refused({ kind: 'unreadable', reason: table.refusal })
  const detected = detectMapping(table.value.headers)
  if (!detected.ok) return refused({ kind: 'unreadable', reason: detected.refusal })

  const mapping = source === undefined ? detected.value : withoutField(detected.value, 'source')
  onMapping?.(mapping)
  return ok(await work({ table: table.value, mapping }))
}

async function importAndAudit(
  tx: Transaction,
  context: Context,
  request: ImportRequest,
  prepared: Prepared & { readonly isDemo: boolean },
): Promise<ImportReport> {
  const report = await runImport(tx, context, request, prepared)
  const { added, changed, unchanged, attached, kept, rejected } = report
  await appendAudit(tx, context, {
    action: 'suppliers.imported',
    subject: basename(request.path),
    detail: { added, changed, unchanged, attached, kept, rejected },
  })
  return report
}

async function runImport(
  tx: Transaction,
  { clock }: Context,
  request: ImportRequest,
  { table, mapping, isDemo }: Prepared & { readonly isDemo: boolean },
): Promise<ImportReport> {
  const now = clock.now()
  const options: RowOptions = { mapping, source: request.source ?? nameOf(request.path), day: dayInDenmark(now) }
  const run: ImportRun = { now, isDemo, slugNumbers: new Map(), knowsKeys: false }
  const tally = openTally()
  await beginImport(tx)
  for await (const { rows, issues } of readInBatches(table.rows, options)) {
    const outcome = await importBatch(tx, run, rows)
    const all = [...issues, ...outcome.issues].toSorted((one, other) => one.line - other.line)
    tally.add(outcome, all)
    await request.onIssues?.(all)
    request.onProgress?.(tally.report().read)
  }
  return tally.report()
}

function nameOf(path: string): string {
  return basename(path, extname(path))
}
