import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database/database.ts'

/** The end of the log: how many entries there are, and the hash that covers them all. */
export interface AuditHead {
  readonly number: number
  /** Hexadecimal. */
  readonly hash: string
}

export interface AuditCheck {
  readonly head: AuditHead
  /** What does not hold, in sentences; empty when the log is whole. */
  readonly faults: readonly string[]
}

/**
 * Follows the chain from its first entry to its last and holds its end against the two heads kept outside of it: the one
 * in the database, and the copy in the data directory, which somebody who can write to the database cannot reach.
 */
export async function checkAudit(database: Database, dataDirectory: string): Promise<AuditCheck> {
  const copy = await readHeadCopy(dataDirectory)
  // One moment's view: an entry added between two of the questions would look like tampering.
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const head = await currentHead(tx)
      const faults = [await chainFault(tx), await endFault(tx, head), await copyFault(tx, copy)]
      return { head, faults: faults.filter((fault) => fault !== undefined) }
    })
}

/** Copies the head to the data directory. Called now and then by the worker: the copy may lag behind, never run ahead. */
export async function copyAuditHead(database: Database, dataDirectory: string): Promise<void> {
  const head = await currentHead(database)
  const copy = await readHeadCopy(dataDirectory)
  // A log that no longer contains the copied entry has been tampered with: keep the evidence.
  if (copy !== undefined && (copy.number === head.number || (await copyFault(database, copy)) !== undefined)) return
  const path = join(dataDirectory, 'audit-head.json')
  // A draft of one's own, flushed before it takes the place: several processes copy, and a machine may stop at any moment.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(head), { flush: true })
  await rename(draft, path)
}

async function currentHead(database: Database): Promise<AuditHead> {
  const { rows } = await sql<AuditHead>`
    select number, encode(hash, 'hex') as hash
    from kernel.audit_head
  `.execute(database)
  const [head] = rows
  if (head === undefined) throw new Error('The row with the head of the audit log is missing.')
  return head
}

async function chainFault(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number
    from (
      select
        number,
        hash,
        lag(number, 1, 0::bigint) over (order by number) as previous_number,
        kernel.audit_hash(
          lag(hash, 1, sha256('rummelig')) over (order by number),
          number, at, actor, action, subject, detail
        ) as expected_hash
      from kernel.audit
    ) as chain
    where hash <> expected_hash
      or number <> previous_number + 1
    order by number
    limit 1
  `.execute(database)
  const [broken] = rows
  return (
    broken && `The audit log is broken at entry ${broken.number}: it, or an entry before it, was changed or removed.`
  )
}

async function endFault(database: Database, head: AuditHead): Promise<string | undefined> {
  const { rows } = await sql<AuditHead>`
    select number, encode(hash, 'hex') as hash
    from kernel.audit
    order by number desc
    limit 1
  `.execute(database)
  const last = rows[0]
  if ((last?.number ?? 0) === head.number && (last === undefined || last.hash === head.hash)) return undefined
  return `The audit log ends at entry ${last?.number ?? 0}, but its head says ${head.number}: entries were removed or added at the end.`
}

async function copyFault(database: Database, copy: AuditHead | undefined): Promise<string | undefined> {
  if (copy === undefined || copy.number === 0) return undefined
  const { rows } = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash
    from kernel.audit
    where number = ${copy.number}
  `.execute(database)
  if (rows[0]?.hash === copy.hash) return undefined
  return `The audit log no longer contains entry ${copy.number} as it was copied to the data directory: the log was rewritten.`
}

const headCopy = z.object({ number: z.int(), hash: z.string() })

/** A missing copy is a new installation; one that cannot be read is treated as evidence too, so it throws. */
async function readHeadCopy(dataDirectory: string): Promise<AuditHead | undefined> {
  try {
    return headCopy.parse(JSON.parse(await readFile(join(dataDirectory, 'audit-head.json'), 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
