import type { Filling } from './filled-server.ts'
import type { Failures } from './load.ts'
import type { Machine } from './machine.ts'
import type { Timings } from './timings.ts'

/** What one case came to. Times are in milliseconds. */
export interface CaseResult extends Timings {
  readonly name: string
  /** Suppliers found, the median of the case's questions; `isAtLeast` where the app counts no further. */
  readonly found: { readonly suppliers: number; readonly isAtLeast: boolean } | undefined
  /** Mean size of an answer. */
  readonly kilobytes: number
  /** Processor time for one answer. */
  readonly appTime: number
  readonly databaseTime: number
  /** Resident memory of the app after the case, in megabytes. */
  readonly memory: number
  readonly failures: Failures
  /** Answers per second of the constant page, just before and just after; their mean. */
  readonly constantPerSecond: number
  /** Answers per second as a share of those of the constant page. */
  readonly ratio: number
}

/** How long one visitor alone waits for the first byte of a page, in milliseconds. */
export interface FirstByte extends Timings {
  readonly name: string
  readonly failures: Failures
}

/** Milliseconds from a change to its being found, each. */
export interface WriteResult {
  readonly idle: readonly number[]
  readonly underLoad: readonly number[]
}

export interface ImportResult {
  readonly rows: number
  /** Seconds from the start of the command until the last row was found. */
  readonly seconds: number
  /** Of them, until the command had ended. */
  readonly commandSeconds: number
  /** How long visitors waited for searches and profiles meanwhile, in milliseconds. */
  readonly meanwhile: Timings
  readonly failures: Failures
}

/** All that was measured with so many suppliers and processes. What a run leaves out is absent. */
export interface SizeResult {
  readonly suppliers: number
  readonly processes: number
  readonly machine: Machine
  readonly filling: Filling
  readonly cases: readonly CaseResult[]
  readonly firstBytes: readonly FirstByte[]
  readonly writes: WriteResult | undefined
  /** The most that the app took, in megabytes, all its processes together. */
  readonly peakMemory: number
  readonly bulkImport: ImportResult | undefined
}

/** The case of that name, if it was measured. */
export function caseOf({ cases }: Pick<SizeResult, 'cases'>, name: string): CaseResult | undefined {
  return cases.find((each) => each.name === name)
}

export function failureCount(failures: Failures): number {
  return Object.values(failures).reduce((sum, count) => sum + count, 0)
}
