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
    const powers = await excessPowers(ownerUrl)
    for (const power of ['superuser', 'bypassing row-level security', 'owning supplier', 'owning the database'])
      assert.ok(powers.includes(power), `${power} is not among ${powers}`)
  })

  test('is found out when it could become somebody else who holds them', async () => {
    const name = `portal_${process.pid}`
    await asOwner((owner) => owner.query(`create role ${name} login createrole in role postgres, rummelig_app`))
    try {
      const powers = await excessPowers(asRole(name))
      assert.deepEqual(
        powers.filter((power) => !power.startsWith('acting as pg_')),
        ['creating roles', 'acting as postgres'],
      )
    } finally {
      await asOwner((owner) => owner.query(`drop role ${name}`))
    }
  })

  test('may belong to a role of another name that only stands in for it', async () => {
    const name = `stand_in_${process.pid}`
    await asOwner((owner) => owner.query(`create role ${name} login in role rummelig_app`))
    try {
      assert.deepEqual(await excessPowers(asRole(name)), [])
    } finally {
      await asOwner((owner) => owner.query(`drop role ${name}`))
    }
  })
})

function asRole(name: string): string {
  const changed = new URL(ownerUrl)
  changed.username = name
  return changed.href
}

function asOwner<Outcome>(work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  return withConnection(ownerUrl, work)
}
