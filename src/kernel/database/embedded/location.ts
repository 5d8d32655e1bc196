import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Account, accountForCluster, accountForNewCluster, canEnter } from './account.ts'

/** Where root keeps what the database's account must reach and cannot reach where the project or its data lies. */
export const systemDirectory = '/var/lib/rummelig'

export type Location = {
  readonly account: Account
  /** The directory of the cluster itself (PGDATA), absolute and without symbolic links. */
  readonly cluster: string
  /** The file that PostgreSQL writes its messages to. */
  readonly log: string
}

/** The longest path of a unix socket on Linux is 107 bytes. */
const longestSocketPath = 107

/** The cluster of a data directory if it has been made. Throws an Error with a sentence when we may not use it. */
export async function findCluster(directory: string): Promise<Location | undefined> {
  const real = await realpath(directory)
  for (const home of [real, systemHome(real)]) {
    const owner = await ownerOfCluster(join(home, 'postgres'))
    if (!owner) continue
    // The cluster may be a link to another disk.
    const cluster = await realpath(join(home, 'postgres'))
    return await reachable({ ...locationIn(home, accountForCluster(cluster, owner)), cluster })
  }
  return undefined
}

/** Where a new cluster goes: into the data directory, or into the system directory if its account cannot get in there. */
export async function placeForNewCluster(directory: string): Promise<Location> {
  const real = await realpath(directory)
  const account = await accountForNewCluster()
  if (await canEnter(account, real)) return locationIn(real, account)
  await makeEnterable(systemDirectory)
  await makeEnterable(systemHome(real))
  return locationIn(systemHome(real), account)
}

/** Creates a directory that everybody can pass through. One that exists is somebody's choice and stays as it is. */
export async function makeEnterable(directory: string): Promise<void> {
  const created = await mkdir(directory, { recursive: true })
  if (created) await chmod(directory, 0o755)
}

/**
 * The directory of the socket: the cluster itself, which only its account can enter, or a private one below the system's
 * temporary directory when the path would be too long for a socket. Throws an Error when somebody else has made that one.
 */
export async function socketDirectoryOf({ cluster, account }: Location): Promise<string> {
  if (Buffer.byteLength(socketIn(cluster)) <= longestSocketPath) return cluster
  const directory = join(tmpdir(), `rummelig-${shortHash(cluster)}`)
  const made = await mkdir(directory, { mode: 0o700 }).then(
    () => true,
    () => false,
  )
  if (made && account.borrowed) await chown(directory, account.uid, account.gid)
  const found = await lstat(directory)
  if (found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0) return directory
  throw new Error(`${directory} is needed for the database's socket, but is not its own. Remove it and start again.`)
}

/** The socket that a PostgreSQL on the standard port opens in a directory. */
export function socketIn(directory: string): string {
  return join(directory, '.s.PGSQL.5432')
}

function locationIn(home: string, account: Account): Location {
  return { account, cluster: join(home, 'postgres'), log: join(home, 'postgres.log') }
}

async function reachable(location: Location): Promise<Location> {
  if (await canEnter(location.account, location.cluster)) return location
  throw new Error(
    `The user of the database (${location.account.uid}) cannot get into ${location.cluster}. Let it pass: chmod o+x on the directories above ${dirname(location.cluster)}.`,
  )
}

/** Nothing where no cluster is. One that is closed to us counts: its owner is the reason. */
async function ownerOfCluster(cluster: string): Promise<{ uid: number; gid: number } | undefined> {
  return await stat(join(cluster, 'PG_VERSION')).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EACCES' ? stat(cluster) : undefined,
  )
}

function systemHome(realDirectory: string): string {
  return join(systemDirectory, shortHash(realDirectory))
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
