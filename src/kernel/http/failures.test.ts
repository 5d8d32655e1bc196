import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import pg from 'pg'
import { z } from 'zod'
import { testDatabase } from '../../../test/support/database.ts'
import { kernelServer } from '../../../test/support/kernel-server.ts'
import { html } from '../html/html.ts'
import { ok, refused } from '../result.ts'
import { bind } from './handlers.ts'
import { notFound, pageReply } from './reply.ts'
import { endpoint, page } from './route.ts'

const secret = 'password=hunter2 at /srv/secret.ts:12'

const pages = {
  fine: page({ path: { da: '/fint', en: '/en/fine' }, access: 'everyone' }),
  hidden: page({ path: { da: '/skjult', en: '/en/hidden' }, access: 'everyone' }),
  broken: page({ path: { da: '/gaar-galt', en: '/en/breaks' }, access: 'everyone' }),
  named: page({ path: { da: '/navn/:name', en: '/en/name/:name' }, access: 'everyone' }),
}

const common = { access: 'everyone', summary: 'For tests.', answer: z.object({ size: z.int() }) } as const

const endpoints = {
  sized: endpoint({
    path: '/api/v1/sized',
    query: z.object({ size: z.coerce.number('Use a number.').optional() }),
    ...common,
  }),
  broken: endpoint({ path: '/api/v1/broken', query: z.object({}), ...common }),
  refused: endpoint({ path: '/api/v1/refused', query: z.object({}), ...common }),
  lying: endpoint({ path: '/api/v1/lying', query: z.object({}), ...common }),
}

const routes = [
  ...bind(pages, {
    fine: async (_, { language }) => pageReply({ title: language, main: html`<p>fine</p>` }),
    hidden: async () => notFound,
    broken: async () => {
      throw new Error(secret)
    },
    named: async ({ params }) => pageReply({ title: params.name, main: html`` }),
  }),
  ...bind(endpoints, {
    sized: async ({ query }) => ok({ size: query.size ?? 0 }),
    broken: async () => {
      throw new Error(secret)
    },
    refused: async () => refused({ status: 404, title: 'Not found', detail: 'There is no such thing.', field: 'id' }),
    // The shape is promised in the documentation: an answer that breaks it is a fault of ours.
    lying: async () => ok({ size: 0.5 }),
  }),
]

const { server, logged } = await kernelServer({ routes })

describe('a person', () => {
  test('gets a page in the language of the address', async () => {
    for (const [url, expected] of [
      ['/fint', '<html lang="da"><title>da</title><p>fine</p>'],
      ['/en/fine', '<html lang="en"><title>en</title><p>fine</p>'],
    ] as const) {
      assert.equal((await server.inject(url)).body, expected)
    }
  })

  for (const [what, url, expected] of [
    ['where there is nothing', '/ingenting', '<html lang="da">notFound 404'],
    ['where there is nothing, in English', '/en/nothing', '<html lang="en">notFound 404'],
    ['where there is nothing they may see', '/skjult', '<html lang="da">notFound 404'],
    ['at an address that only begins like English', '/england', '<html lang="da">notFound 404'],
    ['at an address that cannot be decoded', '/%E0%A4%A', '<html lang="da">badRequest 400'],
    ['at an address that cannot be decoded, in English', '/en/%', '<html lang="en">badRequest 400'],
    ['at an address with a name longer than any', `/navn/${'a'.repeat(201)}`, '<html lang="da">tooLarge 414'],
    ['at an address with a character that no name has', '/navn/a%00b', '<html lang="da">notFound 404'],
    ['when we fail', '/gaar-galt', '<html lang="da">broken 500'],
    ['when we fail, in English', '/en/breaks', '<html lang="en">broken 500'],
  ] as const) {
    test(`gets a page that says so ${what}`, async () => {
      const { statusCode, headers, body } = await server.inject(url)
      assert.ok(body.startsWith(expected), body)
      assert.ok(expected.endsWith(String(statusCode)))
      assert.equal(headers['content-type'], 'text/html; charset=utf-8')
      assert.match(String(headers['content-security-policy']), /default-src 'none'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
    })
  }

  test('who sends more than we read is told so', async () => {
    const sent = await server.inject({
      method: 'POST',
      url: '/ingenting',
      payload: 'x'.repeat(1_100_000),
      headers: { 'content-type': 'text/plain' },
    })
    assert.deepEqual([sent.statusCode, sent.body.includes('tooLarge')], [413, true])
  })
})

describe('a fault of ours', () => {
  for (const url of ['/gaar-galt', '/api/v1/broken']) {
    test(`at ${url} is shown by its reference, and told in full in the log only`, async () => {
      const before = logged.length
      const { body } = await server.inject(url)
      const [line, ...others] = logged.slice(before)
      assert.equal(others.length, 0)
      assert.equal(line?.msg, 'A request failed.')
      assert.match(JSON.stringify(line?.err), /hunter2/)
      assert.ok(body.includes(String(line?.reference)), body)
      assert.doesNotMatch(body, /hunter2|secret\.ts|Error/)
    })
  }

  test('is also an answer that breaks its documented shape', async () => {
    assert.equal((await server.inject('/api/v1/lying')).statusCode, 500)
  })

  test('is not what a visitor did wrong: that is not logged', async () => {
    const before = logged.length
    for (const url of ['/ingenting', '/%', '/api/v1/sized?size=x']) await server.inject(url)
    assert.equal(logged.length, before)
  })
})

describe('a database that is too busy', () => {
  test('is no fault of ours: the visitor is asked to come back, and the log says why', async () => {
    const pool = new pg.Pool({ connectionString: (await testDatabase()).appUrl, max: 1, connectionTimeoutMillis: 300 })
    const { server: busy, logged: told } = await kernelServer({
      routes: bind(
        { fine: pages.fine },
        { fine: async () => pageReply({ title: (await pool.query('select')).command, main: html`` }) },
      ),
    })
    const taken = await pool.connect()
    const { statusCode, headers, body } = await busy.inject('/fint')
    assert.deepEqual([statusCode, headers['retry-after']], [503, '2'])
    assert.match(body, /overloaded/)
    assert.deepEqual(
      told.map(({ level, msg }) => [level, msg]),
      [[40, 'All connections are in use.']],
    )
    taken.release()
    assert.equal((await busy.inject('/fint')).statusCode, 200)
    await pool.end()
  })
})

describe('a program', () => {
  for (const [what, url, problem] of [
    [
      'a wrong parameter',
      '/api/v1/sized?size=big',
      { title: 'Bad request', status: 400, detail: 'Use a number.', field: 'size' },
    ],
    [
      'nothing at the address',
      '/api/v1/nothing',
      { title: 'Not found', status: 404, detail: 'There is nothing at this address.' },
    ],
    [
      'a refusal',
      '/api/v1/refused',
      { title: 'Not found', status: 404, detail: 'There is no such thing.', field: 'id' },
    ],
  ] as const) {
    test(`is told of ${what} in a problem document`, async () => {
      const { statusCode, headers, ...response } = await server.inject(url)
      assert.equal(headers['content-type'], 'application/problem+json')
      assert.deepEqual(response.json(), { type: 'about:blank', ...problem })
      assert.equal(statusCode, problem.status)
    })
  }

  test('gets its answer as data', async () => {
    const answer = await server.inject('/api/v1/sized?size=7')
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
    assert.deepEqual(answer.json(), { size: 7 })
  })
})

describe('open data', () => {
  for (const [what, request, status] of [
    ['an answer', { url: '/api/v1/sized' }, 200],
    ['a wrong parameter', { url: '/api/v1/sized?size=big' }, 400],
    ['nothing at the address', { url: '/api/v1/nothing' }, 404],
    ['an address that cannot be read', { url: '/api/v1/%' }, 400],
    ['another method', { url: '/api/v1/sized', method: 'DELETE' }, 405],
    ['the question beforehand', { url: '/api/v1/sized', method: 'OPTIONS' }, 204],
    ['a fault of ours', { url: '/api/v1/broken' }, 500],
  ] as const) {
    test(`may be read by the scripts of any site, and is asked for again: ${what}`, async () => {
      const { statusCode, headers } = await server.inject(request)
      assert.equal(statusCode, status)
      assert.equal(headers['access-control-allow-origin'], '*')
      assert.equal(headers['access-control-allow-credentials'], undefined)
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin')
      assert.equal(headers['cache-control'], 'no-cache')
    })
  }

  test('does not include pages', async () => {
    for (const url of ['/fint', '/ingenting', '/%', '/api/v10', '/openapi.jsonp']) {
      assert.equal((await server.inject(url)).headers['access-control-allow-origin'], undefined, url)
    }
  })
})

describe('any address', () => {
  test('may be asked for its headers alone', async () => {
    const head = await server.inject({ method: 'HEAD', url: '/fint' })
    const get = await server.inject('/fint')
    assert.deepEqual(
      [head.statusCode, head.body, head.headers['content-length']],
      [200, '', get.headers['content-length']],
    )
  })

  test('is the same with a slash at its end', async () => {
    assert.equal((await server.inject('/fint/')).body, (await server.inject('/fint')).body)
  })

  for (const url of ['/fint', '/fint/?q=a', '/f%69nt', '/en/name/a%2Fb', '/api/v1/sized']) {
    test(`takes no other method than those in the URL table, and says which: ${url}`, async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const) {
        // What is sent with it is not even read.
        const sent = { payload: 'x', headers: { 'content-type': 'a/b' } }
        const { statusCode, headers } = await server.inject({ method, url, ...sent })
        assert.deepEqual([statusCode, headers.allow], [405, 'GET, HEAD'])
        assert.match(String(headers['content-type']), url.startsWith('/api/') ? /^application\/problem/ : /^text\/html/)
        assert.match(String(headers['content-security-policy']), /default-src 'none'/)
      }
    })

    test(`tells which methods it takes: ${url}`, async () => {
      const { statusCode, headers, body } = await server.inject({ method: 'OPTIONS', url })
      assert.deepEqual([statusCode, headers.allow, body], [204, 'GET, HEAD', ''])
    })
  }

  for (const url of ['/ingenting', '/fint/mere', '/en/name/', '/en/name/a/b', '/api/v1/nothing', '/FINT']) {
    test(`at which there is nothing has nothing for any method: ${url}`, async () => {
      for (const method of ['GET', 'POST', 'OPTIONS'] as const) {
        const { statusCode, headers } = await server.inject({ method, url })
        assert.deepEqual([statusCode, headers.allow], [404, undefined])
      }
    })
  }

  test('may be kept for going back, but is asked for again', async () => {
    assert.equal((await server.inject('/fint')).headers['cache-control'], 'no-cache')
  })
})
