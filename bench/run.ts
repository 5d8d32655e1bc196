import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { endingAfterwards, runToEnd } from './ending.ts'
import { openFilledServer } from './filled-server.ts'
import { growthText, processesText } from './growth.ts'
import { measureSize } from './measure-size.ts'
import { failureCount, type SizeResult } from './results.ts'
import { type RunOptions, readRunOptions, usage } from './run-options.ts'
import { type Target, targetsFor } from './targets.ts'
import { targetsText } from './targets-text.ts'

/*
 * How fast the portal answers with many suppliers: the real app in processes of its own, over loopback, on databases of
 * its own that are gone afterwards, unless they are to be kept. `npm run bench -- --help` tells the options.
 */

await runToEnd(async () => {
  const options = readRunOptions()
  if (options === undefined) return fail(usage)

  const results: SizeResult[] = []
  for (const size of options.sizes) results.push(...(await measureWithSize(size, options)))
  console.log(comparisons(results, options))
  if (options.jsonFile !== undefined) await save(options.jsonFile, { results, targets: targetsOf(results) })
  return judge(results)
})

/** With each number of processes, on copies of one filled database. */
function measureWithSize(size: number, options: RunOptions): Promise<SizeResult[]> {
  return endingAfterwards(async () => {
    const server = await openFilledServer({ size, keptIn: options.keptIn })
    const results: SizeResult[] = []
    for (const processes of options.processes) {
      const withImport = size === importedInto(options) && processes === options.processes[0]
      results.push(await measureSize({ server, size, processes, options, withImport }))
    }
    return results
  })
}

/** Once is enough: into a directory of the size that most are likely to have, 20,000, or the nearest below. */
function importedInto({ sizes, onlyCases }: RunOptions): number | undefined {
  if (onlyCases !== undefined) return undefined
  const usual = sizes.filter((size) => size <= 20_000)
  return usual.length === 0 ? Math.min(...sizes) : Math.max(...usual)
}

function comparisons(results: readonly SizeResult[], { sizes, processes, onlyCases }: RunOptions): string {
  const bySize = fromSmallest(results)
  const alone = bySize.filter((result) => result.processes === processes[0])
  return [
    ...(sizes.length > 1 ? [growthText(alone)] : []),
    ...(processes.length > 1
      ? sizes.map((size) => `${size} suppliers\n${processesText(bySize.filter(({ suppliers }) => suppliers === size))}`)
      : []),
    ...(onlyCases === undefined ? [targetsText(targetsOf(results))] : []),
  ]
    .map((part) => `\n${part}`)
    .join('\n')
}

function targetsOf(results: readonly SizeResult[]): Target[] {
  return targetsFor(fromSmallest(results))
}

function fromSmallest(results: readonly SizeResult[]): SizeResult[] {
  return results.toSorted((one, other) => one.suppliers - other.suppliers)
}

/** Figures of failed answers are figures of nothing. */
function judge(results: readonly SizeResult[]): number {
  const failed = results
    .flatMap(({ cases, firstBytes, bulkImport }) => [
      ...cases,
      ...firstBytes,
      ...(bulkImport ? [{ name: 'import', ...bulkImport }] : []),
    ])
    .filter(({ failures }) => failureCount(failures) > 0)
  for (const { name, failures } of failed) console.error(`Failed answers in "${name}": ${JSON.stringify(failures)}`)
  return failed.length > 0 ? fail('Some answers failed, so these figures do not count.') : 0
}

async function save(path: string, figures: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(figures, null, 2)}\n`)
  console.log(`\nWritten to ${path}`)
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}
