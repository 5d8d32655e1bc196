import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectDirectory } from '../src/config.ts'
import { held } from './ending.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'

/** The app as it runs in production, one process of its own: web and worker. */
export interface AppProcess {
  readonly url: string
  /** What it has taken so far, as it says itself. */
  usage(): Promise<Usage>
}

interface Usage {
  /** Resident memory in bytes. */
  readonly memory: number
  /** Processor time in seconds, since the start. */
  readonly processorTime: number
}

const patienceMs = { start: 20_000, stop: 10_000 }

/** Starts `src/main.ts` on a free port and waits until it is ready. */
export async function startApp(platform: TemporaryPlatform): Promise<AppProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = await held(async () => spawnApp(platform, port), stopApp)
  await becomesReady(child, url)
  return { url, usage: () => readUsage(url) }
}

function spawnApp({ directory, ownerUrl, appUrl }: TemporaryPlatform, port: number): ChildProcess {
  return spawn(process.execPath, [join(projectDirectory, 'src', 'main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own: a Ctrl+C is for the benchmark, which then stops the app itself, the database after it.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SECRET_KEY: randomBytes(32).toString('base64'),
      HOST: '127.0.0.1',
      PORT: String(port),
      BASE_URL: '',
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: appUrl,
      DATA_DIR: join(directory, 'app'),
      RUMMELIG_PROCESSES: '1',
      LOG_LEVEL: 'error',
      // With it the app watches whether we are alive, so that a killed benchmark leaves no app behind.
      npm_lifecycle_event: 'bench',
    },
  })
}

async function stopApp(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs.stop)
  await ended
  clearTimeout(late)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function becomesReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + patienceMs.start
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

async function readUsage(url: string): Promise<Usage> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1])
  return {
    memory: figure('process_resident_memory_bytes'),
    processorTime: figure('process_cpu_seconds_total'),
  }
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
