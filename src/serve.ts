import type { FastifyBaseLogger } from 'fastify'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { system } from './kernel/access/actor.ts'
import { keepAuditHead } from './kernel/audit/keep-head.ts'
import { openThesaurus } from './kernel/danish/thesaurus.ts'
import type { Database } from './kernel/database/database.ts'
import { startWorker } from './kernel/facts/worker.ts'
import { startJobs } from './kernel/jobs/worker.ts'
import { startMailSender } from './kernel/mail/sender.ts'
import { smtpTransport } from './kernel/mail/transport.ts'
import { startFollowing } from './kernel/memory.ts'
import { ok, type Result, refused } from './kernel/result.ts'
import type { SecretKey } from './kernel/secret-key.ts'
import { systemClock } from './kernel/time/clock.ts'
import { mailFrame } from './modules/desk/index.ts'
import { consultThesaurus, saveExposure, saveMissedWords } from './modules/suppliers/index.ts'
import { jobs, memories, reactions } from './modules.ts'
import { createPorts } from './ports.ts'

/** What a process does: answer the web, react to facts, or both. */
export interface Roles {
  readonly web: boolean
  readonly worker: boolean
}

export interface Serving {
  /** Finishes what is at work, takes nothing new, and stops. */
  stop(): Promise<void>
}

export interface ServeOptions {
  readonly config: Config
  readonly database: Database
  readonly log: FastifyBaseLogger
  readonly roles: Roles
  readonly secretKey: SecretKey
}

/** Starts the roles of this process, or says in a sentence why it cannot. */
export async function serve(options: ServeOptions): Promise<Result<Serving, string>> {
  const thesaurus = takeThesaurus(options)
  if (!thesaurus.ok) return thesaurus
  const web = options.roles.web ? await startWeb(options) : ok(undefined)
  if (!web.ok) return web
  const work = options.roles.worker ? startWork(options) : undefined
  return ok({
    stop: async () => {
      await web.value?.stop()
      await work?.stop()
    },
  })
}

/** Those who are told of news find by it what those who search find. */
function takeThesaurus({ config, database }: ServeOptions): Result<void, string> {
  if (config.thesaurusFile === undefined) return ok(undefined)
  const opened = openThesaurus(config.thesaurusFile)
  if (opened.ok) consultThesaurus(database, opened.value)
  return opened.ok ? ok(undefined) : opened
}

async function startWeb({ config, database, log, secretKey }: ServeOptions): Promise<Result<Serving, string>> {
  const server = await createApp({ config, database, log, secretKey, ports: createPorts(config, systemClock) })
  const following = await startFollowing({ database, memories, log })
  try {
    await server.listen({ port: config.port, host: config.host })
    return ok({
      stop: async () => {
        await server.close()
        await following.stop()
        // What was counted last is still in memory.
        const context = { actor: system, clock: systemClock, database, log }
        await saveExposure(context)
        await saveMissedWords(context)
      },
    })
  } catch (error) {
    await server.close()
    await following.stop()
    return refused(listenSentence(error, config))
  }
}

function startWork({ config, database, log, secretKey }: ServeOptions): Serving {
  const worker = startWorker({ database, reactions, log })
  const schedule = startJobs({ database, jobs, log, clock: systemClock, ports: createPorts(config, systemClock) })
  const mail = startMailSender({
    database,
    clock: systemClock,
    log,
    transport: config.smtpUrl === undefined ? undefined : smtpTransport(config.smtpUrl, log),
    frame: () => mailFrame({ database, clock: systemClock, baseUrl: config.baseUrl, secretKey }),
  })
  const head = keepAuditHead({ database, dataDirectory: config.dataDirectory, log })
  return {
    stop: async () => {
      await worker.stop()
      await schedule.stop()
      await mail.stop()
      await head.stop()
    },
  }
}

function listenSentence(error: unknown, { host, port }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1}.`
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user. Choose a port over 1023, such as PORT=3000.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is not an address of this machine. Try HOST=127.0.0.1.`
  return `The server cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}.`
}
