import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { addSuppliers, anOffering } from '../suppliers/factories.ts'

const baseUrl = 'https://rummelig.example.dk'
const app = await testApp({ baseUrl })
await addSuppliers(app.database, [
  {
    slug: 'kaffefair',
    name: 'KaffeFair & <venner>',
    address: { town: 'Aalborg', municipality: '0851' },
    offerings: [anOffering({ title: 'Kantinedrift' })],
  },
  ...Array.from({ length: 24 }, (_, index) => ({ name: `Hjælp ${index}`, address: { municipality: '0751' } })),
])

const list = '/indlejret/leverandoerer'

describe('the list for other sites', () => {
  test('may stand in a frame of any site; every other page in none', async () => {
    for (const url of [list, `${list}?municipality=aarhus`, '/en/embed/suppliers', `${list}?region=findes-ikke`]) {
      const { headers } = await app.server.inject(url)
      assert.match(String(headers['content-security-policy']), /frame-ancestors \*(?:;|$)/, url)
      assert.equal(headers['x-frame-options'], undefined, url)
    }
    for (const url of ['/', '/leverandoerer', '/data', '/indlejring', '/indlejret', '/findes-ikke', '/data/dcat.ttl']) {
      const { headers } = await app.server.inject(url)
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, url)
      assert.equal(headers['x-frame-options'], 'DENY', url)
    }
  })

  test('is let in by sites that have closed themselves off; what is not for frames is for this site alone', async () => {
    const { headers } = await app.server.inject(list)
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin')
    assert.equal(headers['cross-origin-embedder-policy'], 'require-corp')
    for (const url of ['/', '/leverandoerer', '/indlejring', '/findes-ikke']) {
      const { headers: others } = await app.server.inject(url)
      assert.equal(others['cross-origin-resource-policy'], 'same-origin', url)
      assert.equal(others['cross-origin-embedder-policy'], undefined, url)
    }
  })

  test('runs no script, sends no form, looks at no cookie and sets none', async () => {
    const cookies = { '__Host-session': 'somebody', '__Host-form': 'a browser' }
    const [plain, known] = [await app.server.inject(list), await app.server.inject({ url: list, cookies })]
    for (const { headers, body } of [plain, known]) {
      assert.match(String(headers['content-security-policy']), /default-src 'none'/)
      assert.match(String(headers['content-security-policy']), /form-action 'none'/)
      assert.doesNotMatch(String(headers['content-security-policy']), /script-src|unsafe/)
      assert.doesNotMatch(body, /<script|<form|<header|_token/)
      assert.equal(headers['set-cookie'], undefined)
      assert.equal(headers['cache-control'], 'public, max-age=300')
    }
    assert.equal(plain.body, known.body)
  })

  test('shows what the search finds, twenty at most, and leads to the rest', async () => {
    const { body } = await app.server.inject(`${list}?municipality=aarhus&page=2&page_size=100`)
    assert.match(body, /<h1[^>]*>Socialøkonomiske leverandører: Aarhus<\/h1>/)
    assert.equal(body.match(/<article/g)?.length, 20)
    assert.match(body, /href="\/leverandoerer\?municipality=aarhus[^"]*"[^>]*>Se alle 24 leverandører/)
  })

  test('opens every link in a tab of its own, without a way back into the frame, and says so before', async () => {
    const { body } = await app.server.inject(`${list}?q=kantinedrift`)
    const links = [...body.matchAll(/<a [^>]*>.*?<\/a>/gs)].map(([link]) => link)
    assert.equal(links.length, 2)
    for (const link of links) {
      assert.match(link, /target="_blank" rel="noopener"/)
      assert.match(link, /åbner i en ny fane/)
    }
    assert.match(links[0] ?? '', /href="\/leverandoerer\/kaffefair"[^>]*>KaffeFair &amp; &lt;venner&gt;/)
    assert.match(links[1] ?? '', /href="\/"[^>]*>Rummelig/)
  })

  test('stays out of search engines', async () => {
    assert.match((await app.server.inject(list)).body, /<meta name="robots" content="noindex">/)
  })

  test('shows nobody rather than somebody else where the address asks for what is not known', async () => {
    const { statusCode, body } = await app.server.inject(`${list}?municipality=aahrus`)
    assert.equal(statusCode, 400)
    assert.match(body, /Listen kan ikke vises/)
    assert.doesNotMatch(body, /<article/)
  })

  test('leads to the search where it has nobody', async () => {
    const { statusCode, body } = await app.server.inject(`${list}?q=xyzzy`)
    assert.equal(statusCode, 200)
    assert.match(body, /Der er ingen leverandører/)
    assert.match(body, /href="\/leverandoerer"/)
  })
})

describe('the page that makes its code', () => {
  test('gives a frame with a name, for the search in the address', async () => {
    const { body } = await app.server.inject('/indlejring?q=%22kaffe%22+%26+kage&municipality=aarhus&page=3&sort=name')
    const [, code = ''] = /<textarea[^>]*readonly[^>]*>\n([^<]*)<\/textarea>/.exec(body) ?? []
    const readable = code
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    const url = `${baseUrl}${list}?q=%22kaffe%22+%26amp%3B+kage`.replace('amp%3B', '')
    assert.match(
      readable,
      /^<iframe src="[^"<>]+" title="[^"<>]+" width="100%" height="900" loading="lazy"><\/iframe>$/,
    )
    assert.ok(readable.includes(`src="${url}&amp;municipality=aarhus&amp;sort=name"`), readable)
    assert.ok(
      readable.includes('title="Socialøkonomiske leverandører: “&quot;kaffe&quot; &amp; kage” og Aarhus"'),
      readable,
    )
  })

  test('shows the list that it makes', async () => {
    const { body } = await app.server.inject('/en/embedding?delivers_to=aarhus')
    assert.match(body, /href="\/en\/embed\/suppliers\?delivers_to=aarhus"[^>]*target="_blank"/)
  })

  test('keeps what was chosen, and works without a script', async () => {
    const { body } = await app.server.inject('/indlejring?q=kaffe&municipality=aarhus')
    assert.match(body, /<form[^>]* method="get" action="\/indlejring"/)
    assert.match(body, /name="q"[^>]*value="kaffe"/)
    assert.match(body, /<option value="aarhus" selected>/)
  })

  test('lists the municipalities in the order of the Danish alphabet', async () => {
    const { body } = await app.server.inject('/indlejring')
    const [select = ''] = /<select[^>]*name="municipality"[\s\S]*?<\/select>/.exec(body) ?? []
    const names = [...select.matchAll(/<option value="[^"]+"[^>]*>([^<]+)</g)].map(([, name]) => name)
    assert.equal(names.length, 98)
    assert.equal(names[0], 'Albertslund')
    assert.deepEqual(names.slice(-4), ['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus'])
  })

  test('says what is near which place', async () => {
    const { body } = await app.server.inject('/indlejring?q=kaffe&near=Viborg&within=40')
    assert.match(body, /inden for 40 km af Viborg/)
  })

  test('says what it could not understand', async () => {
    const { statusCode, body } = await app.server.inject('/indlejring?municipality=aahrus')
    assert.equal(statusCode, 400)
    assert.match(body, /Vi kender ikke kommunen “aahrus”/)
  })
})

describe('the map for search engines', () => {
  test('names the pages of open data, and not the list for frames', async () => {
    const { body } = await app.server.inject('/sitemap.xml')
    for (const path of ['/data', '/en/data', '/indlejring', '/en/embedding'])
      assert.ok(body.includes(`<loc>${baseUrl}${path}</loc>`), path)
    assert.doesNotMatch(body, /indlejret|embed\//)
  })
})
