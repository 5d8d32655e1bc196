import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Analysis, AnalysisSummary, Mapping, Outcome } from '../model.ts'
import { buyersOf } from '../policy/buyers.ts'
import { checkMapping, type MappingRefusal } from '../policy/mapping.ts'
import { deleteAnalysis, findAnalysis, listAnalyses, orderRun } from '../store/analyses.ts'
import { findOutcome } from '../store/sums.ts'

/** The analyses of the organisations that the one who asks buys for, the newest first. */
export function analyses(context: Context): Promise<AnalysisSummary[]> {
  return inTransaction(context, (tx) => listAnalyses(tx, organisationsOf(context)))
}

/** An analysis, if it is one of theirs. */
export function analysisById(context: Context, id: number): Promise<Analysis | undefined> {
  return inTransaction(context, (tx) => findAnalysis(tx, id, organisationsOf(context)))
}

/** What one of their analyses came to. */
export function outcomeOf(context: Context, { id }: Pick<Analysis, 'id'>): Promise<Outcome> {
  return inTransaction(context, (tx) => findOutcome(tx, id))
}

export interface RunOrder {
  readonly mapping: Mapping
  readonly municipality: string | null
}

/** Says which column is what, and lets the analysis run. Ordered twice, it runs once, as it was ordered first. */
export function orderAnalysis(
  context: Context,
  { id, headers }: Analysis,
  { mapping, municipality }: RunOrder,
): Promise<Result<void, MappingRefusal>> {
  const checked = checkMapping(mapping, headers.length)
  if (!checked.ok) return Promise.resolve(refused(checked.refusal))
  return inTransaction(context, async (tx) => {
    await orderRun(tx, { id, mapping: checked.value, municipality })
    return ok(undefined)
  })
}

/** Deletes an analysis with its file and all it came to, also while it runs. */
export function removeAnalysis(context: Context, { id }: Pick<Analysis, 'id'>): Promise<void> {
  return inTransaction(context, async (tx) => {
    if (!(await deleteAnalysis(tx, id))) return
    await appendAudit(tx, context, { action: 'spend.deleted', subject: `analysis ${id}` })
  })
}

function organisationsOf({ actor }: Context): number[] {
  return buyersOf(actor).map(({ organisationId }) => organisationId)
}
