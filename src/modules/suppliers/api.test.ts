import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { testApp } from '../../../test/support/app.ts'
import { openDatabase } from '../../kernel/database/database.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addSuppliers, anOffering } from './factories.ts'

const app = await testApp()
const [kaffefair = 0] = await addSuppliers(app.database, [
  {
    slug: 'kaffefair',
    name: 'KaffeFair',
    cvr: '12345674',
    website: 'https://kaffefair.example',
    address: { town: 'Aarhus C', municipality: '0751', point: { lat: 56.15, lon: 10.2 } },
    offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'], priceIndication: '80 kr.' })],
    deliveryAreas: [
      { kind: 'country', country: 'DK' },
      { kind: 'radius', point: { lat: 56, lon: 10 }, radiusKm: 20 },
    ],
    listing: { source: 'kilde', sourceId: 's001', sourceUrl: 'https://kilde.example/1', readOn: '2026-11-22' },
  },
  { slug: 'pakkeriet', name: 'Pakkeriet', address: { municipality: '0101' } },
])

describe('the search as data', () => {
  test('has the shape that programs rely on', async () => {
    const { status, body } = await get('/api/v1/suppliers?q=kantine')
    assert.equal(status, 200)
    assert.deepEqual(Object.keys(body), ['items', 'total', 'totalIsCapped', 'facets', 'page', 'pageSize'])
    assert.deepEqual([body.total, body.totalIsCapped, body.page, body.pageSize], [1, false, 1, 20])
    const [{ score, ...item }] = body.items
    assert.ok(score > 0)
    assert.deepEqual(item, {
      id: kaffefair,
      sourceId: 's001',
      slug: 'kaffefair',
      name: 'KaffeFair',
      cvr: '12345674',
      municipality: 'Aarhus',
      municipalityCode: '0751',
      region: 'Region Midtjylland',
      offerings: [
        {
          title: 'Kantinedrift',
          description: null,
          kind: 'service',
          categories: ['55512000'],
          unit: null,
          priceIndication: '80 kr.',
          capacity: null,
        },
      ],
      categories: [{ code: '55512000', label: { da: item.categories[0].label.da, en: item.categories[0].label.en } }],
      url: 'http://localhost:3000/leverandoerer/kaffefair',
    })
  })

  test('has no score without words', async () => {
    const { body } = await get('/api/v1/suppliers')
    assert.deepEqual(
      body.items.map(({ score }: { score: number }) => score),
      [0, 0],
    )
  })

  test('tells what would narrow it, in both languages', async () => {
    const { body } = await get('/api/v1/suppliers')
    assert.deepEqual(Object.keys(body.facets), [
      'category',
      'municipality',
      'region',
      'delivers_to',
      'kind',
      'employs',
      'rsv',
      'confirmed',
    ])
    assert.deepEqual(body.facets.kind, [{ value: 'service', label: { da: 'Ydelser', en: 'Services' }, count: 1 }])
    assert.deepEqual(body.facets.municipality[0], {
      value: '0101',
      label: { da: 'København', en: 'København' },
      count: 1,
    })
  })

  test('is asked with the parameters of the page', async () => {
    for (const query of [
      'municipality=aarhus',
      'region=midtjylland',
      'category=555',
      'kind=service',
      'delivers_to=odense',
      'q=kaffe*',
      'cvr',
      'q=&category=&kind=&sort=&page=&page_size=',
    ]) {
      assert.equal((await get(`/api/v1/suppliers?${query}`)).status, 200, query)
    }
    assert.equal((await get('/api/v1/suppliers?municipality=aarhus')).body.total, 1)
  })

  test('comes in pages', async () => {
    const { body } = await get('/api/v1/suppliers?sort=name&page=2&page_size=1')
    assert.deepEqual([body.items.length, body.total, body.page, body.pageSize], [1, 2, 2, 1])
    assert.equal(body.items[0].slug, 'pakkeriet')
  })

  test('gives the region of today: another one from 2027', async () => {
    const later = await testApp({ clock: clockAt('2027-01-01T00:00:00Z'), on: app })
    const item = (await later.server.inject('/api/v1/suppliers/2')).json()
    assert.equal(item.region, 'Region Østdanmark')
    assert.equal((await get('/api/v1/suppliers/2')).body.region, 'Region Hovedstaden')
  })

  for (const [query, field, sentence] of [
    [`q=${'a'.repeat(201)}`, 'q', 'Use 200 characters at most.'],
    ['q=a&q=b', 'q', 'Give this parameter once.'],
    ['q=%00', 'q', 'This is not readable text.'],
    ['category=kantine', 'category', '"kantine" is not known. Use a CPV code such as 555 or 55500000.'],
    ['municipality=malmoe', 'municipality', '"malmoe" is not known. Use a code, name or slug such as 0751 or aarhus.'],
    ['region=skaane', 'region', '"skaane" is not known. Use a name or slug such as midtjylland.'],
    ['delivers_to=9999', 'delivers_to', '"9999" is not known. Use a code, name or slug such as 0751 or aarhus.'],
    ['kind=thing', 'kind', 'Use "product" or "service".'],
    ['rsv=yes', 'rsv', 'Use "checked".'],
    ['employs=alle', 'employs', '"alle" is not known. Use a code such as fleksjob, from the facets.'],
    ['sort=price', 'sort', 'Use one of relevance, nearest, name, newest.'],
    ['page=0', 'page', 'Use a whole number from 1 to 10000.'],
    ['page=many', 'page', 'Use a whole number from 1 to 10000.'],
    ['page=0x10', 'page', 'Use a whole number from 1 to 10000.'],
    ['page=1e1', 'page', 'Use a whole number from 1 to 10000.'],
    ['page_size=101', 'page_size', 'Use a whole number from 1 to 100.'],
  ] as const) {
    test(`refuses ${query.slice(0, 24)} and says what to write instead`, async () => {
      const { status, type, body } = await get(`/api/v1/suppliers?${query}`)
      assert.deepEqual([status, type], [400, 'application/problem+json'])
      assert.deepEqual(body, { type: 'about:blank', title: 'Bad request', status: 400, detail: sentence, field })
    })
  }
})

describe('one supplier as data', () => {
  test('is all that is known of it, with where it is known from', async () => {
    const { status, body } = await get(`/api/v1/suppliers/${kaffefair}`)
    assert.equal(status, 200)
    assert.equal(body.website, 'https://kaffefair.example')
    assert.deepEqual(body.point, { lat: 56.15, lon: 10.2 })
    assert.deepEqual(body.deliveryAreas, [
      { kind: 'country', country: 'DK' },
      { kind: 'radius', point: { lat: 56, lon: 10 }, radiusKm: 20 },
    ])
    assert.deepEqual(body.sources, [
      { source: 'kilde', sourceId: 's001', sourceUrl: 'https://kilde.example/1', readOn: '2026-11-22' },
    ])
  })

  for (const [id, status] of [
    ['999999', 404],
    ['999999999', 404],
    ['1000000000', 400],
    ['0', 400],
    ['0x1', 400],
    ['kaffefair', 400],
    ['-1', 400],
    ['1.5', 400],
    ['99999999999999999999', 400],
    ['%00', 400],
  ] as const) {
    test(`is refused under the id ${id}`, async () => {
      const { status: actual, type, body } = await get(`/api/v1/suppliers/${id}`)
      assert.deepEqual([actual, type], [status, 'application/problem+json'])
      assert.match(body.detail, /^[A-Z].+\.$/)
      assert.equal(body.field, 'id')
    })
  }
})

describe('the categories as data', () => {
  test('are those in which there are suppliers, with the one above and how many', async () => {
    const { body } = await get('/api/v1/categories')
    assert.deepEqual(
      body.items.map(({ code, parent, suppliers }: { code: string; parent: string | null; suppliers: number }) => [
        code,
        parent,
        suppliers,
      ]),
      [
        ['55000000', null, 1],
        ['55500000', '55000000', 1],
        ['55510000', '55500000', 1],
        ['55512000', '55510000', 1],
      ],
    )
  })
})

describe('the description of the API', async () => {
  const media = z.object({ content: z.record(z.string(), z.unknown()) })
  const parameter = z.object({ name: z.string(), in: z.string(), schema: z.looseObject({ type: z.string() }) })
  const operation = z.object({ parameters: z.array(parameter).optional(), responses: z.record(z.string(), media) })
  const { paths } = z
    .object({ paths: z.record(z.string(), z.object({ get: operation })) })
    .parse((await app.server.inject('/openapi.json')).json())
  const broken = await testApp({
    on: { ...app, database: openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/nothing' }) },
  })

  for (const [server, method, path, url, status] of [
    [app.server, 'GET', '/api/v1/suppliers', '/api/v1/suppliers', 200],
    [app.server, 'GET', '/api/v1/suppliers', '/api/v1/suppliers?page=0', 400],
    [app.server, 'POST', '/api/v1/suppliers', '/api/v1/suppliers', 405],
    [broken.server, 'GET', '/api/v1/suppliers', '/api/v1/suppliers', 500],
    [app.server, 'GET', '/api/v1/suppliers/{id}', '/api/v1/suppliers/1', 200],
    [app.server, 'GET', '/api/v1/suppliers/{id}', '/api/v1/suppliers/x', 400],
    [app.server, 'GET', '/api/v1/suppliers/{id}', '/api/v1/suppliers/999999', 404],
    [app.server, 'GET', '/api/v1/suppliers/{id}', `/api/v1/suppliers/${'9'.repeat(300)}`, 414],
    [broken.server, 'GET', '/api/v1/suppliers/{id}', '/api/v1/suppliers/1', 500],
    [app.server, 'GET', '/api/v1/categories', '/api/v1/categories', 200],
    [broken.server, 'GET', '/api/v1/categories', '/api/v1/categories', 500],
  ] as const) {
    test(`knows the status and the kind of the answer ${status} to ${method} ${url.slice(0, 40)}`, async () => {
      const { statusCode, headers } = await server.inject({ method, url })
      assert.equal(statusCode, status)
      const { responses } = paths[path]?.get ?? {}
      const documented = responses?.[status] ?? responses?.[`${String(status).charAt(0)}XX`]
      const [type = ''] = String(headers['content-type']).split(';')
      assert.deepEqual(Object.keys(documented?.content ?? {}), [type])
    })
  }

  test('calls a number a number, in the path as in the query', () => {
    const kinds = (path: string) =>
      paths[path]?.get.parameters?.map(({ name, in: where, schema }) => [name, where, schema.type])
    assert.deepEqual(kinds('/api/v1/suppliers/{id}'), [['id', 'path', 'integer']])
    assert.deepEqual(
      kinds('/api/v1/suppliers')?.filter(([, , type]) => type !== 'string'),
      [
        ['within', 'query', 'integer'],
        ['page', 'query', 'integer'],
        ['page_size', 'query', 'integer'],
      ],
    )
  })
})

async function get(url: string) {
  const response = await app.server.inject(url)
  return { status: response.statusCode, type: response.headers['content-type'], body: response.json() }
}
