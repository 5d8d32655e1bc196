import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationsDirectory } from '../../src/config.ts'
import { ensureAppRole } from '../../src/kernel/database/app-role.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../src/kernel/database/embedded/index.ts'
import { migrate, withConnection } from '../../src/kernel/database/migrate.ts'
import { maintenanceUrl } from './database.ts'

let directory: string
let server: EmbeddedDatabase

/** One real PostgreSQL for the whole run. Its database is the template that each test file's own database is copied from. */
export async function globalSetup(): Promise<void> {
  directory = await mkdtemp(join(tmpdir(), 'rummelig-test-'))
  // Run as root, PostgreSQL works as another user, who must be able to pass through.
  await chmod(directory, 0o711)
  server = await startEmbeddedDatabase({
    directory,
    settings: { fsync: 'off', full_page_writes: 'off' },
    log: () => {},
  })
  await withConnection(server.url, async (owner) => {
    await ensureAppRole(owner, server.url, 'test')
    await migrate(owner, migrationsDirectory)
  })
  // A test that wrote into the template would write into every database that is copied from it.
  await withConnection(maintenanceUrl(server.url), (owner) =>
    owner.query('alter database rummelig allow_connections false'),
  )
  process.env.TEST_DATABASE_URL = server.url
}

export async function globalTeardown(): Promise<void> {
  await server.stop()
  await rm(directory, { recursive: true, force: true })
}
