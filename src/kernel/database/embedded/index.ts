import { binariesFor } from './binaries.ts'
import { createCluster } from './cluster.ts'
import { ensureDatabase, urlOf } from './connection.ts'
import { findCluster, type Location, placeForNewCluster } from './location.ts'
import { readPidFile } from './pid-file.ts'
import { adoptPostmaster, findPostmaster, type Postmaster, startPostmaster } from './postmaster.ts'
import { endProcesses, untilGone } from './processes.ts'
import { type Settings, standardSettings } from './settings.ts'

/** A PostgreSQL of our own. */
export type EmbeddedDatabase = {
  /** For node-postgres: the database `rummelig`, as superuser, over a private unix socket. */
  readonly url: string
  /** Resolves when the server has ended, by our doing or by itself. */
  readonly ended: Promise<void>
  /** Ends connections, writes everything in place and returns when the server is gone. */
  stop(): Promise<void>
}

export type EmbeddedDatabaseOptions = {
  /** The data directory. It must exist, and the caller must hold it (`holdDataDirectory`). */
  readonly directory: string
  /** Settings of postgresql.conf that differ from ours, such as `{ fsync: 'off' }` in tests. */
  readonly settings?: Settings
  /** Told in a sentence what takes time or is out of the ordinary. */
  readonly log: (sentence: string) => void
}

const shutdownMs = 30_000

/**
 * Starts the PostgreSQL that comes with the packages on the cluster in `<directory>/postgres`, which is made at the first
 * start. A server that an earlier process left running is taken over. Throws an Error with a sentence for people.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const settings = { ...standardSettings, ...options.settings }
  const { location, binaries } = await prepareCluster(options, settings)
  const postmaster =
    (await adopted(location, binaries, options.log)) ?? (await startPostmaster(location, binaries, settings))
  await ensureDatabase(postmaster.socketDirectory)
  const { pid = 0 } = (await readPidFile(location.cluster)) ?? {}
  return {
    url: urlOf(postmaster.socketDirectory, 'rummelig'),
    ended: untilGone(location.cluster, pid),
    stop: () => endProcesses(location.cluster, shutdownMs),
  }
}

/** The database of a data directory that another process holds, for a command beside it; nothing while it is not ready. */
export async function connectToRunningEmbeddedDatabase(directory: string): Promise<{ url: string } | undefined> {
  const location = await findCluster(directory)
  const postmaster = location && (await findPostmaster(location))
  return postmaster && { url: urlOf(postmaster.socketDirectory, 'rummelig') }
}

async function prepareCluster({ directory, log }: EmbeddedDatabaseOptions, settings: Settings) {
  const existing = await findCluster(directory)
  const location = existing ?? (await placeForNewCluster(directory))
  const binaries = await binariesFor(location.account, directory)
  if (existing) return { location, binaries }

  log(`Creating the database in ${location.cluster}.`)
  await createCluster(location, binaries, settings.fsync === 'off' ? 'no' : 'yes')
  return { location, binaries }
}

async function adopted(
  location: Location,
  binaries: string,
  log: (sentence: string) => void,
): Promise<Postmaster | undefined> {
  const postmaster = await adoptPostmaster(location, binaries)
  if (postmaster) log(`Taking over the database that an earlier process left running in ${location.cluster}.`)
  return postmaster
}
