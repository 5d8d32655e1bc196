import cluster, { type Worker as Child } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Log } from './kernel/log.ts'
import { ok, type Result, refused } from './kernel/result.ts'
import type { Serving } from './serve.ts'

/** What a child says to its parent: it serves, or why it cannot. */
export type ChildReport = { readonly serves: true } | { readonly serves: false; readonly why: string }

export interface SuperviseOptions {
  readonly processes: number
  /** Handed to the children beside our own environment. */
  readonly environment: NodeJS.ProcessEnv
  readonly log: Log
}

/** Runs several processes that share the port, and starts another one for each that dies. */
export async function supervise({ processes, environment, log }: SuperviseOptions): Promise<Result<Serving, string>> {
  const start = () => cluster.fork(environment)
  const reports = await Promise.all(Array.from({ length: processes }, () => firstReport(start())))
  const failed = reports.find((report) => !report.serves)
  if (failed !== undefined && !failed.serves) {
    await stopAll()
    return refused(failed.why)
  }

  const stopping = new AbortController()
  const replace = async (child: Child, code: number | null) => {
    log.error({ pid: child.process.pid, code }, 'A process died; starting another one.')
    // Not at once: a fault that kills at start would otherwise spin.
    await setTimeout(500)
    if (stopping.signal.aborted) return
    const report = await firstReport(start())
    if (!report.serves) log.error({}, report.why)
  }
  cluster.on('exit', replace)
  return ok({
    stop: async () => {
      stopping.abort()
      cluster.off('exit', replace)
      await stopAll()
    },
  })
}

async function firstReport(child: Child): Promise<ChildReport> {
  const died = once(child, 'exit').then(
    (): ChildReport => ({ serves: false, why: 'A process died while it was starting; see the log.' }),
  )
  const said = once(child, 'message').then(([report]): ChildReport => report)
  return Promise.race([said, died])
}

async function stopAll(): Promise<void> {
  const children = Object.values(cluster.workers ?? {}).filter((child) => child !== undefined)
  const ended = children.map((child) => once(child, 'exit'))
  for (const child of children) child.process.kill('SIGTERM')
  await Promise.all(ended)
}
