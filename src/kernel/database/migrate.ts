import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** A migration file: plain SQL, applied once, never changed after it has landed. */
interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** A migration that was applied earlier is not the one in the folder: somebody changed history. */
export class ChangedMigration extends Error {}

/** Any number, the same for everyone who migrates: `pg_advisory_lock` lets one at a time through. */
const migrationLock = 7_244_001

/**
 * Brings the database up to date, each migration in its own transaction. Several processes may start at once: they take
 * turns, and the later ones find nothing left to do. Answers the names of the migrations applied now.
 */
export async function migrate(owner: pg.Client, directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory)
  await owner.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    await owner.query(historyTable)
    return await applyMissing(owner, migrations)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

/** The migrations in the folder that the database has not seen, by name. Asks as the app. */
export async function missingMigrations(applied: readonly string[], directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory)
  return migrations.map(({ name }) => name).filter((name) => !applied.includes(name))
}

const historyTable = `
  create table if not exists public.migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  grant select on public.migration to rummelig_app;
`

async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function applyMissing(owner: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; checksum: string }>('select name, checksum from public.migration')
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const missing = migrations.filter((migration) => !hasBeenApplied(migration, applied.get(migration.name)))
  for (const migration of missing) await apply(owner, migration)
  return missing.map(({ name }) => name)
}

function hasBeenApplied(migration: Migration, appliedChecksum: string | undefined): boolean {
  if (appliedChecksum === undefined) return false
  if (appliedChecksum === migration.checksum) return true
  throw new ChangedMigration(
    `The migration ${migration.name} was changed after it had been applied. Restore the file, and write a new migration instead.`,
  )
}

async function apply(owner: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into public.migration (name, checksum) values ($1, $2)', [name, checksum])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`The migration ${name} failed.`, { cause: error })
  }
}

/** Connects once, hands the connection over, and closes it whatever happens. */
export async function withConnection<Outcome>(
  url: string,
  work: (client: pg.Client) => Promise<Outcome>,
): Promise<Outcome> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'rummelig' })
  // A connection that breaks fails its query; without somebody who listens, Node would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
