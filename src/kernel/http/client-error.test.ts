import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { before, describe, test } from 'node:test'
import { kernelServer } from '../../../test/support/kernel-server.ts'

const { server } = await kernelServer({ routes: [] })
let port: number

before(async () => {
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = server.server.address()
  assert.ok(address !== null && typeof address === 'object')
  port = address.port
})

describe('what is no request', () => {
  for (const [what, sent, status] of [
    ['noise', 'hello?\r\n\r\n', 400],
    ['a TLS handshake', '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address without end', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  ] as const) {
    test(`such as ${what}, is answered in a sentence`, async () => {
      const [head = '', body = ''] = (await answerTo(sent)).split('\r\n\r\n')
      assert.match(head, new RegExp(`^HTTP/1\\.1 ${status} `))
      assert.match(head, /Content-Type: application\/problem\+json/)
      assert.match(JSON.parse(body).detail, /^[A-Z].+\.$/)
      assert.equal(JSON.parse(body).status, status)
    })
  }
})

async function answerTo(sent: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let answer = ''
  socket.on('data', (part: string) => {
    answer += part
  })
  socket.write(sent, 'latin1')
  await once(socket, 'close')
  return answer
}
