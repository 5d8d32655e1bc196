import { spawn } from 'node:child_process'
import { open, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, spawnOptions } from './account.ts'
import { becomesReady, isListening } from './connection.ts'
import { type Location, socketDirectoryOf } from './location.ts'
import { lastComplaint, shortenLog } from './log-file.ts'
import { readPidFile, removeLeftovers } from './pid-file.ts'
import { endProcesses, processesIn, processIn, programOf } from './processes.ts'
import { commandLineOf, type Settings } from './settings.ts'

/** A running server, by the directory of its socket. */
export type Postmaster = { readonly socketDirectory: string }

const patience = { recoveryMs: 10 * 60_000, adoptionMs: 10_000, leftoverMs: 5_000 }

/** The server of a cluster if it runs and accepts connections. Looks only, changes nothing. */
export async function findPostmaster({ cluster }: Location): Promise<(Postmaster & { pid: number }) | undefined> {
  const file = await readPidFile(cluster)
  if (!file) return undefined
  const isRunning = async () => (await processIn(cluster, file.pid)) !== undefined
  if (!(await isRunning())) return undefined
  return (await becomesReady(file.socketDirectory, isRunning, patience.adoptionMs)) ? file : undefined
}

/**
 * The server that a killed process left running, if it is in order. Otherwise ends what is left of it and removes its traces,
 * so that a new one can start. Throws an Error with a sentence when the cluster is served from elsewhere.
 */
export async function adoptPostmaster(location: Location, binaries: string): Promise<Postmaster | undefined> {
  const running = await processesIn(location.cluster)
  const found = running.length > 0 ? await findPostmaster(location) : undefined
  // After an update of the packages the old server's program is another one.
  if (found && (await programOf(found.pid)) === (await realpath(join(binaries, 'postgres')))) return found

  const socketDirectory = await socketDirectoryOf(location)
  await endProcesses(location.cluster, patience.leftoverMs)
  if (await isListening(socketDirectory)) {
    throw new Error(`The database in ${location.cluster} is in use by another container. Stop that one first.`)
  }
  await removeLeftovers(location.cluster, socketDirectory)
  return undefined
}

/**
 * Starts a server and waits until it accepts connections, which takes long only when it has to recover.
 * Throws an Error that quotes the server's last complaint.
 */
export async function startPostmaster(location: Location, binaries: string, settings: Settings): Promise<Postmaster> {
  const socketDirectory = await socketDirectoryOf(location)
  await shortenLog(location.log)
  const log = await open(location.log, 'a', 0o600)
  const { size: alreadyLogged } = await log.stat()
  const words = ['-D', location.cluster, '-k', quoted(socketDirectory), ...commandLineOf(settings)]
  const server = launch(join(binaries, 'postgres'), words, location.account, log.fd)
  await log.close()

  if (await becomesReady(socketDirectory, server.isRunning, patience.recoveryMs)) return { socketDirectory }
  await endProcesses(location.cluster, patience.leftoverMs)
  throw new Error(
    `The database did not start: ${await lastComplaint(location.log, alreadyLogged)} (See ${location.log}.)`,
  )
}

function launch(program: string, words: readonly string[], account: Account, log: number) {
  const child = spawn(program, words, {
    ...spawnOptions(account),
    // A session of its own: Ctrl-C in the terminal is for the application, which still needs the database to finish.
    detached: true,
    stdio: ['ignore', log, log],
  })
  let running = true
  const ended = () => {
    running = false
  }
  child.once('exit', ended).once('error', ended).unref()
  return { isRunning: async () => running }
}

/** The option is a list with commas. */
function quoted(directory: string): string {
  return `"${directory.replaceAll('"', '""')}"`
}
