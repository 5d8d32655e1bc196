import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type pg from 'pg'
import { connectToRunningEmbeddedDatabase } from '../../src/kernel/database/embedded/index.ts'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { type App, dataDirectory, hasDatabaseRunning, startApp, until } from '../support/process.ts'
import { importSupplier, suppliersFound } from './directory.ts'

const directory = await dataDirectory()

describe('the program', () => {
  it('starts from nothing, says its address and shows the demo data', async () => {
    const app = await startApp({ directory })
    assert.ok(app.said().startsWith(`Rummelig is ready: ${app.url}\nSign in as\n`))
    assert.equal(app.said().match(/\/log-ind\/link\//g)?.length, 7)
    assert.equal(await bodyOf(`${app.url}/healthz`), 'alive\n')
    assert.equal(await bodyOf(`${app.url}/readyz`), 'ready\n')
    assert.ok((await suppliersFound(app.url, 'kantine')).includes('KaffeFair'))
    assert.match(await bodyOf(`${app.url}/leverandoerer?q=kantine`), /KaffeFair/)
    await stop(app)
    assert.equal(await hasDatabaseRunning(directory), false)
  })

  it('finishes the request at work when it is told to stop, and takes nothing new', async () => {
    const app = await startApp({ directory })
    await withConnection(await ownerUrl(), async (owner) => {
      await owner.query('begin')
      await owner.query('lock table suppliers.supplier in access exclusive mode')
      const slow = fetch(`${app.url}/leverandoerer/kaffefair`)
      await until('the request waits', () => somebodyWaits(owner))
      app.kill('SIGTERM')
      await until('nobody new is let in', () => isRefused(app.url))
      await owner.query('rollback')
      const { status, headers } = await slow
      // Else the stop would wait until the kept connection times out.
      assert.deepEqual([status, headers.get('connection')], [200, 'close'])
    })
    assert.equal((await app.ended).code, 0)
    assert.equal(await hasDatabaseRunning(directory), false)
  })

  it('has after a restart what it had before', async () => {
    const first = await startApp({ directory })
    await importSupplier(directory, 'Blivende Bageri')
    const before = await suppliersFound(first.url, '')
    await stop(first)

    const second = await startApp({ directory })
    assert.deepEqual(await suppliersFound(second.url, '"Blivende Bageri"'), ['Blivende Bageri'])
    assert.deepEqual(await suppliersFound(second.url, ''), before)
    await stop(second)
  })
})

async function stop(app: App): Promise<void> {
  app.kill('SIGTERM')
  const { code, stdout, stderr } = await app.ended
  assert.deepEqual([code, stderr], [0, ''])
  assert.match(stdout, /Rummelig stops \(SIGTERM\)\.\n$/)
}

async function bodyOf(url: string): Promise<string> {
  return (await fetch(url)).text()
}

function isRefused(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    () => false,
    () => true,
  )
}

async function somebodyWaits(owner: pg.Client): Promise<boolean> {
  return (await owner.query('select from pg_locks where not granted')).rows.length > 0
}

async function ownerUrl(): Promise<string> {
  const running = await connectToRunningEmbeddedDatabase(directory)
  assert.ok(running)
  return running.url
}
