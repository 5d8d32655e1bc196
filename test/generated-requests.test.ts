// biome-ignore-all lint/suspicious/noTemplateCurlyInString: some programs would take such a text for a template
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { addSuppliers } from '../src/modules/suppliers/factories.ts'
import { testApp } from './support/app.ts'

/** Whatever is asked, the answer is one that a person or a program can read, and never a fault of ours. */

const app = await testApp()
await addSuppliers(app.database, [{ slug: 'kaffefair', name: 'KaffeFair', address: { municipality: '0751' } }])

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'SEARCH'] as const
const parameters = [
  'q',
  'category',
  'municipality',
  'region',
  'delivers_to',
  'kind',
  'employs',
  'sort',
  'page',
  'page_size',
  'after',
]

/** What has broken other programs. */
const nasty = fc.constantFrom(
  ...[
    '',
    '0',
    '-1',
    '1e309',
    '9007199254740993',
    '99999999999999999999',
    'NaN',
    '0x10',
    '1.5',
    'null',
    'true',
    '[object Object]',
  ],
  ...[
    "'",
    "' or 1=1 --",
    "'; drop table suppliers.supplier; --",
    '\\',
    '%',
    '%%',
    '_',
    '$1',
    ':*',
    '&|!',
    '<->',
    '"',
    '"a" -"b',
    '()',
  ],
  ...['\0', 'a\0b', '\uFEFF', '\u202E', '\u{1F600}', 'ﷺ'.repeat(20), 'é', 'e\u0301', '\uFFFF', 'Å', 'ß', 'İ'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '${7*7}',
    '{{7*7}}',
    '../../../etc/passwd',
    'javascript:alert(1)',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'a'.repeat(201),
    'a '.repeat(2_000),
    '-'.repeat(300),
    '"'.repeat(101),
  ],
)

const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }))

/** Percent signs and what follows them, good and bad. */
const encoded = fc.oneof(
  text.map((value) => encodeURIComponent(value.toWellFormed())),
  fc.constantFrom(
    '%',
    '%0',
    '%zz',
    '%00',
    '%ff',
    '%c0%af',
    '%ed%a0%80',
    '%2e%2e%2f',
    '%252e',
    '%0d%0aSet-Cookie:a=b',
    '%u0041',
    '+',
    ';',
    '#',
    '//',
  ),
)

const name = fc.oneof(
  fc.constantFrom(...parameters),
  fc.constantFrom(...parameters).map((each) => `${each}[]`),
  fc.constantFrom('q[a][b][c]', 'q[__proto__][x]', '__proto__', 'constructor.prototype', '', '[', ']]'),
  encoded,
)

const query = fc.array(fc.tuple(name, fc.option(encoded)), { maxLength: 6 }).map((pairs) => {
  const written = pairs.map(([key, value]) => (value === null ? key : `${key}=${value}`)).join('&')
  return written === '' ? '' : `?${written}`
})

const path = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...app.routes.map((route) => route.path)), encoded)
      .map(([route, value]) => route.replace(/:\w+/, () => value)),
  },
  { weight: 1, arbitrary: fc.array(encoded, { maxLength: 4 }).map((steps) => `/${steps.join('/')}`) },
  { weight: 1, arbitrary: encoded.map((value) => `/api/${value}`) },
)

const headerValue = fc.string({
  unit: fc.constantFrom('a', ' ', ',', ';', '=', '"', '/', '*', '0', '-', 'æ', '\t'),
  maxLength: 40,
})

const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-encoding',
    'accept-language',
    'content-type',
    'cookie',
    'range',
    'if-none-match',
    'if-modified-since',
    'origin',
    'x-forwarded-for',
    'x-http-method-override',
    'x-request-id',
  ),
  headerValue,
  { maxKeys: 4, noNullPrototype: true },
)

const body = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom(
        'application/json',
        'application/json; charset=x',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'a/b',
        '',
      ),
      fc.oneof(text, fc.json()),
    )
    .map(([type, payload]) => ({ type, payload })),
)

interface Generated {
  readonly method: (typeof methods)[number]
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: { readonly type?: string; readonly payload?: string }
}

const request: fc.Arbitrary<Generated> = fc.record({
  method: fc.oneof(
    { weight: 3, arbitrary: fc.constant('GET' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...methods) },
  ),
  url: fc.tuple(path, query).map((parts) => parts.join('')),
  headers,
  body,
})

describe('any request', () => {
  test('is answered in a form that its sender can read, and never by a fault of ours', async () => {
    let done = 0
    const property = fc.asyncProperty(request, async (generated) => {
      const { statusCode, headers: answered, body: said } = await app.server.inject(injected(generated))
      assert.ok(statusCode < 500, `${statusCode} ${said.slice(0, 300)}`)
      if (generated.method !== 'HEAD' && statusCode !== 204 && statusCode !== 304)
        assertReadable(statusCode, String(answered['content-type']), said)
      done += 1
    })
    await fc.assert(property, { numRuns: 1_500, interruptAfterTimeLimit: 20_000 })
    // A slow machine may end early, but not before the test says something.
    assert.ok(done >= 300, `${done} requests were tried.`)
    assert.deepEqual(
      app.logged.filter(({ level }) => level >= 50),
      [],
    )
  })

  test('on a wire of its own is answered too, also when it is hardly a request', async () => {
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    const line = fc.tuple(
      fc.constantFrom('GET', 'get', 'POST', 'BREW', 'HEAD', 'CONNECT', ''),
      fc.oneof(path, text, fc.constantFrom('*', 'http://x/', '//')),
      fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9', ''),
    )
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          'Host: localhost',
          'Content-Length: 5',
          'Content-Length: -1',
          'Transfer-Encoding: chunked',
          'Expect: 100-continue',
          'Upgrade: websocket',
          ': x',
          'a'.repeat(300),
        ),
        text,
      ),
      { maxLength: 4 },
    )
    let done = 0
    const property = fc.asyncProperty(line, lines, text, async (first, rest, last) => {
      const answer = await onTheWire(`${first.join(' ')}\r\n${rest.join('\r\n')}\r\nConnection: close\r\n\r\n${last}`)
      assert.doesNotMatch(answer, /^HTTP\/1\.\d 5/)
      assert.match(answer, /^$|^HTTP\/1\.1 [1-4]\d\d /)
      done += 1
    })
    await fc.assert(property, { numRuns: 150, interruptAfterTimeLimit: 20_000 })
    assert.ok(done >= 50, `${done} requests were tried.`)
    assert.equal((await app.server.inject('/')).statusCode, 200, 'and the next one gets its page')
  })
})

function injected({ method, url, headers: sent, body: { type, payload } }: Generated): InjectOptions {
  // The double of a server takes the methods that everybody knows; the others come by way of the wire.
  const known = method === 'PROPFIND' || method === 'SEARCH' ? 'OPTIONS' : method
  const withType = type === undefined || type === '' ? sent : { ...sent, 'content-type': type }
  return payload === undefined
    ? { method: known, url, headers: sent }
    : { method: known, url, headers: withType, payload }
}

function assertReadable(status: number, type: string, said: string): void {
  if (type.startsWith('text/html')) {
    assert.match(said, /^<!doctype html>\n<html lang="(?:da|en)">/)
    assert.match(said, /<h1[^>]*>[^<]+<\/h1>/)
    assert.doesNotMatch(said, /<script>|onerror=alert\(1\)>/)
    return
  }
  // On to another page: there is nothing to read.
  if (status === 303 || status === 308) return
  if (status >= 400) {
    assert.equal(type, 'application/problem+json')
    assert.match(JSON.parse(said).detail, /^[A-Z"].+\.$/s)
    return
  }
  assert.match(
    type,
    /^(?:application\/(?:json|ld\+json|xml|atom\+xml)|text\/(?:plain|css|javascript|turtle|calendar)|image\/|font\/)/,
  )
}

async function onTheWire(sent: string): Promise<string> {
  const address = app.server.server.address()
  assert.ok(address !== null && typeof address === 'object')
  const socket = connect(address.port, '127.0.0.1').setEncoding('latin1')
  let answer = ''
  socket.on('data', (part: string) => {
    answer += part
  })
  // Reset by the server: it would not listen any longer.
  socket.on('error', () => {})
  // Some of it is the beginning of a request that never ends.
  socket.setTimeout(100, () => socket.destroy())
  socket.end(sent)
  await once(socket, 'close')
  return answer
}
