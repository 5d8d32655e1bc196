import type { ImportIssue, IssueSeverity } from '../forms/import-row/index.ts'
import type { BatchOutcome } from './import-batch.ts'

/** What an import did, in numbers of rows. `read` is the sum of the others. */
export interface ImportReport {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** About an enterprise that is known already: kept as a further source of it. */
  readonly attached: number
  /** About an enterprise whose owner says what it says: noted as its source. */
  readonly kept: number
  readonly rejected: number
  /** Issues of the same kind in the same column, most first. */
  readonly issues: readonly IssueGroup[]
}

export interface IssueGroup {
  readonly severity: IssueSeverity
  readonly column: string
  readonly count: number
  readonly example: ImportIssue
}

export interface Tally {
  add(outcome: BatchOutcome, issues: readonly ImportIssue[]): void
  report(): ImportReport
}

/** Adds up batches. It grows with the number of columns, not of rows. */
export function openTally(): Tally {
  const counts = { added: 0, changed: 0, unchanged: 0, attached: 0, kept: 0, rejected: 0 }
  const groups = new Map<string, { count: number; example: ImportIssue }>()
  return {
    add(outcome, issues) {
      counts.added += outcome.added
      counts.changed += outcome.changed
      counts.unchanged += outcome.unchanged
      counts.attached += outcome.attached
      counts.kept += outcome.kept
      counts.rejected += issues.filter(({ severity }) => severity === 'rejected').length
      for (const issue of issues) {
        const group = groups.get(groupKey(issue)) ?? { count: 0, example: issue }
        groups.set(groupKey(issue), { ...group, count: group.count + 1 })
      }
    },
    report: () => ({
      read: Object.values(counts).reduce((sum, count) => sum + count, 0),
      ...counts,
      issues: [...groups.values()]
        .map(({ count, example }) => ({ severity: example.severity, column: example.column, count, example }))
        .toSorted((one, other) => other.count - one.count),
    }),
  }
}

function groupKey({ severity, column }: ImportIssue): string {
  return `${severity} ${column}`
}
