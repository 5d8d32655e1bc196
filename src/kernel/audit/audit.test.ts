import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { consoleUser } from '../access/actor.ts'
import type { Database } from '../database/database.ts'
import { withConnection } from '../database/migrate.ts'
import { clockAt } from '../time/clock.ts'
import { appendAudit } from './audit.ts'
import { checkAudit, copyAuditHead } from './check.ts'
import { keepAuditHead } from './keep-head.ts'

const log = memoryLog().log
const shared = await testDatabase()

describe('the audit log', () => {
  test('is whole when it is empty', async () => {
    const { database, directory } = await auditedDatabase(0)
    assert.deepEqual((await checkAudit(database, directory)).faults, [])
  })

  test('is whole after entries, which are numbered without gaps and say who did what to what', async () => {
    const { database, directory } = await auditedDatabase(3)
    const check = await checkAudit(database, directory)
    assert.deepEqual(check.faults, [])
    assert.equal(check.head.number, 3)
    const { rows } = await sql`
      select number, actor, action, subject, detail
      from kernel.audit
      order by number
      limit 1
    `.execute(database)
    assert.deepEqual(rows, [
      { number: 1, actor: 'console', action: 'test.done', subject: 'thing 1', detail: { size: 1 } },
    ])
  })

  test('has no entry of a deed that was rolled back, and no gap where it would have been', async () => {
    const { database, directory } = await auditedDatabase(1)
    const failing = database.transaction().execute(async (tx) => {
      await append(tx, 2)
      throw new Error('the deed failed')
    })
    await assert.rejects(failing, /the deed failed/)
    await append(database, 2)
    const { head, faults } = await checkAudit(database, directory)
    assert.deepEqual([head.number, faults], [2, []])
  })

  test('stays one chain when many write at once', async () => {
    const { database, directory } = await auditedDatabase(0)
    await Promise.all(Array.from({ length: 40 }, (_, index) => append(database, index)))
    const { head, faults } = await checkAudit(database, directory)
    assert.deepEqual([head.number, faults], [40, []])
  })

  test('raises no alarm when it is checked while others write', async () => {
    const { database, directory } = await auditedDatabase(5)
    let isWriting = true
    const writing = (async () => {
      for (let number = 0; isWriting; number++) await append(database, number)
    })()
    for (let round = 0; round < 30; round++) assert.deepEqual((await checkAudit(database, directory)).faults, [])
    isWriting = false
    await writing
  })
})

/** What somebody with the owner's password may do to hide a deed, and whether the head had been copied before. */
const tampering: readonly (readonly [name: string, sql: string, expected: RegExp])[] = [
  ['a changed entry', `update kernel.audit set subject = 'nothing' where number = 2`, /broken at entry 2/],
  ['a changed detail', `update kernel.audit set detail = '{"size": 1}' where number = 3`, /broken at entry 3/],
  [
    'a changed time',
    `update kernel.audit set at = at + interval '1 microsecond' where number = 4`,
    /broken at entry 4/,
  ],
  ['an entry removed from the middle', 'delete from kernel.audit where number = 3', /broken at entry 4/],
  ['the first entry removed', 'delete from kernel.audit where number = 1', /broken at entry 2/],
  ['the last entry removed', 'delete from kernel.audit where number = 5', /ends at entry 4, but its head says 5/],
  ['all entries removed', 'delete from kernel.audit', /ends at entry 0, but its head says 5/],
  [
    'an inserted entry',
    `insert into kernel.audit select 6, at, actor, action, subject, detail, hash from kernel.audit where number = 5`,
    /broken at entry 6/,
  ],
  [
    'an inserted entry with a fitting hash',
    `insert into kernel.audit
     select 6, at, actor, action, subject, detail, kernel.audit_hash(hash, 6::bigint, at, actor, action, subject, detail)
     from kernel.audit where number = 5`,
    /ends at entry 6, but its head says 5/,
  ],
  [
    'two entries exchanged',
    `update kernel.audit set number = 9 where number = 2;
     update kernel.audit set number = 2 where number = 3;
     update kernel.audit set number = 3 where number = 9`,
    /broken at entry 2/,
  ],
]

describe('the check of the audit log', () => {
  for (const [name, statement, expected] of tampering) {
    test(`finds ${name}`, async () => {
      const { database, directory, ownerUrl } = await auditedDatabase(5)
      await asOwner(ownerUrl, statement)
      const { faults } = await checkAudit(database, directory)
      assert.match(faults.join(' '), expected)
    })
  }

  test('finds a log rewritten from end to end by the copy of its head outside of the database', async () => {
    const { database, directory, ownerUrl } = await auditedDatabase(5)
    await copyAuditHead(database, directory)
    await rewrite(ownerUrl, 5)
    const { faults } = await checkAudit(database, directory)
    assert.deepEqual(faults, [
      'The audit log no longer contains entry 5 as it was copied to the data directory: the log was rewritten.',
    ])
  })

  test('finds a log cut short together with its head by the copy', async () => {
    const { database, directory, ownerUrl } = await auditedDatabase(5)
    await copyAuditHead(database, directory)
    await asOwner(
      ownerUrl,
      `
      delete from kernel.audit where number > 3;
      update kernel.audit_head set number = 3, hash = (select hash from kernel.audit where number = 3)
    `,
    )
    assert.match((await checkAudit(database, directory)).faults.join(' '), /no longer contains entry 5/)
  })

  test('does not take entries added since the copy for tampering', async () => {
    const { database, directory } = await auditedDatabase(2)
    await copyAuditHead(database, directory)
    await append(database, 3)
    assert.deepEqual((await checkAudit(database, directory)).faults, [])
  })

  test('does not pass over a copy that cannot be read', async () => {
    const { database, directory } = await auditedDatabase(1)
    await writeFile(join(directory, 'audit-head.json'), 'gone')
    await assert.rejects(checkAudit(database, directory))
  })
})

describe('the copy of the head', () => {
  test('follows the log', async () => {
    const { database, directory } = await auditedDatabase(1)
    await copyAuditHead(database, directory)
    await append(database, 2)
    await copyAuditHead(database, directory)
    assert.equal((await readCopy(directory)).number, 2)
  })

  test('may be made by several processes at once', async () => {
    const { database, directory } = await auditedDatabase(1)
    for (let round = 2; round <= 6; round++) {
      await append(database, round)
      await Promise.all(Array.from({ length: 4 }, () => copyAuditHead(database, directory)))
    }
    assert.equal((await readCopy(directory)).number, 6)
  })

  test('is kept as evidence when the log no longer fits it', async () => {
    const { database, directory, ownerUrl } = await auditedDatabase(5)
    await copyAuditHead(database, directory)
    const evidence = await readCopy(directory)
    await rewrite(ownerUrl, 5)
    await append(database, 6)
    await copyAuditHead(database, directory)
    assert.deepEqual(await readCopy(directory), evidence)
  })

  test('is made when the worker stops', async () => {
    const { database, directory } = await auditedDatabase(2)
    await keepAuditHead({ database, dataDirectory: directory, log }).stop()
    assert.equal((await readCopy(directory)).number, 2)
  })
})

describe('the app', () => {
  let untouched: AuditedDatabase
  before(async () => {
    untouched = await auditedDatabase(2)
  })

  for (const statement of [
    `insert into kernel.audit values (9, now(), 'a', 'b', 'c', '{}', 'x')`,
    `update kernel.audit set actor = 'somebody else'`,
    'delete from kernel.audit',
    'truncate kernel.audit',
    'update kernel.audit_head set number = 0',
    'delete from kernel.audit_head',
    `insert into kernel.audit_head values (true, 0, 'x')`,
    'drop table kernel.audit',
    'create or replace function kernel.append_audit() returns void language sql as $$ $$',
    `alter table kernel.audit disable trigger all`,
  ]) {
    test(`may not: ${statement}`, async () => {
      const { database, directory } = untouched
      await assert.rejects(sql.raw(statement).execute(database), { code: '42501' })
      assert.deepEqual((await checkAudit(database, directory)).faults, [])
    })
  }
})

interface AuditedDatabase extends TestDatabase {
  readonly directory: string
}

/** The one database of this file, with a log of so many entries and no copy of its head. */
async function auditedDatabase(entries: number): Promise<AuditedDatabase> {
  await asOwner(
    shared.ownerUrl,
    `delete from kernel.audit; update kernel.audit_head set number = 0, hash = sha256('rummelig')`,
  )
  const directory = await mkdtemp(join(tmpdir(), 'rummelig-audit-'))
  after(() => rm(directory, { recursive: true }))
  for (let number = 1; number <= entries; number++) await append(shared.database, number)
  return { ...shared, directory }
}

async function append(database: Database, number: number): Promise<void> {
  const context = { actor: consoleUser, clock: clockAt('2026-11-22T12:00:00.123Z'), database, log }
  await appendAudit(database, context, { action: 'test.done', subject: `thing ${number}`, detail: { size: number } })
}

/** Makes a new log with fitting hashes and a fitting head, as somebody who can do anything in the database would. */
async function rewrite(ownerUrl: string, entries: number): Promise<void> {
  await asOwner(
    ownerUrl,
    `
    delete from kernel.audit;
    update kernel.audit_head set number = 0, hash = sha256('rummelig');
    select kernel.append_audit(now(), 'nobody', 'nothing', 'at all', '{}') from generate_series(1, ${entries});
  `,
  )
}

async function asOwner(ownerUrl: string, statement: string): Promise<void> {
  await withConnection(ownerUrl, (owner) => owner.query(statement))
}

async function readCopy(directory: string): Promise<{ number: number; hash: string }> {
  return JSON.parse(await readFile(join(directory, 'audit-head.json'), 'utf8'))
}
