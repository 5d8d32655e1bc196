import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationsDirectory } from '../src/config.ts'
import { appUrl, ensureAppRole } from '../src/kernel/database/app-role.ts'
import { type Database, openDatabase } from '../src/kernel/database/database.ts'
import { startEmbeddedDatabase } from '../src/kernel/database/embedded/index.ts'
import { migrate, withConnection } from '../src/kernel/database/migrate.ts'
import { subscribe } from '../src/kernel/facts/worker.ts'
import { reactions } from '../src/modules.ts'
import { held } from './ending.ts'

/** A PostgreSQL of one's own, migrated, that is gone after the run. */
export interface TemporaryPlatform {
  /** A folder that goes too. */
  readonly directory: string
  readonly ownerUrl: string
  readonly appUrl: string
  /** Opened as the app, with as many connections as the app has. */
  readonly database: Database
}

/** Starts it, empty, with the settings that the app gives its embedded PostgreSQL, so that what is measured is what one gets. */
export async function openTemporaryPlatform(): Promise<TemporaryPlatform> {
  const directory = await temporaryDirectory()
  return openPlatform(await startServer(directory), directory)
}

/** A folder that is gone after the run. */
export function temporaryDirectory(): Promise<string> {
  return held(makeDirectory, (path) => rm(path, { recursive: true, force: true }))
}

/** Starts PostgreSQL on the cluster in the folder, which is made if it is missing; answers the owner's address of the database. */
export async function startServer(directory: string): Promise<string> {
  const server = await held(
    () => startEmbeddedDatabase({ directory, log: () => {} }),
    (started) => started.stop(),
  )
  return server.url
}

/** Migrates the database at the owner's address and opens it as the app. */
export async function openPlatform(ownerUrl: string, directory: string): Promise<TemporaryPlatform> {
  await withConnection(ownerUrl, async (owner) => {
    await ensureAppRole(owner, ownerUrl, 'bench')
    await migrate(owner, migrationsDirectory)
  })
  const url = appUrl(ownerUrl, 'bench')
  const database = await held(
    async () => openDatabase({ url }),
    (opened) => opened.destroy(),
  )
  await subscribe(database, reactions)
  return { directory, ownerUrl, appUrl: url, database }
}

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rummelig-bench-'))
  // Run as root, PostgreSQL works as another user, who must be able to pass through.
  await chmod(directory, 0o711)
  return directory
}
