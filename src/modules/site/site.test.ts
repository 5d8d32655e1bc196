import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { requestBasics } from '../../../test/support/request.ts'
import type { Database } from '../../kernel/database/database.ts'
import { withConnection } from '../../kernel/database/migrate.ts'
import { aContext, addSuppliers, anOffering } from '../suppliers/factories.ts'
import { sitemap } from './pages/sitemap.ts'

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
      // Some need somebody who has signed in: they lead there first.
      if (statusCode === 303) waiting.push(String(headers.location))
      else assert.equal(statusCode, 200, url)
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

  test('is Danish alone where English is not offered', async () => {
    const before = await testApp()
    const off = `insert into desk.setting (name, value, changed_at) values ('offersEnglish', 'false', now())`
    await withConnection(before.ownerUrl, (owner) => owner.query(off))
    const { server } = await testApp({ on: before })
    const { body } = await server.inject('/sitemap.xml')
    assert.ok(body.includes('<loc>http://localhost:3000/om</loc>'))
    assert.doesNotMatch(body, /localhost:3000\/en|hreflang="en"/)
  })

  test('is nothing that one must sign in for', async () => {
    const { body } = await app.server.inject('/sitemap.xml')
    assert.doesNotMatch(body, /min-side|my-page|konto|account/)
    const { body: robots } = await app.server.inject('/robots.txt')
    const closed = ['/min-side', '/konto', '/sekretariat', '/en/desk', '/indkoeb', '/min-virksomhed', '/organisation']
    for (const path of closed) assert.ok(robots.includes(`Disallow: ${path}\n`), path)
    assert.match(robots, /^Disallow: \/leverandoerer\/\*\/overtag$/m)
    for (const path of ['/', '/leverandoerer', '/om', '/log-ind']) assert.ok(!robots.includes(`: ${path}\n`), path)
  })

  test('is all in one file as long as it fits, whatever else the address says', async () => {
    const { body } = await app.server.inject('/sitemap.xml')
    for (const after of ['0', '1', 'x', '-1', '99999999999999', '1&after=2']) {
      const { statusCode, body: other } = await app.server.inject(`/sitemap.xml?after=${after}`)
      assert.equal(statusCode, 200, after)
      assert.equal(other, body, after)
    }
  })

  test('is where the sitemap is and what is not worth reading', async () => {
    const { body } = await app.server.inject('/robots.txt')
    assert.match(body, /^Sitemap: http:\/\/localhost:3000\/sitemap\.xml$/m)
    assert.match(body, /^Disallow: \/api\/v1\/$/m)
  })
})

describe('the map of a site with many suppliers', async () => {
  const clock = { time: today.now() }
  const many = await testApp({ clock: { now: () => clock.time } })
  await addManySuppliers(many.database, 4_500)
  const map = async (query = '') => (await many.server.inject(`/sitemap.xml${query}`)).body

  test('is a list of parts, which together name each supplier once', async () => {
    const index = await map()
    const parts = [...index.matchAll(/<loc>http:\/\/localhost:3000\/sitemap\.xml(\?after=\d+)<\/loc>/g)]
    assert.equal(parts.length, 3)
    const bodies = await Promise.all(parts.map(([, query]) => map(query)))
    const slugs = bodies.flatMap((body) =>
      [...body.matchAll(/<loc>[^<]*\/leverandoerer\/(?!raekkefoelge<)([^<]+)</g)].map(([, slug]) => slug),
    )
    assert.equal(slugs.length, 4_500)
    assert.equal(new Set(slugs).size, 4_500)
    assert.deepEqual(
      bodies.map((body) => body.includes('/om<')),
      [true, false, false],
    )
  })

  test('has no other parts: where none begins, the list stands', async () => {
    const index = await map()
    for (const after of ['1', '2001', '02000', '4500', '-1', 'x', '', '99999999999999', '2000&after=2000']) {
      assert.equal(await map(`?after=${after}`), index, after)
    }
  })

  test('is built once for all who ask within ten minutes, also for those who ask at once', async () => {
    clock.time = new Date(clock.time.getTime() + 10 * 60_000)
    const query = mock.method(pg.Client.prototype, 'query')
    await Promise.all(Array.from({ length: 38 }, () => map('?after=2000')))
    await map('?after=2000')
    query.mock.restore()
    // How the platform is set up is looked at besides, now and then.
    const lists = query.mock.calls.filter((call) => JSON.stringify(call.arguments).includes('suppliers.supplier'))
    assert.equal(lists.length, 2)
  })

  test('tells of new suppliers after ten minutes', async () => {
    const before = await map('?after=4000')
    await addManySuppliers(many.database, 1)
    clock.time = new Date(clock.time.getTime() + 10 * 60_000 - 1)
    assert.ok((await map('?after=4000')) === before)
    clock.time = new Date(clock.time.getTime() + 1)
    assert.ok((await map('?after=4000')).includes('nummer-4501<'))
  })

  test('is not kept without limit', async () => {
    const ask = (number: number) => sitemap({ ...visit, baseUrl: `https://${number}.example` }, '0')
    const visit = { ...aContext(many.database), ...requestBasics }
    for (let number = 0; number <= 50; number += 1) await ask(number)
    const query = mock.method(pg.Client.prototype, 'query')
    await ask(50)
    assert.equal(query.mock.callCount(), 0)
    await ask(0)
    query.mock.restore()
    assert.equal(query.mock.callCount(), 1)
  })

  test('is tried again after it could not be built', async () => {
    clock.time = new Date(clock.time.getTime() + 10 * 60_000)
    const query = mock.method(pg.Client.prototype, 'query', () => Promise.reject(new Error('The database is away.')))
    assert.equal((await many.server.inject('/sitemap.xml')).statusCode, 500)
    query.mock.restore()
    assert.match(await map(), /<sitemapindex/)
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

describe('the front page after an account was deleted', () => {
  test('says so', async () => {
    assert.match((await app.server.inject('/?account=deleted')).body, /Din konto er slettet/)
    assert.doesNotMatch((await app.server.inject('/')).body, /Din konto er slettet/)
  })
})

describe('the page about the platform', () => {
  test('credits whose data it shows', async () => {
    const { body } = await app.server.inject('/om')
    assert.match(body, /GeoNames/)
    assert.match(body, /CC BY 4\.0/)
  })
})

/** Suppliers with a name and no more, `nummer-1` and so on. */
async function addManySuppliers(database: Database, count: number): Promise<void> {
  await sql`
    insert into suppliers.supplier (slug, name, created_at, updated_at)
    select 'nummer-' || number, 'Nummer ' || number, now(), now()
    from (
      select number + (select count(*) from suppliers.supplier) as number
      from generate_series(1, ${count}::integer) as number
    ) as numbered
    order by number
  `.execute(database)
}

function linksIn(body: string): string[] {
  return [...body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'))
}
