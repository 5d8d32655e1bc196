import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import { kernelServer } from '../../../test/support/kernel-server.ts'
import { until } from '../../../test/support/until.ts'
import { bind } from './handlers.ts'
import { fileReply } from './reply.ts'
import { file } from './route.ts'
import type { Server } from './server.ts'

const text = 'text/plain; charset=utf-8'
const routes = {
  slow: file({ path: '/slow', access: 'everyone', contentType: text }),
  quick: file({ path: '/quick', access: 'everyone', contentType: text }),
  probe: file({ path: '/healthz', access: 'everyone', contentType: text }),
}

describe('a server at its limit', () => {
  test('refuses at once, says when to come back, and does so under all protective headers', async () => {
    const { server, release, settled } = await busyServer(2)
    const refused = await server.inject('/quick')
    assert.equal(refused.statusCode, 503)
    assert.equal(refused.headers['retry-after'], '2')
    assert.match(refused.body, /overloaded/)
    assert.match(String(refused.headers['content-security-policy']), /default-src 'none'/)
    release()
    await settled
  })

  test("refuses the API's users with a problem document", async () => {
    const { server, release } = await busyServer(1)
    const refused = await server.inject('/api/v1/anything')
    assert.equal(refused.statusCode, 503)
    assert.equal(refused.json().detail, 'Too many requests right now. Try again in a moment.')
    release()
  })

  test('still tells machines how it is', async () => {
    const { server, release } = await busyServer(1)
    assert.equal((await server.inject('/healthz')).statusCode, 200)
    release()
  })

  test('works on for everybody when the rush is over', async () => {
    const { server, release, settled } = await busyServer(3)
    for (let index = 0; index < 10; index++) assert.equal((await server.inject('/quick')).statusCode, 503)
    release()
    await settled
    for (let index = 0; index < 10; index++) assert.equal((await server.inject('/quick')).statusCode, 200)
  })

  test('does not count those who have gone away', async () => {
    const { server, begun, release } = await slowServer(3)
    const port = await listen(server)
    for (let index = 1; index <= 3; index++) {
      const socket = connect(port, '127.0.0.1')
      socket.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await until(() => begun() === index)
      socket.destroy()
      await once(socket, 'close')
    }
    await until(async () => (await server.inject('/quick')).statusCode === 200)
    for (let index = 0; index < 5; index++) assert.equal((await server.inject('/quick')).statusCode, 200)
    release()
  })

  test('counts a request that failed only while it was at work', async () => {
    const { server, release } = await slowServer(1)
    for (let index = 0; index < 5; index++) assert.equal((await server.inject('/nothing-here')).statusCode, 404)
    release()
  })
})

/** A server on which `limit` requests, all there may be, are at work until `release`. */
async function busyServer(limit: number) {
  const busy = await slowServer(limit)
  const settled = Promise.all(Array.from({ length: limit }, () => busy.server.inject('/slow')))
  await until(() => busy.begun() === limit)
  return { ...busy, settled }
}

async function slowServer(limit: number) {
  const gate = Promise.withResolvers<void>()
  let begun = 0
  const bound = bind(routes, {
    slow: async () => {
      begun += 1
      await gate.promise
      return fileReply('slow\n')
    },
    quick: async () => fileReply('quick\n'),
    probe: async () => fileReply('alive\n'),
  })
  const { server } = await kernelServer({ routes: bound, limit })
  return { server, begun: () => begun, release: gate.resolve }
}

async function listen(server: Server): Promise<number> {
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = server.server.address()
  assert.ok(address !== null && typeof address === 'object')
  return address.port
}
