import type { TableRow } from '../../../kernel/files/table/row.ts'
import type { FaultyLine, LedgerLine, Mapping, SocialSupplier, Totals } from '../model.ts'
import { startAdding } from '../policy/totals.ts'
import { type ReadAmount, readLine } from './read-line.ts'

/** What a ledger comes to. */
export interface LedgerTotals {
  readonly totals: Totals
  readonly faults: number
  /** The first of them, at most `namedFaults`. */
  readonly firstFaults: readonly FaultyLine[]
  /** Lines below the headers, faulty ones included. */
  readonly lines: number
}

/** A ledger and what is needed to make sense of it. */
export interface Ledger {
  readonly rows: AsyncIterable<TableRow>
  readonly mapping: Mapping
  readonly readAmount: ReadAmount
  /** The social enterprise that a line was bought from; null where it is none. */
  readonly socialSupplier: (line: LedgerLine) => SocialSupplier | null
  /** Hears how many lines are done, each `linesBetweenReports`. */
  readonly report: (linesDone: number) => Promise<void>
}

/** How many faulty lines are told of one by one. */
export const namedFaults = 20

/** Often enough for somebody who waits, seldom enough to cost nothing. */
export const linesBetweenReports = 5_000

/** Reads a ledger through, one line at a time. A bad line is counted, and never stops the rest. */
export async function analyse({ rows, mapping, readAmount, socialSupplier, report }: Ledger): Promise<LedgerTotals> {
  const adding = startAdding()
  const firstFaults: FaultyLine[] = []
  let [done, faults] = [0, 0]
  for await (const row of rows) {
    const read =
      row.kind === 'row' ? readLine(row.cells, mapping, readAmount) : ({ ok: false, refusal: 'unreadableRow' } as const)
    if (read.ok) adding.add(read.value, socialSupplier(read.value))
    else if (++faults <= namedFaults) firstFaults.push({ line: row.line, fault: read.refusal })
    if (++done % linesBetweenReports === 0) await report(done)
  }
  return { totals: adding.totals(), faults, firstFaults, lines: done }
}
