import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { kernelServer } from '../../../test/support/kernel-server.ts'
import { until } from '../../../test/support/until.ts'
import { ok } from '../result.ts'
import { bind } from './handlers.ts'
import { wholeNumber } from './parameters.ts'
import { fileReply } from './reply.ts'
import { endpoint, file } from './route.ts'
import type { Server } from './server.ts'

const text = 'text/plain; charset=utf-8'
const files = {
  slow: file({ path: '/slow', access: 'everyone', contentType: text }),
  quick: file({ path: '/quick', access: 'everyone', contentType: text }),
  large: file({ path: '/large', access: 'everyone', contentType: text }),
  fails: file({ path: '/fails', access: 'everyone', contentType: text }),
  probe: file({ path: '/healthz', access: 'everyone', contentType: text }),
}

const endpoints = {
  refuses: endpoint({
    path: '/refuses',
    access: 'everyone',
    summary: 'For tests.',
    query: z.object({ size: wholeNumber({ smallest: 1, largest: 9 }) }),
    answer: z.object({}),
  }),
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

  test('counts those who have gone away until the work they asked for is done', async () => {
    const { server, begun, release } = await slowServer(3)
    const port = await listen(server)
    for (let index = 1; index <= 3; index++) {
      const socket = connect(port, '127.0.0.1')
      socket.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await until(() => begun() === index)
      socket.destroy()
      await once(socket, 'close')
    }
    for (let index = 0; index < 5; index++) assert.equal((await server.inject('/quick')).statusCode, 503)
    release()
    await until(async () => (await server.inject('/quick')).statusCode === 200)
  })

  test('counts those who have not got their answer yet, though its work is done', async () => {
    const { server } = await slowServer(1)
    const socket = connect(await listen(server), '127.0.0.1')
    socket.pause().write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await until(async () => (await server.inject('/quick')).statusCode === 503)
    socket.resume()
    await until(async () => (await server.inject('/quick')).statusCode === 200)
    socket.destroy()
  })

  test('counts those no longer who went away before there was any work', async () => {
    const { server } = await slowServer(1)
    const port = await listen(server)
    const socket = connect(port, '127.0.0.1')
    socket.write('POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na')
    await until(async () => (await server.inject('/quick')).statusCode === 503)
    socket.destroy()
    await until(async () => (await server.inject('/quick')).statusCode === 200)
  })

  test('counts a request that failed only while it was at work', async () => {
    const { server, release } = await slowServer(1)
    for (const [url, status] of [
      ['/nothing-here', 404],
      ['/fails', 500],
      ['/refuses?size=big', 400],
      ['/%', 400],
    ] as const) {
      for (let index = 0; index < 3; index++) assert.equal((await server.inject(url)).statusCode, status, url)
    }
    assert.equal((await server.inject({ method: 'POST', url: '/quick' })).statusCode, 405)
    assert.equal((await server.inject({ method: 'HEAD', url: '/quick' })).statusCode, 200)
    assert.equal((await server.inject('/quick')).statusCode, 200)
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
  const bound = bind(files, {
    slow: async () => {
      begun += 1
      await gate.promise
      return fileReply('slow\n')
    },
    quick: async () => fileReply('quick\n'),
    // More than the buffers between the two ends take.
    large: async () => fileReply('x'.repeat(30_000_000)),
    fails: async () => {
      throw new Error('planted')
    },
    probe: async () => fileReply('alive\n'),
  })
  const refusing = bind(endpoints, { refuses: async () => ok({}) })
  const { server } = await kernelServer({ routes: [...bound, ...refusing], limit })
  return { server, begun: () => begun, release: gate.resolve }
}

async function listen(server: Server): Promise<number> {
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = server.server.address()
  assert.ok(address !== null && typeof address === 'object')
  return address.port
}
