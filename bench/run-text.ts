import { constantPath } from './cases.ts'
import type { Machine } from './machine.ts'
import type { CaseResult } from './run-size.ts'

/** What one should know before one reads the figures. */
export function machineText(machine: Machine): string {
  const { date, cores, processor, memoryInGigabytes, node, postgresql, loadBefore } = machine
  return [
    `${date}: ${cores} cores (${processor}), ${memoryInGigabytes} GB, Node ${node}, PostgreSQL ${postgresql}.`,
    `Load before: ${loadBefore.toFixed(2)}. Client, app and database share the machine; ten connections. Times in ms; app and db: processor time for each answer.`,
  ].join('\n')
}

export const tableHead = row('case', [
  'per s',
  'ratio',
  'p50',
  'p95',
  'p99',
  'app',
  'db',
  'found',
  'kB',
  'MB',
  'failed',
])

export function resultRow(result: CaseResult): string {
  return row(result.name, [
    result.perSecond.toFixed(0),
    result.ratio.toFixed(4),
    ...[result.p50, result.p95, result.p99, result.appTime, result.databaseTime].map((time) => time?.toFixed(1)),
    result.found?.toFixed(0),
    result.kilobytes?.toFixed(1),
    result.memory?.toFixed(0),
    String(failureCount(result.failures)),
  ])
}

/** How far the constant page's figures lie apart: so unquiet was the machine. */
export function constantText(results: readonly CaseResult[]): string {
  const rates = results.map(({ constantPerSecond }) => constantPerSecond).toSorted((one, other) => one - other)
  const [least, median, most] = [0, Math.floor(rates.length / 2), rates.length - 1].map((place) => rates[place] ?? 0)
  return `The constant page, ${constantPath}: ${median?.toFixed(0)} per s (${least?.toFixed(0)} to ${most?.toFixed(0)}).`
}

export function failureCount(failures: CaseResult['failures']): number {
  return Object.values(failures).reduce((sum, count) => sum + count, 0)
}

function row(name: string, cells: readonly (string | undefined)[]): string {
  return [name.padEnd(29), ...cells.map((text = '') => text.padStart(6))].join(' ')
}
