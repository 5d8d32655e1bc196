import { z } from 'zod'
import type { AppProcess } from './app-process.ts'
import { type Case, constantPath } from './cases.ts'
import { type LoadResult, putLoadOn } from './load.ts'
import { databaseIsIdle, databaseProcessorTimes, spentBetween } from './processor-time.ts'
import type { CaseResult } from './results.ts'
import type { Seconds } from './run-options.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

/** What is measured, and for how long. */
export interface Rig {
  readonly platform: TemporaryPlatform
  readonly app: AppProcess
  readonly seconds: Seconds
}

type Figures = Omit<CaseResult, 'constantPerSecond' | 'ratio'>

/**
 * Measures the cases, each after warming up; one whose page is not there is told and left out. The constant page comes
 * between each two of them, so that a machine that is busy for a while with something else changes both sides of the ratio.
 */
export async function* measureCases(
  cases: readonly Case[],
  rig: Rig,
): AsyncGenerator<CaseResult | { readonly isMissing: string }> {
  let before = await measureConstant(rig)
  for (const each of cases) {
    if (!(await isThere(each, rig))) {
      yield { isMissing: each.name }
      continue
    }
    const figures = await measureCase(each, rig)
    const after = await measureConstant(rig)
    const constantPerSecond = (before + after) / 2
    yield { ...figures, constantPerSecond, ratio: figures.perSecond / constantPerSecond }
    before = after
  }
}

/** Answers per second of the page that needs no database. */
async function measureConstant({ app, platform, seconds }: Rig): Promise<number> {
  await databaseIsIdle(platform.database)
  const { perSecond, failures } = await putLoadOn(app.url, [constantPath], seconds.constant)
  if (Object.keys(failures).length > 0) throw new Error(`${constantPath} failed: ${JSON.stringify(failures)}`)
  return perSecond
}

async function isThere({ paths }: Case, { app }: Rig): Promise<boolean> {
  const response = await fetch(app.url + paths[0])
  await response.bytes()
  return response.status !== 404
}

async function measureCase({ name, paths, counted }: Case, { app, platform, seconds }: Rig): Promise<Figures> {
  const found = counted && (await medianFound(app.url, counted))
  await putLoadOn(app.url, paths, seconds.warmUp)
  await databaseIsIdle(platform.database)
  const before = { app: await app.usage(), database: await databaseProcessorTimes(platform.database) }
  const { bytes, ...result } = await putLoadOn(app.url, paths, seconds.measured)
  const after = { app: await app.usage(), database: await databaseProcessorTimes(platform.database) }
  return {
    name,
    ...result,
    found,
    kilobytes: bytes / 1_000,
    appTime: millisecondsEach(after.app.processorTime - before.app.processorTime, result),
    databaseTime: millisecondsEach(spentBetween(before.database, after.database), result),
    memory: after.app.memory / 1_000_000,
  }
}

function millisecondsEach(seconds: number, { answers }: Pick<LoadResult, 'answers'>): number {
  return (1_000 * seconds) / answers
}

const totals = z.object({ total: z.int(), totalIsCapped: z.boolean() })

/** How many suppliers the searches find: the median of twenty of them. */
async function medianFound(url: string, paths: readonly string[]): Promise<CaseResult['found']> {
  const step = Math.max(1, Math.floor(paths.length / 20))
  const found: z.output<typeof totals>[] = []
  for (const path of paths.filter((_, index) => index % step === 0)) {
    const response = await fetch(url + path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    found.push(totals.parse(await response.json()))
  }
  const median = found.toSorted((one, other) => one.total - other.total)[Math.floor(found.length / 2)]
  return median && { suppliers: median.total, isAtLeast: median.totalIsCapped }
}
