import { startApp } from './app-process.ts'
import { type Case, casesFor } from './cases.ts'
import { explainSearches } from './explain.ts'
import { fillPlatform } from './filled-platform.ts'
import { generateSuppliers } from './generated-suppliers.ts'
import { type CaseFigures, measureCase, measureConstant, type Rig } from './measure-case.ts'
import type { RunOptions } from './run-options.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

export interface CaseResult extends CaseFigures {
  /** Answers per second of the constant page, just before and just after; their mean. */
  readonly constantPerSecond: number
  /** Answers per second as a share of those of the constant page. */
  readonly ratio: number
}

export interface SizeOptions {
  readonly platform: TemporaryPlatform
  readonly size: number
  readonly seconds: RunOptions['seconds']
  /** Called when the measuring begins. */
  readonly onFilled: () => void
  /** Told each result as it comes. */
  readonly onResult: (result: CaseResult) => void
}

/**
 * Fills the platform with so many suppliers and measures every case. The constant page comes between each two of them,
 * so that a machine that is busy for a while with something else changes both sides of the ratio.
 */
export async function measureSize({ platform, size, seconds, onFilled, onResult }: SizeOptions): Promise<CaseResult[]> {
  const cases = await prepare(platform, size)
  const rig: Rig = { platform, app: await startApp(platform), seconds }
  onFilled()
  const results: CaseResult[] = []
  let before = await measureConstant(rig)
  for (const each of cases) {
    const figures = await measureCase(each, rig)
    const after = await measureConstant(rig)
    const constantPerSecond = (before + after) / 2
    const result = { ...figures, constantPerSecond, ratio: figures.perSecond / constantPerSecond }
    results.push(result)
    onResult(result)
    before = after
  }
  return results
}

/** Fills the platform and shows how its database answers each kind of search. */
export async function explainSize({ platform, size }: Pick<SizeOptions, 'platform' | 'size'>): Promise<void> {
  await explainSearches(platform.appUrl, await prepare(platform, size))
}

async function prepare(platform: TemporaryPlatform, size: number): Promise<Case[]> {
  const suppliers = generateSuppliers(size)
  const start = performance.now()
  await fillPlatform(platform, suppliers)
  const taken = (performance.now() - start) / 1_000
  console.log(`\n${size} suppliers, written and made searchable in ${taken.toFixed(1)} s`)
  return casesFor(suppliers)
}
