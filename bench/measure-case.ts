import type { AppProcess } from './app-process.ts'
import { type Case, constantPath, pathsOf, type Query } from './cases.ts'
import { putLoadOn, repeatFor } from './load.ts'
import { databaseIsIdle, databaseProcessorTimes, spentBetween } from './processor-time.ts'
import type { RunOptions } from './run-options.ts'
import { medianFound, runStatements } from './search-statements.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'
import type { Timings } from './timings.ts'

/** What is measured, and for how long. */
export interface Rig {
  readonly platform: TemporaryPlatform
  readonly app: AppProcess
  readonly seconds: RunOptions['seconds']
}

export interface CaseFigures extends Timings {
  readonly name: string
  /** Suppliers found, the median of the case's questions. */
  readonly found?: number
  /** Mean size of an answer. */
  readonly kilobytes?: number
  /** Processor time for one answer, in milliseconds. */
  readonly appTime?: number
  readonly databaseTime: number
  /** Resident memory of the app after the case, in megabytes. */
  readonly memory?: number
  /** Answers other than 2xx, by status, and connections that broke. */
  readonly failures: Readonly<Record<string, number>>
}

/** Warms up, then measures. */
export async function measureCase(each: Case, rig: Rig): Promise<CaseFigures> {
  if (each.kind === 'statements') return measureStatements(each.name, each.queries, rig)
  if (each.kind === 'pages') return measurePages(each.name, each.paths, rig)
  const found = await medianFound(rig.platform.database, each.queries)
  return { ...(await measurePages(each.name, pathsOf(each), rig)), found }
}

/** Answers per second of the page that needs no database. */
export async function measureConstant({ app, platform, seconds }: Rig): Promise<number> {
  await databaseIsIdle(platform.database)
  const { perSecond, failures } = await putLoadOn(app.url, [constantPath], seconds.constant)
  if (Object.keys(failures).length > 0) throw new Error(`${constantPath} failed: ${JSON.stringify(failures)}`)
  return perSecond
}

async function measurePages(
  name: string,
  paths: readonly string[],
  { app, platform, seconds }: Rig,
): Promise<CaseFigures> {
  await putLoadOn(app.url, paths, seconds.warmUp)
  await databaseIsIdle(platform.database)
  const before = { app: await app.usage(), database: await databaseProcessorTimes(platform.database) }
  const { bytes, ...result } = await putLoadOn(app.url, paths, seconds.measured)
  const after = { app: await app.usage(), database: await databaseProcessorTimes(platform.database) }
  return {
    name,
    ...result,
    kilobytes: bytes / 1_000,
    appTime: millisecondsEach(after.app.processorTime - before.app.processorTime, result),
    databaseTime: millisecondsEach(spentBetween(before.database, after.database), result),
    memory: after.app.memory / 1_000_000,
  }
}

async function measureStatements(
  name: string,
  queries: readonly Query[],
  { platform: { database }, seconds }: Rig,
): Promise<CaseFigures> {
  const work = (turn: number) => runStatements(database, queries[turn % queries.length] ?? {})
  const found = await medianFound(database, queries)
  await repeatFor(seconds.warmUp, work)
  const before = await databaseProcessorTimes(database)
  const result = await repeatFor(seconds.measured, work)
  const databaseTime = millisecondsEach(spentBetween(before, await databaseProcessorTimes(database)), result)
  return { name, ...result, found, databaseTime, failures: {} }
}

function millisecondsEach(seconds: number, { answers }: Timings): number {
  return (1_000 * seconds) / answers
}
