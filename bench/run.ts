import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { endAll, runToEnd } from './ending.ts'
import { describeMachine, type Machine } from './machine.ts'
import { type RunOptions, readRunOptions, usage } from './run-options.ts'
import { type CaseResult, explainSize, measureSize } from './run-size.ts'
import { constantText, failureCount, machineText, resultRow, tableHead } from './run-text.ts'
import { openTemporaryPlatform } from './temporary-platform.ts'

/*
 * How fast the portal answers with many suppliers: the real app in a process of its own, over loopback, on a database of
 * its own that is gone afterwards. `npm run bench -- [--sizes 1000,20000] [--quick] [--json FILE] [--explain]`
 */

interface SizeResult {
  readonly suppliers: number
  readonly machine: Machine
  readonly cases: readonly CaseResult[]
}

await runToEnd(async () => {
  const options = readRunOptions()
  if (options === undefined) return fail(usage)
  if (options.explain) return explain(options)

  const results: SizeResult[] = []
  for (const size of options.sizes) results.push(await measure(size, options))
  if (options.jsonFile !== undefined) await save(options.jsonFile, results)
  return judge(results)
})

async function measure(size: number, { seconds }: RunOptions): Promise<SizeResult> {
  const platform = await openTemporaryPlatform()
  const machine = await describeMachine(platform.database)
  console.log(machineText(machine))
  const cases = await measureSize({
    platform,
    size,
    seconds,
    onFilled: () => console.log(tableHead),
    onResult: (result) => console.log(resultRow(result)),
  })
  console.log(constantText(cases))
  await endAll()
  return { suppliers: size, machine, cases }
}

async function explain({ sizes }: RunOptions): Promise<number> {
  for (const size of sizes) {
    await explainSize({ platform: await openTemporaryPlatform(), size })
    await endAll()
  }
  return 0
}

/** Figures of failed answers are figures of nothing. */
function judge(results: readonly SizeResult[]): number {
  const failed = results.flatMap(({ cases }) => cases).filter(({ failures }) => failureCount(failures) > 0)
  for (const { name, failures } of failed) console.error(`Failed answers in "${name}": ${JSON.stringify(failures)}`)
  return failed.length > 0 ? fail('Some answers failed, so these figures do not count.') : 0
}

async function save(path: string, results: readonly SizeResult[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`)
  console.log(`\nWritten to ${path}`)
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}
