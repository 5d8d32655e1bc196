import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../test/support/database.ts'
import { ChangedMigration, migrate, missingMigrations, withConnection } from './migrate.ts'

const { ownerUrl } = await testDatabase()

describe('migrations', () => {
  test('are applied in the order of their names, each once', async () => {
    const directory = await folder({
      '9002-b.sql': 'insert into in_order values (2)',
      '9001-a.sql': 'create table in_order (step integer); insert into in_order values (1)',
      '9010-c.sql': 'insert into in_order values (3)',
      'README.md': 'no migration',
    })
    await asOwner(async (owner) => {
      assert.deepEqual(await migrate(owner, directory), ['9001-a.sql', '9002-b.sql', '9010-c.sql'])
      assert.deepEqual(await migrate(owner, directory), [])
      const { rows } = await owner.query('select step from in_order')
      assert.deepEqual(rows, [{ step: 1 }, { step: 2 }, { step: 3 }])
    })
  })

  test('that come later are applied to what is there', async () => {
    const files = { '9101-a.sql': 'create table grows (a integer)' }
    const directory = await folder(files)
    await asOwner(async (owner) => {
      await migrate(owner, directory)
      await writeFile(join(directory, '9102-b.sql'), 'alter table grows add column b integer')
      assert.deepEqual(await migrate(owner, directory), ['9102-b.sql'])
    })
  })

  test('are applied once when two processes start together: they take turns', async () => {
    const directory = await folder({
      '9201-slow.sql': 'select pg_sleep(0.1); create table taking_turns (a integer)',
      '9202-more.sql': 'insert into taking_turns values (1)',
    })
    const applied = await Promise.all([1, 2, 3].map(() => asOwner((owner) => migrate(owner, directory))))
    assert.deepEqual(applied.flat().sort(), ['9201-slow.sql', '9202-more.sql'])
    assert.equal(applied.filter((names) => names.length > 0).length, 1)
  })

  test('that were changed after they had been applied are refused by name, and nothing after them is applied', async () => {
    const directory = await folder({ '9301-a.sql': 'create table history (a integer)' })
    await asOwner(async (owner) => {
      await migrate(owner, directory)
      await writeFile(join(directory, '9301-a.sql'), 'create table history (a text)')
      await writeFile(join(directory, '9302-b.sql'), 'create table after_history (a text)')
      await assert.rejects(migrate(owner, directory), (error) => {
        assert.ok(error instanceof ChangedMigration)
        assert.match(error.message, /9301-a\.sql was changed .+ write a new migration instead/)
        return true
      })
      assert.equal(await tableExists(owner, 'after_history'), false)
    })
  })

  test('that fail leave nothing behind, keep what came before them, and say which one it was', async () => {
    const directory = await folder({
      '9401-good.sql': 'create table before_failure (a integer)',
      '9402-bad.sql': 'create table half_done (a integer); select no_such_column from half_done',
    })
    await asOwner(async (owner) => {
      await assert.rejects(migrate(owner, directory), { message: 'The migration 9402-bad.sql failed.' })
      assert.equal(await tableExists(owner, 'before_failure'), true)
      assert.equal(await tableExists(owner, 'half_done'), false)

      await writeFile(join(directory, '9402-bad.sql'), 'create table half_done (a integer)')
      assert.deepEqual(await migrate(owner, directory), ['9402-bad.sql'])
    })
  })

  test('give way to the next process after a failure', async () => {
    const directory = await folder({ '9501-bad.sql': 'select nothing_there()' })
    await asOwner(async (one) => {
      await assert.rejects(migrate(one, directory))
      await rm(join(directory, '9501-bad.sql'))
      await asOwner(async (other) => assert.deepEqual(await migrate(other, directory), []))
    })
  })

  test('that the database lacks are told by name', async () => {
    const directory = await folder({ '9601-a.sql': '', '9602-b.sql': '' })
    assert.deepEqual(await missingMigrations(['9601-a.sql', '0001-older.sql'], directory), ['9602-b.sql'])
    assert.deepEqual(await missingMigrations(['9601-a.sql', '9602-b.sql'], directory), [])
  })
})

describe('a connection that is lent', () => {
  test('is closed also when the work fails', async () => {
    let lent: pg.Client | undefined
    const failing = withConnection(ownerUrl, async (client) => {
      lent = client
      throw new Error('work failed')
    })
    await assert.rejects(failing, /work failed/)
    assert.ok(lent)
    await assert.rejects(lent.query('select 1'))
  })
})

function asOwner<Outcome>(work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  return withConnection(ownerUrl, work)
}

async function tableExists(owner: pg.Client, name: string): Promise<boolean> {
  const { rows } = await owner.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [name])
  return rows[0]?.exists ?? false
}

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rummelig-migrations-'))
  after(() => rm(directory, { recursive: true }))
  await Promise.all(Object.entries(files).map(([name, sql]) => writeFile(join(directory, name), sql)))
  return directory
}
