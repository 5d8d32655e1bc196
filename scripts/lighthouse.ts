import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import packedChromium from '@sparticuz/chromium'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { z } from 'zod'
import { projectDirectory } from '../src/config.ts'

/*
 * What Lighthouse thinks of the pages that visitors see first, on a phone: `npm run lighthouse`. Starts the portal with its
 * demo data in a directory of its own. Everything below 100 fails; of the performance, which differs from run to run with
 * what else the machine does, the best of three runs counts.
 */

const pages = { front: '/', search: '/leverandoerer', profile: '/leverandoerer/eksempel-kantine' }
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const mostRuns = 3
const patienceMs = 120_000

/** As much of the list of requests as we read. */
const requests = z.object({ items: z.array(z.object({ transferSize: z.number().optional() })) })

type Scores = Readonly<Record<(typeof categories)[number], number>>

interface Visit {
  readonly scores: Scores
  readonly kilobytes: number
  /** Of the audits that cost points, in words. */
  readonly faults: readonly string[]
}

const directory = await mkdtemp(join(tmpdir(), 'rummelig-lighthouse-'))
// Run as root, PostgreSQL works as another user, who must be able to pass through.
await chmod(directory, 0o711)
const port = await freePort()
const app = startPortal()
const debuggingPort = await freePort()
const browser = await chromium.launch({
  executablePath: await packedChromium.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--remote-debugging-port=${debuggingPort}`,
  ],
})
try {
  await becomesReady()
  process.exitCode = (await judgeAll()) ? 0 : 1
} finally {
  await browser.close()
  await stop(app)
  await rm(directory, { recursive: true, force: true })
}

/** Prints a line for each page; answers whether all is as it should be. */
async function judgeAll(): Promise<boolean> {
  console.log(`page     ${categories.map((each) => each.padEnd(15)).join('')}first visit  next visit`)
  const verdicts: boolean[] = []
  for (const [name, path] of Object.entries(pages)) {
    const best = await bestVisit(path)
    const next = await visit(path, { asReturning: true })
    const scores = categories.map((each) => String(best.scores[each]).padEnd(15)).join('')
    console.log(`${name.padEnd(9)}${scores}${kilobytes(best)}  ${kilobytes(next)}`)
    for (const fault of best.faults) console.log(`         - ${fault}`)
    verdicts.push(categories.every((each) => best.scores[each] === 100))
  }
  return verdicts.every((isFine) => isFine)
}

function kilobytes(visited: Visit): string {
  return `${visited.kilobytes.toFixed(1)} KB`.padStart(11)
}

async function bestVisit(path: string): Promise<Visit> {
  let best = await visit(path, { asReturning: false })
  for (let run = 1; run < mostRuns && best.scores.performance < 100; run++) {
    const another = await visit(path, { asReturning: false })
    if (another.scores.performance > best.scores.performance) best = another
  }
  return best
}

/** One visit; with what the browser still has from the last one, or with nothing. */
async function visit(path: string, { asReturning }: { readonly asReturning: boolean }): Promise<Visit> {
  const result = await lighthouse(`http://127.0.0.1:${port}${path}`, {
    port: debuggingPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
    disableStorageReset: asReturning,
  })
  if (result === undefined) throw new Error('Lighthouse gave no result.')
  const { lhr } = result
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const { items } = requests.parse(lhr.audits['network-requests']?.details)
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    kilobytes: items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1_000,
    faults: categories.flatMap((category) => faultsOf(lhr, category)),
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function faultsOf({ audits, categories: judged }: Report, category: string): string[] {
  return (judged[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id]
    if (audit === undefined || weight === 0 || audit.score === null || audit.score >= 0.995) return []
    return [`${category}: ${audit.title} ${audit.displayValue ?? ''}`.trim()]
  })
}

/** As `npm start` starts it, for somebody who tries it. */
function startPortal(): ChildProcess {
  return spawn(process.execPath, [join(projectDirectory, 'src', 'main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: join(directory, 'data'), LOG_LEVEL: 'error' },
  })
}

/** Ready is a portal whose demo data can be found. */
async function becomesReady(): Promise<void> {
  const giveUpAt = performance.now() + patienceMs
  while (!(await answers(pages.profile))) {
    if (app.exitCode !== null) throw new Error('The portal ended while it was starting; see above.')
    if (performance.now() > giveUpAt) throw new Error('The portal did not become ready in time.')
    await pause(200)
  }
}

async function answers(path: string): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
