import type { CaseResult, SizeResult } from './results.ts'
import { timings } from './timings.ts'

/** A case that was measured, for tests: what is not given is of no account. */
export function measuredCase(name: string, given: Partial<CaseResult> = {}): CaseResult {
  return {
    ...{ name, ...timings([10, 20], 1), found: undefined, kilobytes: 40, appTime: 1, databaseTime: 1, memory: 200 },
    ...{ failures: {}, constantPerSecond: 10_000, ratio: 0.1 },
    ...given,
  }
}

/** A whole size that was measured, for tests. */
export function measuredSize(suppliers: number, given: Partial<SizeResult> = {}): SizeResult {
  return {
    suppliers,
    processes: 1,
    machine: {
      ...{ date: '2026-11-22T12:00:00.000Z', cores: 2, processor: 'Abacus', memoryInGigabytes: 24 },
      ...{ node: 'v24.0.0', postgresql: '17.1', loadBefore: 0 },
    },
    filling: { kind: 'reused', seconds: 0 },
    ...{ cases: [], firstBytes: [], writes: undefined, peakMemory: 200, bulkImport: undefined },
    ...given,
  }
}
