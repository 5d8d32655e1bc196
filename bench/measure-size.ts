import { type AppOptions, type AppProcess, startApp } from './app-process.ts'
import { type Case, cachedCases, uncachedCases } from './cases.ts'
import { endingAfterwards } from './ending.ts'
import type { FilledServer } from './filled-server.ts'
import { firstJobsAreDone } from './first-jobs.ts'
import { describeMachine } from './machine.ts'
import { measureCases, type Rig } from './measure-case.ts'
import { measureFirstBytes } from './measure-first-bytes.ts'
import { measureImport } from './measure-import.ts'
import { measureWrites } from './measure-writes.ts'
import type { CaseResult, SizeResult } from './results.ts'
import type { RunOptions } from './run-options.ts'
import { caseRow, caseTableHead, machineText, sizeText } from './size-text.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

export interface SizeOptions {
  readonly server: FilledServer
  readonly size: number
  readonly processes: number
  readonly options: RunOptions
  /** Whether the import is measured at this size. */
  readonly withImport: boolean
}

/** What one app process was asked for, and the most memory that it took, in megabytes. */
interface Round<Figures> {
  readonly figures: Figures
  readonly peakMemory: number
}

/** Measures everything with so many suppliers and processes, on copies of the filled database, and prints it as it comes. */
export async function measureSize(size: SizeOptions): Promise<SizeResult> {
  const { server, size: suppliers, processes } = size
  const base = await endingAfterwards(async () => {
    const platform = await server.openCopy()
    const machine = await describeMachine(platform.database)
    console.log(machineText({ suppliers, processes, machine, filling: server.filling }))
    const uncached = await withApp(platform, size, 'notKept', (rig) => measureUncached(rig, size))
    const cached = await measureCached(platform, size)
    return {
      ...{ suppliers, processes, machine, filling: server.filling },
      ...uncached.figures,
      cases: [...uncached.figures.cases, ...cached.figures],
      peakMemory: Math.max(uncached.peakMemory, cached.peakMemory),
    }
  })
  const result = { ...base, bulkImport: size.withImport ? await measureImportOnCopy(size) : undefined }
  console.log(sizeText(result))
  return result
}

async function measureCached(platform: TemporaryPlatform, size: SizeOptions): Promise<Round<CaseResult[]>> {
  const cases = wanted(cachedCases(size.size), size.options)
  // A start takes a while; for nothing it is too long.
  if (cases.length === 0) return { figures: [], peakMemory: 0 }
  return withApp(platform, size, 'kept', (rig) => measureAndPrint(cases, rig))
}

async function measureUncached(rig: Rig, { size, options }: SizeOptions) {
  const cases = await measureAndPrint(wanted(uncachedCases(size), options), rig)
  if (options.onlyCases !== undefined) return { cases, firstBytes: [], writes: undefined }
  const firstBytes = await measureFirstBytes(rig.app.url, uncachedCases(size))
  return { cases, firstBytes, writes: await measureWrites(size, options.writes, rig) }
}

function wanted(cases: readonly Case[], { onlyCases = '' }: RunOptions): Case[] {
  return cases.filter(({ name }) => name.includes(onlyCases))
}

async function measureAndPrint(cases: readonly Case[], rig: Rig): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  console.log(caseTableHead)
  for await (const result of measureCases(cases, rig)) {
    console.log('isMissing' in result ? `${result.isMissing}: not there, left out` : caseRow(result))
    if (!('isMissing' in result)) results.push(result)
  }
  return results
}

/** On a copy of its own: what it adds must not be there for the others. */
function measureImportOnCopy(size: SizeOptions) {
  return endingAfterwards(async () => {
    const platform = await size.server.openCopy()
    const rows = size.options.importRows
    console.log(`Importing ${rows} rows ...`)
    return (await withApp(platform, size, 'notKept', (rig) => measureImport(size.size, rows, rig))).figures
  })
}

async function withApp<Figures>(
  platform: TemporaryPlatform,
  { processes, options: { seconds } }: SizeOptions,
  pages: AppOptions['pages'],
  measure: (rig: Rig) => Promise<Figures>,
): Promise<Round<Figures>> {
  return endingAfterwards(async () => {
    const app: AppProcess = await startApp(platform, { processes, pages })
    await firstJobsAreDone(platform.database)
    const figures = await measure({ platform, app, seconds })
    return { figures, peakMemory: (await app.usage()).peakMemory / 1_000_000 }
  })
}
