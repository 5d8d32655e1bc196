import { withConnection } from '../src/kernel/database/migrate.ts'
import { endingAfterwards, held } from './ending.ts'
import { fillPlatform, refreshSearch } from './filling.ts'
import {
  type Contents,
  contentsOf,
  forgetContents,
  keptDirectory,
  noteContents,
  wantedContents,
} from './kept-directory.ts'
import { openPlatform, startServer, type TemporaryPlatform, temporaryDirectory } from './temporary-platform.ts'

/** A PostgreSQL with a filled database, which itself is never measured: only copies of it are, so that nothing spoils it. */
export interface FilledServer {
  readonly filling: Filling
  /** A copy of one's own, which goes when it is no longer held. */
  openCopy(): Promise<TemporaryPlatform>
}

/** What had to be done until the search knew all suppliers. */
export interface Filling {
  readonly kind: 'filled' | 'searchRefreshed' | 'reused'
  readonly seconds: number
}

export interface FilledServerOptions {
  /** Suppliers. */
  readonly size: number
  /** The folder in which filled databases stay for the next run; without it they are gone after this one. */
  readonly keptIn: string | undefined
}

/** Starts PostgreSQL and fills its database, or takes the one that an earlier run has kept. */
export async function openFilledServer({ size, keptIn }: FilledServerOptions): Promise<FilledServer> {
  const directory = keptIn === undefined ? await temporaryDirectory() : await keptDirectory(keptIn, size)
  const url = await startServer(directory)
  await dropCopies(url)
  const start = performance.now()
  const kind = await bringUpToDate(directory, url, await wantedContents(size))
  const filling = { kind, seconds: (performance.now() - start) / 1_000 }
  return { filling, openCopy: async () => openPlatform(await copyOf(url), await temporaryDirectory()) }
}

async function bringUpToDate(directory: string, url: string, wanted: Contents): Promise<Filling['kind']> {
  const kept = await contentsOf(directory)
  const isFilled = kept?.suppliers === wanted.suppliers && kept.generator === wanted.generator
  if (isFilled && kept.search === wanted.search) return 'reused'

  // Whoever is stopped halfway leaves nothing that looks finished.
  await forgetContents(directory)
  if (!isFilled) await emptyDatabase(url)
  await endingAfterwards(async () => {
    const platform = await openPlatform(url, directory)
    await (isFilled ? refreshSearch(platform) : fillPlatform(platform, wanted.suppliers))
  })
  await noteContents(directory, wanted)
  return isFilled ? 'searchRefreshed' : 'filled'
}

async function emptyDatabase(url: string): Promise<void> {
  await withConnection(maintenanceUrl(url), async (owner) => {
    await owner.query('drop database if exists rummelig with (force)')
    await owner.query(`create database rummelig template template0 encoding 'UTF8'`)
  })
}

/** Those of a run that was killed. */
async function dropCopies(url: string): Promise<void> {
  await withConnection(maintenanceUrl(url), async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select datname as name from pg_database where datname ~ '^copy_'`,
    )
    for (const { name } of rows) await owner.query(`drop database ${name} with (force)`)
  })
}

let copies = 0

async function copyOf(url: string): Promise<string> {
  const name = `copy_${process.pid}_${copies++}`
  const onServer = (statement: string) => withConnection(maintenanceUrl(url), (owner) => owner.query(statement))
  await held(
    // File by file: through the log, as is usual, hundreds of megabytes take longer.
    () => onServer(`create database ${name} template rummelig strategy file_copy`),
    () => onServer(`drop database ${name} with (force)`),
  )
  return withDatabase(url, name)
}

/** A database that is being copied must have no visitors, so we knock at another one. */
function maintenanceUrl(url: string): string {
  return withDatabase(url, 'postgres')
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
