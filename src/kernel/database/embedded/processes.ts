import { readdir, readFile, readlink } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

export type PostgresProcess = { readonly pid: number; readonly parent: number }

/**
 * The living processes of PostgreSQL that work in a cluster. Each of them has the cluster as its working directory, which
 * tells more than a process number in a file: numbers are used again.
 */
export async function processesIn(cluster: string): Promise<PostgresProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map((pid) => processIn(cluster, pid)))
  return found.filter((process) => process !== undefined)
}

/** The process with this number if it works in the cluster. A zombie does not count: it has no working directory. */
export async function processIn(cluster: string, pid: number): Promise<PostgresProcess | undefined> {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== cluster) return undefined
    const stat = /^\d+ \((.*)\) \w (\d+) /s.exec(await readFile(`/proc/${pid}/stat`, 'utf8'))
    return stat?.[1] === 'postgres' ? { pid, parent: Number(stat[2]) } : undefined
  } catch {
    return undefined
  }
}

/** Resolves when the process no longer works in the cluster. Looks once a second, and does not keep the program alive. */
export async function untilGone(cluster: string, pid: number): Promise<void> {
  while (await processIn(cluster, pid)) await pause(1_000, undefined, { ref: false })
}

/** The program that a process runs, or nothing when it is gone or may not be looked at. */
export async function programOf(pid: number): Promise<string | undefined> {
  return await readlink(`/proc/${pid}/exe`).catch(() => undefined)
}

/**
 * Ends all processes of a cluster: a fast shutdown (which ends connections and writes a checkpoint), after `graceMs` an
 * immediate one, and at last by force. Returns when all are gone; the next start recovers what was not written in place.
 */
export async function endProcesses(cluster: string, graceMs: number): Promise<void> {
  const running = await processesIn(cluster)
  const pids = new Set(running.map(({ pid }) => pid))
  send(
    'SIGINT',
    running.filter(({ parent }) => !pids.has(parent)),
  )
  if (await allGone(cluster, graceMs)) return
  send('SIGQUIT', await processesIn(cluster))
  if (await allGone(cluster, 5_000)) return
  send('SIGKILL', await processesIn(cluster))
  if (!(await allGone(cluster, 5_000))) throw new Error(`The database processes in ${cluster} cannot be ended.`)
}

function send(signal: NodeJS.Signals, processes: readonly PostgresProcess[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

async function allGone(cluster: string, withinMs: number): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs
  while ((await processesIn(cluster)).length > 0) {
    if (performance.now() > giveUpAt) return false
    await pause(20)
  }
  return true
}
