import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { type App, dataDirectory, hasDatabaseRunning, startApp, until } from '../support/process.ts'
import { suppliersFound } from './directory.ts'

const serverUrl = process.env.TEST_DATABASE_URL ?? ''
const name = `test_own_${process.pid}`
const databaseUrl = withName(serverUrl, name)

describe('the program on a database of the operator’s', () => {
  it('may be started twice at once on an empty one: both work, as a role that owns nothing', async (t) => {
    await onServer(`create database ${name}`)
    after(() => onServer(`drop database ${name} with (force)`))
    const [one, other] = await Promise.all([start(), start()])

    const found = await suppliersFound(one.url, '')
    assert.ok(found.length > 50)
    assert.deepEqual(await suppliersFound(other.url, ''), found)
    assert.deepEqual(await rolesAtWork(), ['rummelig_app'])

    await t.test('and goes on when the database cuts its connections', async () => {
      await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
      await until('both are ready again', async () => (await isReady(one)) && (await isReady(other)))
      assert.deepEqual(await suppliersFound(one.url, ''), found)
    })
    await Promise.all([stop(one), stop(other)])
  })
})

async function start(): Promise<App> {
  const directory = await dataDirectory()
  const app = await startApp({ directory, environment: { DATABASE_URL: databaseUrl } })
  assert.equal(await hasDatabaseRunning(directory), false)
  return app
}

async function stop(app: App): Promise<void> {
  app.kill('SIGTERM')
  assert.equal((await app.ended).code, 0)
}

async function isReady({ url }: App): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).status === 200
}

async function rolesAtWork(): Promise<string[]> {
  const sql = `select distinct usename::text as role from pg_stat_activity where datname = '${name}'`
  return (await onServer<{ role: string }>(sql)).map(({ role }) => role)
}

async function onServer<Row extends object>(sql: string): Promise<Row[]> {
  return withConnection(withName(serverUrl, 'postgres'), async (client) => (await client.query<Row>(sql)).rows)
}

function withName(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
