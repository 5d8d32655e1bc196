import { type Client, DatabaseError } from 'pg'
import { type Config, migrationsDirectory } from './config.ts'
import { holdDataDirectory, type Purpose, prepareDataDirectory } from './kernel/data-directory.ts'
import { appUrl, ensureAppRole, excessPowers } from './kernel/database/app-role.ts'
import { type Database, openDatabase } from './kernel/database/database.ts'
import { connectToRunningEmbeddedDatabase, startEmbeddedDatabase } from './kernel/database/embedded/index.ts'
import { ChangedMigration, migrate, withConnection } from './kernel/database/migrate.ts'
import { subscribe } from './kernel/facts/worker.ts'
import type { Log } from './kernel/log.ts'
import { ok, type Result, refused } from './kernel/result.ts'
import { keptSecretKey, type SecretKey, secretKey, UnusableSecret } from './kernel/secret-key.ts'
import { reactions } from './modules.ts'

/** The platform's ground: a migrated database, open to the app. */
export interface Platform {
  readonly database: Database
  /** The app's own address of the database, for further processes. */
  readonly databaseUrl: string
  readonly secretKey: SecretKey
  /** Resolves with a sentence if the database that belongs to this process ends; never for one that others run. */
  readonly databaseEnded: Promise<string>
  /** From now on another start waits for this one to end instead of giving up. */
  announceStopping(): void
  stop(): Promise<void>
}

export interface PlatformOptions {
  readonly config: Config
  readonly log: Log
  /** A server holds the data directory for itself; a command may work beside a server. */
  readonly purpose: Purpose
}

/** A database we may use as its owner, and what to do when we are done with it. */
interface Ground {
  readonly ownerUrl: string
  readonly databaseEnded: Promise<string>
  announceStopping(): void
  release(): Promise<void>
}

/** A database that others run: there is nothing to let go of. */
function foreignGround(ownerUrl: string): Ground {
  return { ownerUrl, databaseEnded: new Promise(() => {}), announceStopping: () => {}, release: async () => {} }
}

/** Starts or finds the database, migrates it and opens it as the app; or says in a sentence what to change. */
export async function openPlatform(options: PlatformOptions): Promise<Result<Platform, string>> {
  const ground = await prepareGround(options)
  if (!ground.ok) return ground

  const opened = await migrateAndOpen(options, ground.value)
  if (!opened.ok) await ground.value.release()
  return opened
}

/** What keeps a data directory or an embedded database from starting is told by them in sentences. */
async function prepareGround(options: PlatformOptions): Promise<Result<Ground, string>> {
  try {
    await prepareDataDirectory(options.config.dataDirectory)
    return await findGround(options)
  } catch (error) {
    options.log.debug({ err: error }, 'The ground could not be prepared.')
    return refused(error instanceof Error ? error.message : String(error))
  }
}

async function findGround({ config, log, purpose }: PlatformOptions): Promise<Result<Ground, string>> {
  if (config.databaseUrl !== undefined) return ok(foreignGround(config.databaseUrl))

  const hold = await holdDataDirectory(config.dataDirectory, purpose)
  if (!hold.held) return joinHolder({ config, log, purpose }, hold.by)

  const embedded = await startEmbeddedDatabase({
    directory: config.dataDirectory,
    log: (sentence) => log.info({}, sentence),
  })
  return ok({
    ownerUrl: embedded.url,
    databaseEnded: embedded.ended.then(
      () =>
        'The database ended by itself; the end of its postgres.log says why. Start again: it recovers what it has acknowledged.',
    ),
    announceStopping: hold.announceStopping,
    release: async () => {
      await embedded.stop()
      await hold.release()
    },
  })
}

async function joinHolder(
  { config, purpose }: PlatformOptions,
  holder: { pid: number; purpose: string },
): Promise<Result<Ground, string>> {
  const where = `the data directory ${config.dataDirectory} (process ${holder.pid})`
  if (holder.purpose === 'command')
    return refused(`A command is at work on ${where}. Wait until it is done, then try again.`)
  if (purpose === 'server')
    return refused(`Rummelig already runs on ${where}. Stop it first, or choose another directory with DATA_DIR.`)

  const running = await connectToRunningEmbeddedDatabase(config.dataDirectory)
  if (running === undefined) return refused(`The server on ${where} is still starting. Try again in a moment.`)
  return ok(foreignGround(running.url))
}

async function migrateAndOpen({ config, purpose }: PlatformOptions, ground: Ground): Promise<Result<Platform, string>> {
  const { ownerUrl } = ground
  try {
    const key = await installationKey(config)
    const password = key.derive('database role of the app')
    const databaseUrl = config.databaseAppUrl ?? appUrl(ownerUrl, password)
    await withConnection(ownerUrl, (owner) => bringUpToDate(owner, config, { ownerUrl, password }))
    const powers = await excessPowers(databaseUrl)
    if (powers.length > 0) return refused(`The app's database role must not have these powers: ${powers.join(', ')}.`)
    return ok(await open(databaseUrl, key, ground, purpose))
  } catch (error) {
    return refused(databaseSentence(error, ownerUrl))
  }
}

async function open(databaseUrl: string, key: SecretKey, ground: Ground, purpose: Purpose): Promise<Platform> {
  const database = openDatabase({ url: databaseUrl, ...(purpose === 'server' ? servingLimits(1) : {}) })
  await subscribe(database, reactions)
  return {
    database,
    databaseUrl,
    secretKey: key,
    databaseEnded: ground.databaseEnded,
    announceStopping: () => ground.announceStopping(),
    stop: async () => {
      await database.destroy()
      await ground.release()
    },
  }
}

/** Connections that all web processes together may hold; the embedded PostgreSQL allows 100, some for commands and migrations. */
const sharedConnections = 80

/** What a serving process may ask of the database: its share of the connections, and no statement that outlasts patience. */
export function servingLimits(processes: number): { connections: number; statementTimeout: number } {
  return { connections: Math.min(10, Math.floor(sharedConnections / processes)), statementTimeout: 20_000 }
}

async function bringUpToDate(
  owner: Client,
  config: Config,
  { ownerUrl, password }: { ownerUrl: string; password: string },
): Promise<void> {
  if (config.databaseAppUrl === undefined) await ensureAppRole(owner, ownerUrl, password)
  await migrate(owner, migrationsDirectory)
}

/** The installation's one secret: from the settings, or kept in the data directory. */
export async function installationKey({ secretKey: secret, dataDirectory }: Config): Promise<SecretKey> {
  return secret === undefined ? keptSecretKey(dataDirectory) : secretKey(secret)
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const insufficientPrivilege = '42501'

function databaseSentence(error: unknown, url: string): string {
  if (error instanceof ChangedMigration || error instanceof UnusableSecret) return error.message
  if (error instanceof DatabaseError && error.code === insufficientPrivilege) {
    return `The owner of the database at ${withoutPassword(url)} may not do what a migration needs: ${error.message}. See "PostgreSQL of your own" in docs/operations.md.`
  }
  const cause = error instanceof Error ? rootCause(error) : String(error)
  return `The database at ${withoutPassword(url)} cannot be used: ${cause}. Check that it runs and that DATABASE_URL is right.`
}

function rootCause(error: Error): string {
  if (error.cause instanceof Error) return rootCause(error.cause)
  // Refused connections to several addresses of one name come as a bundle without a text of its own.
  if (error instanceof AggregateError)
    return error.errors.map((each: unknown) => (each instanceof Error ? each.message : String(each))).join(', ')
  return error.message.replace(/\.$/, '')
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password !== '') shown.password = '***'
  if (shown.searchParams.has('password')) shown.searchParams.set('password', '***')
  return shown.href
}
