import { readConfig } from '../config.ts'
import { consoleUser } from '../kernel/access/actor.ts'
import { deliverAll, subscribe } from '../kernel/facts/worker.ts'
import { systemClock } from '../kernel/time/clock.ts'
import { createLog } from '../log.ts'
import { modules } from '../modules.ts'
import { openPlatform } from '../platform.ts'
import { failed, type Outcome, type Session, type Terminal } from './command.ts'

const reactions = modules.flatMap((module) => module.reactions)

/** Runs the work on the platform: beside a running server, or with the embedded database started just for it. */
export async function withSession(
  { environment }: Terminal,
  work: (session: Session) => Promise<Outcome>,
): Promise<Outcome> {
  const config = readConfig(environment)
  if (!config.ok) return failed(config.refusal)
  // The log is for servers; a command says itself what it does, unless somebody asks for more.
  const log = createLog(environment.LOG_LEVEL ? config.value.logLevel : 'warn')
  const platform = await openPlatform({ config: config.value, log, purpose: 'command' })
  if (!platform.ok) return failed(platform.refusal)
  try {
    const { database } = platform.value
    const context = { actor: consoleUser, clock: systemClock, database, log }
    return await work({ config: config.value, platform: platform.value, context, log })
  } finally {
    await platform.value.stop()
  }
}

/**
 * Runs work that changes the directory, and then what follows from it, so that the search knows of it also where no server
 * runs. Beside a server both share what there is to do.
 */
export async function withReactions(
  session: Session,
  { showProgress }: Terminal,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const { database } = session.platform
  await subscribe(database, reactions)
  const outcome = await work()
  showProgress('Updating the search ...')
  await deliverAll({ database, reactions, log: session.log })
  showProgress('')
  return outcome
}
