import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { projectDirectory } from '../../src/config.ts'
import { endProcesses, processesIn } from '../../src/kernel/database/embedded/processes.ts'

export const programs = {
  node: join(projectDirectory, 'node_modules', '.bin', 'node'),
  main: join(projectDirectory, 'src', 'main.ts'),
  rummelig: join(projectDirectory, 'bin', 'rummelig'),
}

const compileCache = join(projectDirectory, 'node_modules', '.cache', 'node-compile')

/** How a process ended, and all it said. */
export interface Ending {
  /** Nothing when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly pid: number
  /** When it is gone, and every process that shares its output too. */
  readonly ended: Promise<Ending>
  said(): string
  kill(signal: NodeJS.Signals): void
}

export interface App extends Running {
  /** Without a slash at the end. */
  readonly url: string
}

export interface RunOptions {
  readonly environment?: NodeJS.ProcessEnv
  /** The project unless told. */
  readonly workingDirectory?: string
  /** Who starts it; we unless told. */
  readonly user?: User
}

export interface User {
  readonly uid: number
  readonly gid: number
}

export interface StartOptions extends RunOptions {
  readonly directory: string
  readonly port?: number
  /** `node src/main.ts` unless told. */
  readonly command?: readonly [program: string, ...words: string[]]
}

/** A program that hangs must fail its test instead of holding up the run. */
const longestLifeMs = 60_000

const alive = new Set<number>()
const directories: string[] = []

after(async () => {
  for (const pid of alive) killGroup(pid)
  for (const directory of directories) {
    await endProcesses(join(directory, 'postgres'), 2_000)
    await rm(join(directory, '..'), { recursive: true, force: true })
  }
})

/** An empty data directory. After the test file what runs on it is ended, and it is removed. */
export async function dataDirectory(owner?: User): Promise<string> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'rummelig-process-')))
  // Started by root, PostgreSQL works as another user, who must be able to pass through.
  await chmod(home, 0o711)
  const directory = join(home, 'data')
  await mkdir(directory, { mode: 0o711 })
  if (owner) await chown(directory, owner.uid, owner.gid)
  directories.push(directory)
  return directory
}

/** Starts the app and waits until it says that it is ready. */
export async function startApp(options: StartOptions): Promise<App> {
  const { directory, environment, command = [programs.node, programs.main] } = options
  const port = options.port ?? (await freePort())
  const running = run(command, { ...options, environment: { DATA_DIR: directory, PORT: String(port), ...environment } })
  await until('the app says that it is ready', async () => {
    const gone = await Promise.race([running.ended, undefined])
    if (gone) throw new Error(`The app ended with ${gone.code}: ${gone.stderr}`)
    return running.said().includes('Rummelig is ready')
  })
  return { ...running, url: `http://127.0.0.1:${port}` }
}

/** Starts a program in a process group of its own, which is ended after the test file. */
export function run([program, ...words]: readonly [string, ...string[]], options: RunOptions = {}): Running {
  const { environment, workingDirectory = projectDirectory, user } = options
  const child = spawn(program, words, {
    ...user,
    cwd: workingDirectory,
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} could not be started.`)
  alive.add(pid)
  const watchdog = setTimeout(() => killGroup(pid), longestLifeMs)
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const ended = once(child, 'close').then((): Ending => {
    alive.delete(pid)
    clearTimeout(watchdog)
    return { code: child.exitCode, ...output }
  })
  return { pid, ended, said: () => output.stdout, kill: (signal) => void child.kill(signal) }
}

/** Only what a shell would have; the tests' own settings must not lead the app astray. The cache saves a third of a start. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  const shell = TMPDIR === undefined ? { PATH, HOME } : { PATH, HOME, TMPDIR }
  return { ...shell, LOG_LEVEL: 'error', NODE_COMPILE_CACHE: compileCache }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Whether PostgreSQL works on the data directory. */
export async function hasDatabaseRunning(directory: string): Promise<boolean> {
  return (await processesIn(join(directory, 'postgres'))).length > 0
}

/** The processes that a process has started, and those that they have started. */
export async function descendants(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const children = text.split(' ').filter(Boolean).map(Number)
  return [...children, ...(await Promise.all(children.map(descendants))).flat()]
}

export async function commandLine(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ').trim()
}

/** Waits for something that takes its time; fails when it does not come at all. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 30_000
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain until ${what}.`)
    await pause(25)
  }
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.')
  return address.port
}
