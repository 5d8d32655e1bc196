import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** The user that PostgreSQL runs as. `borrowed` means somebody other than us, which only root can arrange. */
export type Account = { readonly uid: number; readonly gid: number; readonly borrowed: boolean }

/** How a program of PostgreSQL ended. `status` 0 is success. */
export type Outcome = { readonly status: number; readonly stderr: string }

/**
 * The account for a new cluster: our own, or `nobody` when we are root, as PostgreSQL refuses to run as root.
 * Throws an Error with a sentence for people when there is no such user.
 */
export async function accountForNewCluster(): Promise<Account> {
  if (!weAreRoot()) return ourAccount()
  const users = await readFile('/etc/passwd', 'utf8')
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(users)
  if (!nobody) throw new Error('There is no user nobody in /etc/passwd for the database. Start as an ordinary user.')
  return { uid: Number(nobody[1]), gid: Number(nobody[2]), borrowed: true }
}

/**
 * The account for a cluster that is there: its owner, so that what an ordinary user began can go on under root.
 * Throws an Error with a sentence for people when we may not act as its owner.
 */
export function accountForCluster(cluster: string, owner: { uid: number; gid: number }): Account {
  if (owner.uid === process.geteuid?.()) return ourAccount()
  if (!weAreRoot()) {
    throw new Error(`The database in ${cluster} belongs to another user (${owner.uid}). Start as that user or as root.`)
  }
  return { uid: owner.uid, gid: owner.gid, borrowed: true }
}

/** What `spawn` needs to run a program of PostgreSQL. Our environment stays out: PGDATA and its like would lead it astray. */
export function spawnOptions(account: Account): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  // The account may be shut out of our working directory, so the program stands in the one that everybody can enter.
  const options = { cwd: '/', env: { PATH: process.env.PATH } }
  return account.borrowed ? { ...options, uid: account.uid, gid: account.gid } : options
}

/** Runs a short program as the account and tells how it ended; a program that cannot be started has status -1. */
export function runAs(account: Account, program: string, words: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(program, words, spawnOptions(account), (error, _stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stderr: stderr || (error?.message ?? '') })
    })
  })
}

/** Whether the account can get into a directory. Asked by trying, as groups and access lists count besides the mode. */
export async function canEnter(account: Account, directory: string): Promise<boolean> {
  return !account.borrowed || (await runAs(account, 'test', ['-x', directory])).status === 0
}

function weAreRoot(): boolean {
  return process.geteuid?.() === 0
}

function ourAccount(): Account {
  return { uid: process.geteuid?.() ?? -1, gid: process.getegid?.() ?? -1, borrowed: false }
}
