import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectDirectory } from '../src/config.ts'
import { runToEnd } from './ending.ts'
import { openPortal } from './relevance-portal.ts'
import { type RelevanceReport, relevanceReport, scoreQuery } from './relevance-report.ts'
import { readSample, type Sample } from './relevance-sample.ts'
import { relevanceText } from './relevance-text.ts'

/*
 * How well the search finds what purchasers ask for: imports a table of suppliers, asks judged questions over HTTP and
 * scores the answers. `npm run relevance -- [FOLDER] [--json] [--worst N]`
 */

const standardFolder = '../shared/samples/suppliers/dk'

const usage = 'Use: npm run relevance -- [FOLDER] [--json] [--worst NUMBER]'

interface Options {
  readonly folder: string
  readonly json: boolean
  readonly worst: number
}

await runToEnd(async () => {
  const options = readOptions()
  if (options === undefined) return fail(usage)
  const sample = await readSample(options.folder)
  if (!sample.ok) return fail(sample.refusal)

  const report = await measure(sample.value)
  console.log(options.json ? JSON.stringify(report, null, 2) : relevanceText(report, options.worst))
  return 0
})

async function measure({ suppliersFile, queries }: Sample): Promise<RelevanceReport> {
  const portal = await openPortal(suppliersFile)
  const names = new Map((await portal.all()).map(({ id, name }) => [id, name]))
  const scores = []
  for (const judged of queries) scores.push(scoreQuery(judged, await portal.ask(judged), names))
  return relevanceReport(portal.suppliers, scores)
}

/** npm runs us in the project's folder; a path that somebody typed is meant from where they stand. */
function readOptions(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, worst: { type: 'string', default: '8' } },
    })
    const worst = Number(values.worst)
    if (positionals.length > 1 || !Number.isInteger(worst)) return undefined
    const [typed] = positionals
    const folder = typed === undefined ? resolve(projectDirectory, standardFolder) : resolve(startedIn(), typed)
    return { folder, json: values.json, worst }
  } catch {
    return undefined
  }
}

function startedIn(): string {
  return process.env.INIT_CWD ?? process.cwd()
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}
