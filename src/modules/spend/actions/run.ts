import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { readTable } from '../../../kernel/files/table/table.ts'
import { parseAmount } from '../../../kernel/money.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import { everyListedSupplier } from '../../suppliers/index.ts'
import type { Outcome } from '../model.ts'
import { categorySums } from '../policy/categories.ts'
import { deleteFile, findPiece } from '../store/files.ts'
import { claimRun, endRun, type Run, type RunEnd, tellProgress } from '../store/runs.ts'
import { insertOutcome } from '../store/sums.ts'
import { analyse, type LedgerTotals } from './analyse.ts'
import { guessKinds } from './guess-kinds.ts'
import { type KnownSuppliers, knownSuppliers } from './known-suppliers.ts'
import { withLedgerFile } from './ledger-file.ts'
import { searchNearby } from './nearby.ts'
import { amountInWorkbook } from './read-line.ts'

/** A file that has ended so many workers is given up. */
const mostAttempts = 3

/** Runs what waits, one after the other. Broken off anywhere, an analysis is run anew, and comes to the same. */
export async function runWaiting(context: Context): Promise<void> {
  for (let run = await nextRun(context); run !== undefined; run = await nextRun(context)) await runOne(context, run)
}

function nextRun(context: Context): Promise<Run | undefined> {
  return inTransaction(context, claimRun)
}

async function runOne(context: Context, run: Run): Promise<void> {
  if (run.attempt > mostAttempts) return finish(context, run, undefined)
  const suppliers = await knownSuppliers(everyListedSupplier(context))
  const totals = await readThrough(context, run, suppliers)
  return finish(context, run, totals && { totals, outcome: await outcomeOf(context, run, totals, suppliers) })
}

/** Reads the ledger from beginning to end; nothing where its file is no table any more. */
function readThrough(context: Context, run: Run, suppliers: KnownSuppliers): Promise<LedgerTotals | undefined> {
  return withLedgerFile(piecesOf(context, run), run.ending, async (path) => {
    const table = await readTable(path)
    if (!table.ok) return undefined
    return analyse({
      rows: table.value.rows,
      mapping: run.mapping,
      readAmount: run.ending === 'xlsx' ? amountInWorkbook : parseAmount,
      socialSupplier: suppliers.find,
      report: (done) => inTransaction(context, (tx) => tellProgress(tx, run, done)),
    })
  })
}

async function* piecesOf(context: Context, { id }: Run): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await inTransaction(context, (tx) => findPiece(tx, id, number))
    if (piece === undefined) return
    yield piece
  }
}

async function outcomeOf(
  context: Context,
  { municipality }: Run,
  { totals }: LedgerTotals,
  { offered }: KnownSuppliers,
): Promise<Outcome> {
  const { ordinaryByWords, ...kept } = totals
  const guessed = await guessKinds(ordinaryByWords)
  const sums = categorySums(totals, { offered, guessed })
  return { ...kept, byCategory: await searchNearby(context, sums, municipality) }
}

/** Everything that follows from a run holds, or nothing: whoever was overtaken, or runs what was deleted, writes nothing. */
function finish(
  context: Context,
  run: Run,
  result: { readonly totals: LedgerTotals; readonly outcome: Outcome } | undefined,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const now = context.clock.now()
    if (!(await endRun(tx, run, { ...endOf(result?.totals), ...timesOf(run, now) }))) return
    if (result !== undefined) await insertOutcome(tx, run.id, result.outcome)
    if (run.daysKept > 0) return
    await deleteFile(tx, run.id, now)
    await appendAudit(tx, context, { action: 'spend.fileDeleted', subject: `analysis ${run.id}` })
  })
}

function endOf(totals: LedgerTotals | undefined): Pick<RunEnd, 'state' | 'lines' | 'faults' | 'firstFaults'> {
  if (totals === undefined) return { state: 'failed', lines: 0, faults: 0, firstFaults: [] }
  const { lines, faults, firstFaults } = totals
  return { state: 'done', lines, faults, firstFaults }
}

function timesOf({ daysKept }: Run, now: Date): Pick<RunEnd, 'finishedAt' | 'deleteFileAt'> {
  return { finishedAt: now, deleteFileAt: daysAfter(now, daysKept) }
}
