import { chown, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Account, runAs } from './account.ts'
import type { Location } from './location.ts'

/**
 * Makes a new cluster: made beside its place and renamed, so that a kill in between leaves nothing half done.
 * `synced: 'no'` gives up durability for speed, for tests. Throws an Error with a sentence for people.
 *
 * - Trust: who can open the socket is the database's account or root, and both could read the files anyway.
 * - Builtin C.UTF-8: sorts by code point, knows case in all languages, and never changes with the operating system, so no
 *   index can break in an upgrade. Danish order is asked for where people see it: `collate "da-x-icu"`.
 */
export async function createCluster(
  { cluster, account }: Location,
  binaries: string,
  synced: 'yes' | 'no',
): Promise<void> {
  await removeUnfinished(cluster)
  const draft = await mkdtemp(`${cluster}.new-`)
  try {
    if (account.borrowed) await chown(draft, account.uid, account.gid)
    await initialize(draft, account, binaries, synced)
    await moveIntoPlace(draft, cluster)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function initialize(draft: string, account: Account, binaries: string, synced: 'yes' | 'no'): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const words = ['--pgdata', draft, '--username=postgres', '--auth=trust', '--data-checksums', ...locale]
  const made = await runAs(account, join(binaries, 'initdb'), synced === 'no' ? [...words, '--no-sync'] : words)
  if (made.status !== 0) throw new Error(`The database could not be created in ${draft}: ${made.stderr.trim()}`)
}

async function moveIntoPlace(draft: string, cluster: string): Promise<void> {
  await rename(draft, cluster).catch(() => {
    throw new Error(`${cluster} is in the way: it is not a database. Move it elsewhere and start again.`)
  })
  await syncDirectory(dirname(cluster))
}

/** What a killed start left. The caller holds the data directory, so nobody is working on them. */
async function removeUnfinished(cluster: string): Promise<void> {
  const names = await readdir(dirname(cluster))
  const drafts = names.filter((name) => name.startsWith(`${basename(cluster)}.new-`))
  // An orphaned initdb may still be writing: try again instead of failing.
  const options = { recursive: true, force: true, maxRetries: 5 }
  await Promise.all(drafts.map((name) => rm(join(dirname(cluster), name), options)))
}

/** A rename survives a power cut once its directory is on disk. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory)
  await handle.sync()
  await handle.close()
}
