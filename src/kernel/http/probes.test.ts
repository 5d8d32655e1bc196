import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Registry } from 'prom-client'
import { testDatabase } from '../../../test/support/database.ts'
import { kernelServer } from '../../../test/support/kernel-server.ts'
import { migrationsDirectory } from '../../config.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { bind } from './handlers.ts'
import { probes } from './probes.ts'
import { fileReply } from './reply.ts'
import { file } from './route.ts'

describe('a server', () => {
  test('is ready when its database answers and is migrated', async () => {
    const { database } = await testDatabase()
    const { server } = await probedServer(database, migrationsDirectory)
    const { statusCode, body } = await server.inject('/readyz')
    assert.deepEqual([statusCode, body], [200, 'ready\n'])
  })

  test('is not ready while a migration is missing, and says which', async () => {
    const { database } = await testDatabase()
    const directory = await mkdtemp(join(tmpdir(), 'rummelig-probes-'))
    after(() => rm(directory, { recursive: true }))
    await writeFile(join(directory, '9001-new.sql'), '')
    const { server } = await probedServer(database, directory)
    const { statusCode, body } = await server.inject('/readyz')
    assert.deepEqual([statusCode, body], [503, 'not ready: the database lacks the migrations 9001-new.sql\n'])
  })

  test('is not ready when its database is gone, but alive; why stands in the log only', async () => {
    const database = openDatabase({ url: 'postgresql://nobody:hunter2@127.0.0.1:1/nothing' })
    const { server, logged } = await probedServer(database, migrationsDirectory)
    const { statusCode, body } = await server.inject('/readyz')
    assert.deepEqual([statusCode, body], [503, 'not ready: the database does not answer\n'])
    assert.equal(logged[0]?.msg, 'The database does not answer.')
    assert.equal((await server.inject('/healthz')).statusCode, 200)
  })
})

describe('the figures', () => {
  test('count requests by the pattern of their address: the address itself may hold what somebody searched for', async () => {
    const routes = bind(
      { file: file({ path: '/ting/:name', access: 'everyone', contentType: 'text/plain' }) },
      { file: async () => fileReply('x') },
    )
    const { server, registry } = await kernelServer({ routes })
    for (const url of ['/ting/hemmelig?q=privat', '/ting/anden', '/findes-ikke/hemmelig']) await server.inject(url)

    const figures = await registry.metrics()
    assert.match(figures, /http_request_duration_seconds_count\{route="\/ting\/:name",status="200"\} 2/)
    assert.match(figures, /http_request_duration_seconds_count\{route="none",status="404"\} 1/)
    assert.doesNotMatch(figures, /hemmelig|privat/)
  })
})

function probedServer(database: Database, directory: string) {
  return kernelServer({
    routes: probes({ database, migrationsDirectory: directory, registry: new Registry() }),
    database,
  })
}
