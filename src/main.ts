import cluster from 'node:cluster'
import { parseArgs } from 'node:util'
import type { Logger } from 'pino'
import { type Config, readConfig } from './config.ts'
import { prepareDemo } from './demo.ts'
import { consoleUser } from './kernel/access/actor.ts'
import { openDatabase } from './kernel/database/database.ts'
import { hasHappened } from './kernel/facts/fact.ts'
import { deliverAll } from './kernel/facts/worker.ts'
import type { Result } from './kernel/result.ts'
import { systemClock } from './kernel/time/clock.ts'
import { createLog } from './log.ts'
import { endDemo } from './modules/identity/index.ts'
import { reactions } from './modules.ts'
import { installationKey, openPlatform, type Platform, servingLimits } from './platform.ts'
import { type Roles, type Serving, serve } from './serve.ts'
import { stopSignal } from './stop-signal.ts'
import { type ChildReport, supervise } from './supervise.ts'

interface Start {
  readonly config: Config
  readonly roles: Roles
  readonly log: Logger
}

const stopped = stopSignal()
const start = readStart()
process.exitCode = cluster.isWorker ? await runChild(start) : await runParent(start)
process.exit()

/** Prepares the database, serves until asked to stop, and stops in order. Answers the exit code. */
async function runParent(start: Start): Promise<number> {
  const platform = await openPlatform({ ...start, purpose: 'server' })
  if (!platform.ok) return fail(platform.refusal)
  try {
    const signIns = await prepare(start, platform.value)
    const serving = await startServing(start, platform.value)
    if (!serving.ok) return fail(serving.refusal)

    const demo = signIns.length > 0 ? ['Sign in as', ...signIns] : []
    console.log([`Rummelig is ready: ${start.config.baseUrl}`, ...demo].join('\n'))
    const lost = await Promise.race([stopped.then(announceStop), platform.value.databaseEnded])
    platform.value.announceStopping()
    await serving.value.stop()
    return lost === undefined ? 0 : fail(lost)
  } finally {
    await platform.value.stop()
  }
}

/** One of several processes that share the port. Its parent has prepared the database and stops it in the end. */
async function runChild({ config, roles, log }: Start): Promise<number> {
  const database = openDatabase({ url: config.databaseAppUrl ?? '', ...servingLimits(config.processes) })
  const serving = await serve({ config, database, log, roles, secretKey: await installationKey(config) })
  tellParent(serving.ok ? { serves: true } : { serves: false, why: serving.refusal })
  if (serving.ok) {
    // A parent that dies takes its children with it: Node ends them when their channel closes.
    await stopped
    await serving.value.stop()
  }
  await database.destroy()
  return 0
}

function startServing(
  { config, roles, log }: Start,
  { database, databaseUrl, secretKey }: Platform,
): Promise<Result<Serving, string>> {
  if (config.processes === 1) return serve({ config, database, log, roles, secretKey })
  return supervise({ processes: config.processes, environment: { DATABASE_APP_URL: databaseUrl }, log })
}

/**
 * A new installation shows something at once, and lets everybody try it. Where real purchasers come, the operator decides
 * what is shown. Answers the addresses that sign in to the demo.
 */
async function prepare({ config, log }: Start, { database }: Platform): Promise<string[]> {
  const context = { actor: consoleUser, clock: systemClock, database, log }
  if (!config.production) {
    const isNew = !(await hasHappened(database, 'suppliers.changed'))
    const signIns = await prepareDemo(context, config.baseUrl)
    // Whoever opens the address that is printed next finds what was loaded.
    if (isNew) await deliverAll({ database, reactions, log })
    return signIns
  }
  // Whoever could try the platform as its operator must not be one when it is in earnest.
  await endDemo(context)
  return []
}

function readStart(): Start {
  const config = readConfig(process.env)
  if (!config.ok) process.exit(fail(config.refusal))
  return { config: config.value, roles: readRoles(), log: createLog(config.value.logLevel) }
}

function readRoles(): Roles {
  try {
    const { values } = parseArgs({ options: { web: { type: 'boolean' }, worker: { type: 'boolean' } } })
    const both = !values.web && !values.worker
    return { web: both || values.web === true, worker: both || values.worker === true }
  } catch {
    process.exit(fail('Start with --web or --worker for only one of the two, or without a flag for both.'))
  }
}

function announceStop(reason: string): undefined {
  console.log(`Rummelig stops (${reason}).`)
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

function tellParent(report: ChildReport): void {
  process.send?.(report)
}
