import { createHash } from 'node:crypto'
import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

export type Purpose = 'server' | 'command'

/** Who has the data directory. `stopping` means that it is about to be free. */
export type Holder = { readonly pid: number; readonly purpose: Purpose; readonly stopping: boolean }

export type HeldDirectory = {
  readonly held: true
  /** From now on another starter waits for us to finish instead of giving up. */
  announceStopping(): void
  release(): Promise<void>
}

export type OccupiedDirectory = { readonly held: false; readonly by: Holder }

const holderSchema = z.object({ pid: z.int(), purpose: z.enum(['server', 'command']), stopping: z.boolean() })

const patience = { stoppingHolderMs: 30_000, answerMs: 5_000, betweenTriesMs: 50 }

/**
 * Creates the data directory if it is missing and gives its absolute path, without symbolic links.
 * Throws an Error with a sentence for people when the path is a file or may not be written to.
 */
export async function prepareDataDirectory(path: string): Promise<string> {
  const created = await create(path)
  const found = await stat(path).catch(() => undefined)
  if (found && !found.isDirectory()) throw new Error(`${path} is a file. Set DATA_DIR to a directory.`)
  if (!found) throw new Error(`${path} cannot be created. Set DATA_DIR to a directory that you may write to.`)
  if (created) await chmod(path, modeOfNewDirectory())

  await access(path, constants.W_OK | constants.X_OK).catch(() => {
    throw new Error(
      `${path} cannot be written to. Change its owner, or set DATA_DIR to a directory that you may write to.`,
    )
  })
  return await realpath(path)
}

/** Node's own `recursive` tries for ever where a file system says that the parent is missing though it is there, as /proc. */
async function create(path: string): Promise<boolean> {
  const failure = await mkdir(path).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  )
  if (failure !== 'ENOENT' || dirname(path) === path) return failure === undefined
  await create(dirname(path))
  return await mkdir(path).then(
    () => true,
    () => false,
  )
}

/** Under root the database runs as another user, who must be able to pass through to its own folder, but not to look around. */
function modeOfNewDirectory(): number {
  return process.getuid?.() === 0 ? 0o711 : 0o700
}

/**
 * Takes the one lock on a data directory, or tells who has it. A holder that has announced its stopping is waited for,
 * up to 30 seconds. Throws an Error with a sentence for people when the holder does not answer.
 *
 * The lock is a Linux abstract socket name: taking it is atomic, and the kernel frees it at any death of the holder, kill -9
 * included. It reaches as far as the network namespace: two containers that share a volume do not see each other's.
 */
export async function holdDataDirectory(
  directory: string,
  purpose: Purpose,
): Promise<HeldDirectory | OccupiedDirectory> {
  const path = socketName(await realpath(directory))
  const giveUpAt = performance.now() + patience.stoppingHolderMs
  for (;;) {
    const held = await tryToHold(path, purpose)
    if (held) return held

    const by = await askHolder(path, directory)
    if (by && (!by.stopping || performance.now() > giveUpAt)) return { held: false, by }
    await pause(patience.betweenTriesMs)
  }
}

function socketName(realDirectory: string): string {
  return `\0rummelig-${createHash('sha256').update(realDirectory).digest('hex')}`
}

/** Nothing when somebody else has the name. */
async function tryToHold(path: string, purpose: Purpose): Promise<HeldDirectory | undefined> {
  let stopping = false
  const server = createServer((socket) => {
    socket.on('error', () => {})
    const holder: Holder = { pid: process.pid, purpose, stopping }
    socket.end(`${JSON.stringify(holder)}\n`, () => socket.destroy())
  })
  if (!(await listens(server, path))) return undefined

  // The lock alone is no reason for the process to go on.
  server.unref()
  return {
    held: true,
    announceStopping: () => {
      stopping = true
    },
    release: async () => {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen({ path }, () => resolve(true))
  })
}

/** Nothing when the holder went away before it answered. */
async function askHolder(path: string, directory: string): Promise<Holder | undefined> {
  const answer = await readAll(path, directory)
  if (!answer.endsWith('\n')) return undefined
  return holderSchema.parse(JSON.parse(answer))
}

function readAll(path: string, directory: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ path }).setEncoding('utf8')
    socket.setTimeout(patience.answerMs, () => {
      reject(new Error(`Another process holds ${directory} but does not answer. Stop that process and try again.`))
      socket.destroy()
    })
    socket.on('data', (part: string) => {
      answer += part
    })
    // Refused or reset: the holder is gone.
    socket.on('error', () => resolve(''))
    socket.on('close', () => resolve(answer))
  })
}
