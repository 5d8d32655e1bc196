import { type CaseResult, caseOf, type SizeResult } from './results.ts'
import { figure, grouped, share, tableRow } from './table-text.ts'

/** How one case fares as the suppliers become more; each list in the order of the sizes. */
export interface Growth {
  readonly name: string
  readonly ratios: readonly (number | undefined)[]
  /** Milliseconds. */
  readonly p99s: readonly (number | undefined)[]
  /** The p99 at the last size as a multiple of that at the first. */
  readonly factor: number | undefined
}

/** Compares the cases over the sizes, given from the smallest to the largest. */
export function growthOf(sizes: readonly Pick<SizeResult, 'cases'>[]): Growth[] {
  return namesIn(sizes).map((name) => {
    const results = sizes.map((size) => caseOf(size, name))
    const p99s = results.map((result) => result?.p99)
    return { name, ratios: results.map((result) => result?.ratio), p99s, factor: quotient(p99s.at(-1), p99s[0]) }
  })
}

/** One table of them all. */
export function growthText(sizes: readonly SizeResult[]): string {
  const suppliers = sizes.map((size) => grouped(size.suppliers))
  const head = tableRow(
    'growth',
    [...suppliers.map((size) => `r ${size}`), ...suppliers.map((size) => `p99 ${size}`), 'p99 x'],
    columns,
  )
  const rows = growthOf(sizes).map(({ name, ratios, p99s, factor }) =>
    tableRow(name, [...ratios.map(share), ...p99s.map(figure), figure(factor)], columns),
  )
  return ['r: share of the constant page; p99 in ms; p99 x: the last as a multiple of the first', head, ...rows].join(
    '\n',
  )
}

/** What more processes bring: answers per second, and processor time for one answer, in the order given. */
export function processesText(runs: readonly SizeResult[]): string {
  const counts = runs.map(({ processes }) => String(processes))
  const head = tableRow(
    'processes',
    [...counts.map((count) => `${count}: per s`), ...counts.map((count) => `${count}: app+db`)],
    columns,
  )
  const rows = namesIn(runs).map((name) => {
    const results = runs.map((run) => caseOf(run, name))
    return tableRow(
      name,
      [...results.map((result) => result?.perSecond.toFixed(0)), ...results.map(processorTime)],
      columns,
    )
  })
  return [head, ...rows].join('\n')
}

const columns = { width: 12 }

function processorTime(result: CaseResult | undefined): string | undefined {
  return figure(result && result.appTime + result.databaseTime)
}

function namesIn(sizes: readonly Pick<SizeResult, 'cases'>[]): string[] {
  return [...new Set(sizes.flatMap(({ cases }) => cases.map(({ name }) => name)))]
}

function quotient(last: number | undefined, first: number | undefined): number | undefined {
  return last === undefined || first === undefined ? undefined : last / first
}
