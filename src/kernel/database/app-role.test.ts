import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../test/support/database.ts'
import { appRole, appUrl, ensureAppRole, excessPowers } from './app-role.ts'
import { withConnection } from './migrate.ts'

const { ownerUrl, appUrl: url } = await testDatabase()

describe("the app's address", () => {
  test("has the app's role and password in place of the owner's", () => {
    assert.equal(
      appUrl('postgresql://owner:secret@db:5432/rummelig', 'pw'),
      'postgresql://rummelig_app:pw@db:5432/rummelig',
    )
  })

  test('forgets an owner named after the question mark, but not the socket', () => {
    const changed = new URL(appUrl('postgresql://localhost/rummelig?host=/run&user=owner&password=secret', 'pw'))
    assert.deepEqual([...changed.searchParams], [['host', '/run']])
    assert.equal(changed.username, appRole)
  })

  test('keeps a password whole that has signs of its own meaning', () => {
    assert.equal(decodeURIComponent(new URL(appUrl('postgresql://db/r', 'a/b@c:d?e#f%')).password), 'a/b@c:d?e#f%')
  })
})

describe("the app's role", () => {
  test('signs in with its password, and making it again changes nothing', async () => {
    await asOwner((owner) => ensureAppRole(owner, ownerUrl, 'test'))
    assert.equal(await withConnection(url, async () => 'in'), 'in')
  })

  test('holds none of the powers that would make its limits worthless', async () => {
    assert.deepEqual(await excessPowers(url), [])
  })

  test('is found out when it does hold them: the owner is no substitute for it', async () => {
    assert.deepEqual((await excessPowers(ownerUrl)).sort(), ['bypass', 'owner', 'superuser'])
  })
})

function asOwner<Outcome>(work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  return withConnection(ownerUrl, work)
}
