import { sql } from 'kysely'
import type { Registry } from 'prom-client'
import type { Database } from '../database/database.ts'
import { missingMigrations } from '../database/migrate.ts'
import type { Log } from '../log.ts'
import { type BoundRoute, bind } from './handlers.ts'
import { type FileReply, fileReply } from './reply.ts'
import { file } from './route.ts'

const text = 'text/plain; charset=utf-8'

/** What machines ask to learn how the server is. */
const probeRoutes = {
  alive: file({ path: '/healthz', access: 'everyone', contentType: text }),
  ready: file({ path: '/readyz', access: 'everyone', contentType: text }),
  metrics: file({ path: '/metrics', access: 'everyone', contentType: 'text/plain; version=0.0.4; charset=utf-8' }),
}

export interface ProbeOptions {
  readonly database: Database
  readonly migrationsDirectory: string
  readonly registry: Registry
}

/** Alive: the process answers. Ready: the database answers too, and is migrated as this version of the code expects. */
export function probes({ database, migrationsDirectory, registry }: ProbeOptions): BoundRoute[] {
  return bind(probeRoutes, {
    alive: async () => fileReply('alive\n'),
    ready: (_, { log }) => readiness(database, migrationsDirectory, log),
    metrics: async () => fileReply(await registry.metrics()),
  })
}

async function readiness(database: Database, directory: string, log: Log): Promise<FileReply> {
  try {
    const { rows } = await sql<{ name: string }>`select name from public.migration`.execute(database)
    const missing = await missingMigrations(
      rows.map(({ name }) => name),
      directory,
    )
    if (missing.length === 0) return fileReply('ready\n')
    return fileReply(`not ready: the database lacks the migrations ${missing.join(', ')}\n`, { status: 503 })
  } catch (error) {
    log.error({ err: error }, 'The database does not answer.')
    return fileReply('not ready: the database does not answer\n', { status: 503 })
  }
}
