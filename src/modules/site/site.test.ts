import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { addSuppliers, anOffering } from '../suppliers/factories.ts'

const app = await testApp()
await addSuppliers(app.database, [
  {
    slug: 'kaffefair',
    name: 'KaffeFair',
    address: { municipality: '0851' },
    offerings: [anOffering({ categories: ['55512000'] })],
  },
  { slug: 'groen-hjaelp', name: 'Grøn Hjælp', address: { municipality: '0751' } },
])

describe('the front page', () => {
  test('tells how many suppliers there are, and leads to them by category and by region', async () => {
    const { body } = await app.server.inject('/')
    assert.match(body, />2<\/[a-z]+>[\s\S]{0,80}leverandører/)
    assert.match(body, /href="\/leverandoerer\?category=55000000"/)
    assert.match(body, /href="\/leverandoerer\?region=nordjylland"/)
  })

  test('begins with the search', async () => {
    const { body } = await app.server.inject('/en')
    assert.match(body, /<form[^>]* action="\/en\/suppliers"/)
  })

  test('says so where there is nobody yet', async () => {
    const empty = await testApp()
    const { statusCode, body } = await empty.server.inject('/')
    assert.equal(statusCode, 200)
    assert.match(body, /Her er plads/)
  })
})

describe('every page', () => {
  for (const url of ['/', '/om', '/was', '/api', '/leverandoerer', '/kategorier', '/leverandoerer/kaffefair']) {
    test(`${url} has one heading, a title, a description, and the same page in English beside it`, async () => {
      const { statusCode, body } = await app.server.inject(url)
      assert.equal(statusCode, 200)
      assert.equal(body.match(/<h1/g)?.length, 1)
      assert.match(body, /<title>[^<]+<\/title>/)
      assert.match(body, /<meta name="description" content="[^"]{20,}">/)
      const [, english = ''] = /hreflang="en" href="http:\/\/localhost:3000([^"]+)"/.exec(body) ?? []
      const other = await app.server.inject(english)
      assert.equal(other.statusCode, 200)
      assert.match(other.body, new RegExp(`hreflang="da" href="http://localhost:3000${url.replaceAll('?', '\\?')}"`))
    })
  }

  test('leads only to addresses that are there', async () => {
    const seen = new Set<string>()
    const waiting = ['/', '/en']
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (seen.has(url)) continue
      seen.add(url)
      const { statusCode, body, headers } = await app.server.inject(url)
      assert.equal(statusCode, 200, url)
      if (String(headers['content-type']).startsWith('text/html') && seen.size < 150) waiting.push(...linksIn(body))
    }
    assert.ok(seen.size > 40, `only ${seen.size} pages were reached`)
  })
})

describe('what search engines are told', () => {
  test('is every page in both languages, and every supplier with the day of its last change', async () => {
    const { body, headers } = await app.server.inject('/sitemap.xml')
    assert.equal(headers['content-type'], 'application/xml; charset=utf-8')
    for (const path of ['/', '/en/about', '/leverandoerer', '/leverandoerer/kaffefair', '/en/suppliers/groen-hjaelp']) {
      assert.ok(body.includes(`<loc>http://localhost:3000${path}</loc>`), path)
    }
    assert.match(body, /kaffefair<\/loc><lastmod>2026-11-01<\/lastmod>/)
  })

  test('goes on after the supplier named', async () => {
    const { body } = await app.server.inject('/sitemap.xml?after=1')
    assert.doesNotMatch(body, /kaffefair|\/om</)
    assert.match(body, /groen-hjaelp/)
  })

  test('is not confused by an address that makes no sense', async () => {
    for (const after of ['x', '-1', '99999999999999', '1&after=2']) {
      assert.equal((await app.server.inject(`/sitemap.xml?after=${after}`)).statusCode, 200, after)
    }
  })

  test('is where the sitemap is and what is not worth reading', async () => {
    const { body } = await app.server.inject('/robots.txt')
    assert.match(body, /^Sitemap: http:\/\/localhost:3000\/sitemap\.xml$/m)
    assert.match(body, /^Disallow: \/api\/v1\/$/m)
  })
})

describe('security.txt', () => {
  test('says whom to write to, and holds for less than a year from now', async () => {
    const { body } = await app.server.inject('/.well-known/security.txt')
    assert.match(body, /^Contact: http:\/\/localhost:3000\/en\/about#contact$/m)
    assert.match(body, /^Expires: 2027-05-21T12:00:00\.000Z$/m)
    assert.match(body, /^Canonical: http:\/\/localhost:3000\/\.well-known\/security\.txt$/m)
  })
})

describe('the page about the API', () => {
  test('names every endpoint with its parameters', async () => {
    const { body } = await app.server.inject('/api')
    for (const { path } of app.routes.filter((route) => route.path.startsWith('/api/v1/'))) {
      assert.ok(body.includes(path.replace(/:(\w+)/g, '{$1}')), path)
    }
    for (const name of ['q', 'category', 'municipality', 'delivers_to', 'page_size']) {
      assert.match(body, new RegExp(`<code>${name}</code>`))
    }
  })
})

describe('the page about the platform', () => {
  test('credits whose data it shows', async () => {
    const { body } = await app.server.inject('/om')
    assert.match(body, /GeoNames/)
    assert.match(body, /CC BY 4\.0/)
  })
})

function linksIn(body: string): string[] {
  return [...body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'))
}
