import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectDirectory } from '../src/config.ts'
import { held } from './ending.ts'
import { type Usage, usageOf } from './process-usage.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

/** The app as it runs in production, in processes of its own: web and worker. */
export interface AppProcess {
  readonly url: string
  /** What it has taken so far, all its processes together. */
  usage(): Promise<Usage>
}

/** How the app is started. */
export interface AppOptions {
  /** Web processes that share the port. */
  readonly processes: number
  /** Whether rendered pages of anonymous visitors are kept as long as usual, or not at all. */
  readonly pages: 'kept' | 'notKept'
}

/** Milliseconds. Several hundred thousand suppliers may take a while to be read into memory. */
const patience = { start: 120_000, stop: 10_000 }

/** Any key will do for a database that is gone afterwards, as long as everything that runs on it has the same. */
const secretKey = Buffer.from('measured and thrown away afterwards').toString('base64')

/** Starts the app, with the settings of `npm start` for its memory, on a free port and waits until it is ready. */
export async function startApp(platform: TemporaryPlatform, options: AppOptions): Promise<AppProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = await held(async () => spawnApp(platform, options, port), stopApp)
  await becomesReady(child, url)
  return { url, usage: () => usageOf(child.pid ?? 0) }
}

/** The settings with which a program of ours works on the platform. */
export function environmentFor({ directory, ownerUrl, appUrl }: TemporaryPlatform): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    SECRET_KEY: secretKey,
    BASE_URL: '',
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    DATA_DIR: join(directory, 'app'),
    LOG_LEVEL: 'error',
    // With it a program watches whether we are alive, so that a killed benchmark leaves none behind.
    npm_lifecycle_event: 'bench',
  }
}

function spawnApp(platform: TemporaryPlatform, { processes, pages }: AppOptions, port: number): ChildProcess {
  return spawn(join(projectDirectory, 'bin', 'serve'), [], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own: a Ctrl+C is for the benchmark, which then stops the app itself, the database after it.
    detached: true,
    env: {
      ...environmentFor(platform),
      HOST: '127.0.0.1',
      PORT: String(port),
      RUMMELIG_PROCESSES: String(processes),
      // Empty: as if it were not set.
      PAGE_CACHE_SECONDS: pages === 'kept' ? '' : '0',
    },
  })
}

async function stopApp(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patience.stop)
  await ended
  clearTimeout(late)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function becomesReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + patience.start
  while (!(await isReady(url))) {
    if (hasEnded(child)) throw new Error('The app ended while it was starting; see above.')
    if (performance.now() > giveUpAt) throw new Error('The app did not become ready in time.')
    await pause(50)
  }
}

async function isReady(url: string): Promise<boolean> {
  return await fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Free a moment ago; nobody else is likely to take it in between. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
