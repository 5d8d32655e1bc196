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

/** A PostgreSQL of one's own, migrated and empty, that is gone after the run. */
export interface TemporaryPlatform {
  /** A folder that goes too. */
  readonly directory: string
  readonly ownerUrl: string
  readonly appUrl: string
  /** Opened as the app, with as many connections as the app has. */
  readonly database: Database
}

/** Starts it with the settings that the app gives its embedded PostgreSQL, so that what is measured is what one gets. */
export async function openTemporaryPlatform(): Promise<TemporaryPlatform> {
  const directory = await held(makeDirectory, (path) => rm(path, { recursive: true, force: true }))
  const server = await held(
    () => startEmbeddedDatabase({ directory, log: () => {} }),
    (started) => started.stop(),
  )
  await withConnection(server.url, async (owner) => {
    await ensureAppRole(owner, server.url, 'bench')
    await migrate(owner, migrationsDirectory)
  })
  const url = appUrl(server.url, 'bench')
  const database = await held(
    async () => openDatabase({ url }),
    (opened) => opened.destroy(),
  )
  await subscribe(database, reactions)
  return { directory, ownerUrl: server.url, appUrl: url, database }
}

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rummelig-bench-'))
  // Run as root, PostgreSQL works as another user, who must be able to pass through.
  await chmod(directory, 0o711)
  return directory
}
