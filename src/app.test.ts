import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { testApp } from '../test/support/app.ts'
import { assetUrl } from './design/assets.ts'
import { openDatabase } from './kernel/database/database.ts'
import { addSuppliers } from './modules/suppliers/factories.ts'

const app = await testApp()
const { server } = app
await addSuppliers(app.database, [{ slug: 'kaffefair', name: 'KaffeFair' }])

const protective = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
}

describe('every answer', () => {
  for (const url of [
    '/',
    '/en',
    '/leverandoerer?q=kaffe',
    '/leverandoerer/kaffefair',
    '/api/v1/suppliers',
    '/api/v1/suppliers?page=0',
    '/openapi.json',
    '/healthz',
    '/sitemap.xml',
    assetUrl('rummelig.css'),
    '/findes-ikke',
    '/%',
    `/leverandoerer/${'a'.repeat(300)}`,
  ]) {
    test(`carries the protective headers: ${url.slice(0, 60)}`, async () => {
      const { headers } = await server.inject(url)
      for (const [name, expected] of Object.entries(protective)) assert.match(String(headers[name]), expected)
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
      assert.equal(headers['x-powered-by'], undefined)
      assert.equal(headers.server, undefined)
      assert.equal(headers['set-cookie'], undefined, 'the portal sets no cookies')
    })
  }
})

describe('scripts', () => {
  test('run only with the nonce of their own answer, which is another each time', async () => {
    const [one, other] = [await page('/'), await page('/')]
    for (const { nonce, scripts } of [one, other]) {
      assert.ok(scripts.length > 0)
      for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script)
    }
    assert.notEqual(one.nonce, other.nonce)
  })

  test('run on the pages that tell of a failure by the same rule', async () => {
    const { nonce, scripts } = await page('/findes-ikke')
    for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script)
  })

  test('may come from nowhere else, and neither may styles, pictures or fonts', async () => {
    const { policy } = await page('/')
    assert.doesNotMatch(policy, /unsafe-|https?:|\*/)
    assert.match(policy, /script-src 'nonce-[0-9a-f]+';/)
  })
})

describe('encryption', () => {
  test('is asked for from then on where the public address has it', async () => {
    const { server: secure } = await testApp({ baseUrl: 'https://rummelig.example.dk', on: app })
    const { headers } = await secure.inject('/')
    assert.equal(headers['strict-transport-security'], 'max-age=31536000')
    assert.match(String(headers['content-security-policy']), /upgrade-insecure-requests/)
  })

  test('is not asked for where it is missing: the site could not be reached any more', async () => {
    const { headers } = await server.inject('/')
    assert.equal(headers['strict-transport-security'], undefined)
    assert.doesNotMatch(String(headers['content-security-policy']), /upgrade-insecure-requests/)
  })
})

describe('a failure', () => {
  for (const [url, status, sentence] of [
    ['/findes-ikke', 404, 'Siden findes ikke'],
    ['/en/nothing', 404, 'There is no page here'],
    ['/leverandoerer/findes-ikke', 404, 'Siden findes ikke'],
    ['/leverandoerer/%00', 404, 'Siden findes ikke'],
    ['/%', 400, 'Adressen kan ikke læses'],
    [`/leverandoerer/${'a'.repeat(201)}`, 414, 'Det er for meget på én gang'],
  ] as const) {
    test(`at ${url.slice(0, 40)} is told on a whole page with ways on`, async () => {
      const { statusCode, body } = await server.inject(url)
      assert.equal(statusCode, status)
      assert.match(body, new RegExp(`<html lang="${url.startsWith('/en') ? 'en' : 'da'}">`))
      if (!url.startsWith('/en')) assert.ok(body.includes(sentence), sentence)
      assert.match(body, /<meta name="robots" content="noindex">/)
      assert.match(body, /href="\/(?:en\/suppliers|leverandoerer)"/)
    })
  }

  test('of ours shows a reference in both languages, and why stands in the log only', async () => {
    const broken = await testApp({
      on: { ...app, database: openDatabase({ url: 'postgresql://nobody:hunter2@127.0.0.1:1/x' }) },
    })
    for (const url of ['/leverandoerer', '/en/suppliers', '/api/v1/suppliers']) {
      const { statusCode, body } = await broken.server.inject(url)
      assert.equal(statusCode, 500)
      const reference = String(broken.logged.at(-1)?.reference)
      assert.ok(body.includes(reference), `${url} shows ${reference}`)
      assert.doesNotMatch(body, /ECONNREFUSED|hunter2|127\.0\.0\.1/)
    }
  })
})

describe('the description of the API', async () => {
  const described = z.object({
    openapi: z.string(),
    servers: z.array(z.object({ url: z.string() })),
    paths: z.record(
      z.string(),
      z.record(z.string(), z.object({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
    ),
  })
  const description = described.parse((await server.inject('/openapi.json')).json())

  test('is OpenAPI 3.1 and says where the API is', () => {
    assert.match(description.openapi, /^3\.1\./)
    assert.deepEqual(description.servers, [{ url: 'http://localhost:3000' }])
  })

  test('holds every endpoint with a summary and what may come back, and no page', () => {
    const endpoints = app.routes
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))
    assert.deepEqual(Object.keys(description.paths).sort(), endpoints.sort())
    for (const { get } of Object.values(description.paths)) {
      assert.ok(get)
      assert.match(get.summary, /^[A-Z].+\.$/)
      assert.deepEqual(Object.keys(get.responses), ['200', '4XX', '5XX'])
    }
  })
})

describe('an asset', () => {
  test('may be kept for ever, since its address changes with its content', async () => {
    const { headers } = await server.inject(assetUrl('rummelig.css'))
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(headers['content-type'], 'text/css; charset=utf-8')
  })

  test('comes compressed to those who can read that', async () => {
    const url = assetUrl('rummelig.css')
    const [plain, small] = [
      await server.inject(url),
      await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } }),
    ]
    assert.equal(plain.headers['content-encoding'], undefined)
    assert.equal(small.headers['content-encoding'], 'br')
    assert.ok(small.rawPayload.length < plain.rawPayload.length)
  })

  test('that is not there is not found', async () => {
    assert.equal((await server.inject('/assets/../package.json')).statusCode, 404)
    assert.equal((await server.inject('/assets/0/rummelig.css')).statusCode, 404)
  })
})

async function page(url: string): Promise<{ nonce: string; policy: string; scripts: string[] }> {
  const { headers, body } = await server.inject(url)
  const policy = String(headers['content-security-policy'])
  const [, nonce = 'none'] = /script-src 'nonce-([^']+)'/.exec(policy) ?? []
  return { nonce, policy, scripts: body.match(/<script[^>]*>/g) ?? [] }
}
