import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { socketIn } from './location.ts'

/** What a PostgreSQL says of itself in its cluster. True only if such a process is really there. */
export type PidFile = { readonly pid: number; readonly socketDirectory: string }

/** Nothing when there is no such file, or it makes no sense. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  // Lines: pid, cluster, start time, port, directory of the socket, addresses, shared memory, status.
  const [pid, , , , socketDirectory] = lines
  return pid && socketDirectory && /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), socketDirectory } : undefined
}

/** Removes what a dead PostgreSQL left. It would refuse to start when another process has come by its number. */
export async function removeLeftovers(cluster: string, socketDirectory: string): Promise<void> {
  const paths = [join(cluster, 'postmaster.pid'), socketIn(socketDirectory), `${socketIn(socketDirectory)}.lock`]
  await Promise.all(paths.map((path) => rm(path, { force: true })))
}
