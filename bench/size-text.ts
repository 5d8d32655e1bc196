import { constantPath } from './cases.ts'
import type { Filling } from './filled-server.ts'
import { type CaseResult, failureCount, type ImportResult, type SizeResult } from './results.ts'
import { figure, grouped, share, tableRow } from './table-text.ts'
import type { Timings } from './timings.ts'

/** What one should know before one reads the figures. */
export function machineText({
  suppliers,
  processes,
  machine,
  filling,
}: Pick<SizeResult, 'suppliers' | 'processes' | 'machine' | 'filling'>): string {
  const { date, cores, processor, memoryInGigabytes, node, postgresql, loadBefore } = machine
  return [
    `\n=== ${grouped(suppliers)} suppliers, ${processes} ${processes === 1 ? 'process' : 'processes'} (${fillingText(filling)})`,
    `${date}: ${cores} cores (${processor}), ${memoryInGigabytes} GB, Node ${node}, PostgreSQL ${postgresql}.`,
    `Load before: ${loadBefore.toFixed(2)}. Client, app and database share the machine; ten connections. Times in ms; app and db: processor time for each answer.`,
  ].join('\n')
}

const fillings: Readonly<Record<Filling['kind'], string>> = {
  filled: 'written and made searchable',
  searchRefreshed: 'kept, and made searchable anew',
  reused: 'kept, and opened',
}

function fillingText({ kind, seconds }: Filling): string {
  return `${fillings[kind]} in ${seconds.toFixed(1)} s`
}

export const caseTableHead = tableRow('case', [
  'ratio',
  'per s',
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

export function caseRow({ name, found, ...result }: CaseResult): string {
  return tableRow(name, [
    share(result.ratio),
    result.perSecond.toFixed(0),
    ...[result.p50, result.p95, result.p99, result.appTime, result.databaseTime].map(figure),
    found && `${found.suppliers}${found.isAtLeast ? '+' : ''}`,
    figure(result.kilobytes),
    result.memory.toFixed(0),
    String(failureCount(result.failures)),
  ])
}

/** What was measured beside the cases. */
export function sizeText(result: SizeResult): string {
  const { cases, firstBytes, writes, peakMemory, bulkImport } = result
  return [
    ...(cases.length > 0 ? [constantText(cases)] : []),
    ...(firstBytes.length > 0 ? ['First byte, one visitor alone:', ...firstBytes.map(waitRow)] : []),
    ...(writes === undefined
      ? []
      : [`A change is found after (ms): ${waits(writes.idle)} idle, ${waits(writes.underLoad)} under load.`]),
    `Memory of the app at most: ${peakMemory.toFixed(0)} MB.`,
    ...(bulkImport === undefined ? [] : [importText(bulkImport)]),
  ].join('\n')
}

/** How far the constant page's figures lie apart: so unquiet was the machine. */
function constantText(results: readonly CaseResult[]): string {
  const rates = results.map(({ constantPerSecond }) => constantPerSecond).toSorted((one, other) => one - other)
  const [least, median, most] = [0, Math.floor(rates.length / 2), rates.length - 1].map((place) => rates[place] ?? 0)
  return `The constant page, ${constantPath}: ${median?.toFixed(0)} per s (${least?.toFixed(0)} to ${most?.toFixed(0)}).`
}

function waitRow({ name, ...times }: Timings & { readonly name: string }): string {
  return tableRow(`  ${name}`, ['p50', figure(times.p50), 'p95', figure(times.p95)], { first: 32 })
}

/** The median and the longest. */
function waits(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  return `${figure(sorted[Math.floor(sorted.length / 2)])} (at most ${figure(sorted.at(-1))})`
}

function importText({ rows, seconds, commandSeconds, meanwhile, failures }: ImportResult): string {
  return [
    `Import of ${grouped(rows)} rows: all found after ${seconds.toFixed(1)} s (the command took ${commandSeconds.toFixed(1)} s);`,
    `meanwhile ${meanwhile.answers} searches and profiles: p50 ${figure(meanwhile.p50)} ms, p95 ${figure(meanwhile.p95)} ms, p99 ${figure(meanwhile.p99)} ms, ${failureCount(failures)} failed.`,
  ].join(' ')
}
