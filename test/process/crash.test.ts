import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readPidFile } from '../../src/kernel/database/embedded/pid-file.ts'
import { type App, dataDirectory, hasDatabaseRunning, startApp } from '../support/process.ts'
import { importSupplier, suppliersFound } from './directory.ts'

const directory = await dataDirectory()

describe('the program after a kill -9', () => {
  it('starts by itself, takes over the database that was left, and has what had been confirmed', async () => {
    const killed = await startApp({ directory })
    await importSupplier(directory, 'Bekræftet Bageri')
    await kill(killed)
    assert.ok(await hasDatabaseRunning(directory))

    const next = await startApp({ directory })
    assert.deepEqual(await suppliersFound(next.url, '"Bekræftet Bageri"'), ['Bekræftet Bageri'])
    next.kill('SIGTERM')
    assert.equal((await next.ended).code, 0)
    assert.equal(await hasDatabaseRunning(directory), false)
  })

  it('recovers also when the database was killed with it', async () => {
    const killed = await startApp({ directory })
    await importSupplier(directory, 'Andet Bageri')
    process.kill(await databasePid(), 'SIGKILL')
    await kill(killed)

    const next = await startApp({ directory })
    assert.deepEqual(await suppliersFound(next.url, '"Andet Bageri"'), ['Andet Bageri'])
    next.kill('SIGTERM')
    assert.equal((await next.ended).code, 0)
  })
})

async function kill(app: App): Promise<void> {
  app.kill('SIGKILL')
  await app.ended
}

async function databasePid(): Promise<number> {
  const file = await readPidFile(join(directory, 'postgres'))
  assert.ok(file)
  return file.pid
}
