import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { projectDirectory } from '../../src/config.ts'

describe('migrations', () => {
  const migrations = new Map(
    readdirSync(join(projectDirectory, 'db/migrations')).map((name) => [
      name,
      readFileSync(join(projectDirectory, 'db/migrations', name), 'utf8'),
    ]),
  )

  test('are numbered without gaps, say what they are for, and can be undone as a whole', () => {
    assert.deepEqual(migrationFaults(migrations), [])
  })

  test('that skip a number, repeat one, say nothing or end their own transaction would be found', () => {
    const planted = new Map([
      ['0001-a.sql', '-- First.\ncreate schema a;'],
      ['0003-b.sql', '-- Third.\ncommit;'],
      ['0003-c.sql', 'create table if not exists a.b ();'],
      ['notes.txt', '-- Not a migration.'],
    ])
    assert.deepEqual(migrationFaults(planted), [
      '0003-b.sql should have the number 0002.',
      '0003-b.sql ends the transaction it runs in.',
      '0003-c.sql does not begin with a comment that says what it is for.',
      '0003-c.sql does not know what it finds: a migration runs once, on what the one before it left.',
      'notes.txt should have the number 0004.',
    ])
  })
})

function migrationFaults(migrations: ReadonlyMap<string, string>): string[] {
  return [...migrations].toSorted().flatMap(([name, sql], index) => {
    const number = String(index + 1).padStart(4, '0')
    return [
      ...(new RegExp(`^${number}-[a-z0-9-]+\\.sql$`).test(name) ? [] : [`${name} should have the number ${number}.`]),
      ...(sql.startsWith('-- ') ? [] : [`${name} does not begin with a comment that says what it is for.`]),
      ...(/^\s*(?:begin|commit|rollback|start transaction)\s*;/im.test(sql)
        ? [`${name} ends the transaction it runs in.`]
        : []),
      ...(/(?<!create extension )\bif (?:not )?exists\b/i.test(sql)
        ? [`${name} does not know what it finds: a migration runs once, on what the one before it left.`]
        : []),
    ]
  })
}
