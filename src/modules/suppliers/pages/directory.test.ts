import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import pg from 'pg'
import { testApp } from '../../../../test/support/app.ts'
import { addSuppliers, anOffering, type NewSupplier } from '../factories.ts'

const app = await testApp()
await addSuppliers(app.database, [
  {
    slug: 'kaffefair',
    name: 'Kaffe & <Fair>',
    description: 'Vi har **god** kaffe. <script>alert(1)</script>',
    website: 'https://kaffefair.example',
    address: { town: 'Aarhus C', municipality: '0751' },
    offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })],
    listing: { sourceUrl: 'https://kilde.example/1', readOn: '2026-11-22' },
  },
  {
    slug: 'haven',
    name: 'Haven',
    address: { municipality: '0851' },
    offerings: [anOffering({ title: 'Blomster', kind: 'product' })],
  },
  {
    slug: 'kurveriet',
    name: 'Kurveriet',
    address: { town: 'Horsens', point: { lat: 55.86, lon: 9.85 } },
    deliveryAreas: [
      { kind: 'radius', point: { lat: 55.86, lon: 9.85 }, radiusKm: 30 },
      { kind: 'radius', point: { lat: 56.9, lon: 9.1 }, radiusKm: 10 },
    ],
  },
])

describe('the search page', () => {
  test('shows who was found, as links to them, with what they offer and where they are', async () => {
    const { body } = await get('/leverandoerer?q=kantine')
    assert.match(body, /1 leverandør</)
    assert.match(body, /<a href="\/leverandoerer\/kaffefair">Kaffe &amp; &lt;Fair&gt;<\/a>/)
    assert.match(body, /Kantinedrift/)
    assert.match(body, /Aarhus/)
    assert.doesNotMatch(body, /Haven/)
  })

  test('leads an enterprise that is not found, or not among the last, to a page of its own', async () => {
    for (const query of ['q=findesikke', 'q=kantine'])
      assert.match((await get(`/leverandoerer?${query}`)).body, /href="\/min-virksomhed\/ny">Opret jeres side</)
  })

  test('keeps the words in the box, and the filters when the words change', async () => {
    const { body } = await get('/leverandoerer?q=%22kaffe%22&municipality=0751')
    assert.match(body, /<input[^>]* value="&quot;kaffe&quot;"/)
    assert.match(body, /<input type="hidden" name="municipality" value="aarhus">/)
  })

  test('offers to take each filter back', async () => {
    const { body } = await get('/leverandoerer?kind=service&municipality=aarhus')
    assert.match(body, /href="\/leverandoerer\?municipality=aarhus"[^>]*aria-label="Fjern filteret Ydelser"/)
    assert.match(body, /href="\/leverandoerer\?kind=service"[^>]*aria-label="Fjern filteret Aarhus"/)
  })

  test('says which filter to drop when nobody is left', async () => {
    const { body } = await get('/leverandoerer?kind=product&municipality=aarhus')
    assert.match(body, /Ingen leverandører passer til søgningen/)
    assert.match(body, /href="\/leverandoerer\?kind=product"[^>]*>Uden “Aarhus” \(1\)/)
    assert.match(body, /href="\/leverandoerer\?municipality=aarhus"[^>]*>Uden “Varer” \(1\)/)
  })

  test('says what could not be understood, and shows the rest', async () => {
    const { status, body } = await get('/leverandoerer?q=kantine&municipality=%3Cmalm%C3%B8%3E')
    assert.equal(status, 400)
    assert.match(body, /Vi kender ikke kommunen “&lt;malmø&gt;”/)
    assert.match(body, /1 leverandør</)
  })

  test('leads back from a page after the last one', async () => {
    const { body } = await get('/leverandoerer?page=7')
    assert.match(body, /Der er ikke flere resultater/)
  })

  test('is in search engines once, not for each of the endlessly many searches', async () => {
    assert.doesNotMatch((await get('/leverandoerer')).body, /noindex/)
    assert.match((await get('/leverandoerer?q=kaffe')).body, /noindex/)
  })

  test('leads to the same search in the other language', async () => {
    const { body } = await get('/leverandoerer?q=kaffe&municipality=aarhus')
    assert.match(body, /href="\/en\/suppliers\?q=kaffe&amp;municipality=aarhus" lang="en"/)
  })

  test('asks the database whether anything has changed, and once for all suppliers that it has not shown before', async () => {
    await addSuppliers(
      app.database,
      Array.from({ length: 25 }, (): NewSupplier => ({ offerings: [anOffering()], employs: [] })),
    )
    // Whoever asks first after a change reads it.
    await get('/leverandoerer?page=2')
    assert.equal(await queriesOf('/api/v1/suppliers?page_size=100'), 2)
    assert.equal(await queriesOf('/api/v1/suppliers?page_size=100'), 1)
    assert.equal(await queriesOf('/leverandoerer'), 1)
    assert.equal(await queriesOf('/leverandoerer?q=kantine'), 1)
  })

  test('repeats on a card nothing that the reason says, and says the reason in words', async () => {
    const { body } = await get('/leverandoerer?q=kantine')
    assert.match(
      body,
      /Derfor er den her:<\/span> <strong>Tilbyder:<\/strong> <span lang="da"><mark>Kantinedrift<\/mark><\/span>/,
    )
    assert.equal(body.match(/Kantinedrift/g)?.length, 1)
  })

  test('has the ten values of a filter that leave most as links, and all of them in a list', async () => {
    await addSuppliers(
      app.database,
      ['0101', '0147', '0151', '0153', '0155', '0157', '0159', '0161', '0163', '0165', '0167', '0169'].map(
        (municipality): NewSupplier => ({ name: 'Vævestuen', address: { municipality } }),
      ),
    )
    const { body } = await get('/leverandoerer?q=vævestuen')
    const [, group = ''] = body.split('<h3>Kommune</h3>')
    const [shown = ''] = group.split('<h3>')
    assert.equal(shown.match(/<a href/g)?.length, 10)
    assert.equal(shown.match(/<option/g)?.length, 12)
  })

  test('is light: a full first page with many filters stays under 40 KB before it is packed', async () => {
    const { body } = await get('/leverandoerer')
    assert.ok(Buffer.byteLength(body) < 40_000, `It has ${Buffer.byteLength(body)} bytes.`)
  })
})

describe('the page of a supplier', () => {
  test('asks the database once: who it is, and what was checked', async () =>
    assert.equal(await queriesOf('/leverandoerer/kaffefair'), 1))

  test('shows what strangers wrote as they meant it, and nothing that runs', async () => {
    const { body } = await get('/leverandoerer/kaffefair')
    assert.match(body, /<h1>Kaffe &amp; &lt;Fair&gt;<\/h1>/)
    assert.match(body, /<strong>god<\/strong> kaffe\. &lt;script&gt;/)
    assert.doesNotMatch(body, /<script>/)
  })

  test('says where it is known from and when that was read', async () => {
    assert.match((await get('/leverandoerer/kaffefair')).body, /kilde\.example, læst 22\. november 2026/)
    assert.match((await get('/en/suppliers/kaffefair')).body, /22 November 2026/)
  })

  test('has no link that runs a script, whatever a source says its address is', async () => {
    await addSuppliers(app.database, [
      { slug: 'ond', name: 'Ond', website: 'javascript:alert(1)', listing: { sourceUrl: 'javascript:alert(2)' } },
    ])
    assert.doesNotMatch((await get('/leverandoerer/ond')).body, /href="javascript:/)
  })

  test('leads to its data', async () => {
    assert.match((await get('/leverandoerer/kaffefair')).body, /href="\/api\/v1\/suppliers\/1"/)
  })
})

describe('the page of categories', () => {
  test('shows those in which there is somebody, with how many', async () => {
    const { body } = await get('/en/categories')
    assert.match(body, /href="\/en\/suppliers\?category=55000000"[^>]*>[^<]+<[\s\S]{0,50}>1</)
    assert.doesNotMatch(body, /category=03000000/)
  })
})

test('a supplier’s page says from where its distance is measured, as far as the town is known', async () => {
  const { body } = await get('/leverandoerer/kurveriet')
  assert.match(body, /Inden for 30 km fra Horsens/)
  assert.match(body, /Inden for 10 km(?! fra)/)
})

async function get(url: string): Promise<{ status: number; body: string }> {
  const { statusCode, body } = await app.server.inject(url)
  return { status: statusCode, body }
}

/** How many statements reach PostgreSQL while the address is answered. */
async function queriesOf(url: string): Promise<number> {
  const query = mock.method(pg.Client.prototype, 'query')
  const { statusCode } = await app.server.inject(url)
  query.mock.restore()
  assert.ok(statusCode < 500)
  return query.mock.callCount()
}
