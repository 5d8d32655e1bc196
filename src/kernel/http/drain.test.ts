import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import fastify from 'fastify'
import { memoryLog } from '../../../test/support/log.ts'
import { until } from '../../../test/support/until.ts'
import { drainWhenClosing } from './drain.ts'
import { createServer, type Server } from './server.ts'

/** More than the buffers between the two ends take. */
const size = 30_000_000

describe('a server that closes', () => {
  test('lets a slow reader have the whole answer', async () => {
    const { server, open } = await servedWith({ patience: 10_000 })
    const reader = open('/large')
    await until(() => reader.bytesRead > 0)
    const closed = server.close()
    // Several times the interval at which idle connections are let go.
    await pause(500)
    assert.ok(reader.bytesRead < size, 'the answer is still under way')
    reader.resume()
    await once(reader, 'close')
    assert.ok(reader.bytesRead > size)
    await closed
  })

  test('cuts off who does not read at all, when its patience ends', async () => {
    const { server, open } = await servedWith({ patience: 300 })
    const reader = open('/large')
    await until(() => reader.bytesRead > 0)
    await server.close()
    reader.resume()
    await once(reader, 'close')
    assert.ok(reader.bytesRead < size)
  })

  test('does not wait for those who only keep their connection', async () => {
    const { server, open } = await servedWith({ patience: 10_000 })
    const idle = open('/small').resume()
    await until(() => idle.bytesRead > 0)
    const begun = Date.now()
    await server.close()
    assert.ok(Date.now() - begun < 5_000)
  })
})

describe('a server of the platform that closes', () => {
  test('still answers who asks on a connection that is open, and closes it then', async () => {
    const { server, open } = await listening(createServer(memoryLog().log))
    const [slow, other] = [open('/large'), open('/small')]
    await until(() => slow.bytesRead > 0 && other.bytesRead > 0)
    const closed = server.close()
    await pause(50)
    const answer = text(other)
    other.write('GET /small HTTP/1.1\r\nHost: localhost\r\n\r\n')
    assert.match(await answer, /^HTTP\/1\.1 200 .*connection: close/is)
    slow.resume()
    await closed
  })
})

async function servedWith({ patience }: { patience: number }) {
  const server = fastify({ forceCloseConnections: 'idle', keepAliveTimeout: 30_000 })
  drainWhenClosing(server, { patience })
  return listening(server)
}

async function listening(server: Server) {
  after(() => server.close())
  server.get('/large', async () => 'x'.repeat(size))
  server.get('/small', async () => 'x')
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = server.server.address()
  assert.ok(address !== null && typeof address === 'object')
  return { server, open: (url: string) => ask(address.port, url) }
}

/** Asks for an address and reads nothing but what comes at once. */
function ask(port: number, url: string): Socket {
  const socket = connect(port, '127.0.0.1')
  // Cut off by the server, where that is the point.
  socket.on('error', () => {})
  socket.once('data', () => socket.pause())
  socket.write(`GET ${url} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  return socket
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
