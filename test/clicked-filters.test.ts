import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addSuppliers, anOffering, type NewSupplier } from '../src/modules/suppliers/factories.ts'
import type { DeliveryArea } from '../src/modules/suppliers/model/directory.ts'
import { testApp } from './support/app.ts'
import { client } from './support/session.ts'

/*
 * The number beside a filter is a promise: so many one gets by clicking it. Here it is kept on the page itself, for
 * questions with places in their words, beside filters and around a place, in which a click may change how words are read.
 */
const app = await testApp()
const visitor = client(app)
const [københavn, odense, aarhus, aalborg] = ['0101', '0461', '0751', '0851']

const someArea: fc.Arbitrary<DeliveryArea> = fc.oneof(
  fc.constant({ kind: 'country', country: 'DK' } as const),
  fc.constantFrom('nordjylland', 'midtjylland').map((region) => ({ kind: 'region', region }) as const),
  fc
    .constantFrom(københavn, odense, aarhus, aalborg)
    .map((municipality) => ({ kind: 'municipality', municipality }) as const),
  fc.constant({ kind: 'radius', point: { lat: 56.1567, lon: 10.2108 }, radiusKm: 15 } as const),
)

const someOffering = fc
  .record({
    title: fc.constantFrom('Kaffe', 'Havearbejde', 'Kaffe i Aarhus', 'Rengøring'),
    categories: fc.subarray(['55512000', '77310000', '90910000'], { maxLength: 2 }),
    kind: fc.constantFrom('product', 'service'),
  })
  .map(anOffering)

const someSupplier: fc.Arbitrary<NewSupplier> = fc.record({
  name: fc.constantFrom('Kaffefair', 'Haveholdet', 'Aarhus Rent', 'Odense Have', 'Værkstedet'),
  address: fc.constantFrom(
    {},
    { municipality: aarhus, town: 'Aarhus C', postcode: '8000' },
    { municipality: aalborg, town: 'Aalborg', point: { lat: 57.048, lon: 9.9187 } },
    { municipality: odense, town: 'Odense', point: { lat: 55.4038, lon: 10.4024 } },
    { municipality: københavn, town: 'København', postcode: '1050' },
  ),
  offerings: fc.array(someOffering, { maxLength: 2 }),
  deliveryAreas: fc.array(someArea, { maxLength: 2 }),
})

await addSuppliers(app.database, fc.sample(someSupplier, { numRuns: 40, seed: 20261122 }))

const words = fc.tuple(
  fc.constantFrom('', 'kaffe', 'have', 'rengøring', 'kaffe -have', '"kaffe i aarhus"', 'kafe'),
  fc.constantFrom('', 'aarhus', 'i Aalborg', 'region midtjylland', '8000', 'hele landet', '-odense', 'Fyn', '"aarhus"'),
)

const chosen = fc.record(
  {
    category: fc.constantFrom('55000000', '77300000'),
    municipality: fc.constantFrom('aarhus', 'odense'),
    region: fc.constantFrom('midtjylland', 'syddanmark'),
    delivers_to: fc.constantFrom('aalborg', 'aarhus'),
    kind: fc.constantFrom('product', 'service'),
  },
  { requiredKeys: [] },
)

const around = fc.constantFrom<Record<string, string>>(
  {},
  {},
  { near: 'Aarhus', within: '25' },
  { near: 'Odense', within: '50' },
)

describe('the number beside a filter', () => {
  test('is that of the results one gets by clicking it, whatever was asked', async () => {
    let clicked = 0
    const question = fc.tuple(words, fc.option(chosen, { nil: {} }), around)
    const property = fc.asyncProperty(question, async ([said, filters, place]) => {
      const asked = new URLSearchParams({ q: said.join(' ').trim(), ...filters, ...place })
      const url = `/leverandoerer?${asked}`
      const page = await pageAt(url)
      for (const { address, count } of fewOf(page.links)) {
        assert.equal((await pageAt(address)).total, count, `${address} from ${url}`)
        clicked += 1
      }
      for (const { count } of page.taken) assert.equal(count, page.total, `what is chosen on ${url}`)
    })
    await fc.assert(property, { numRuns: 80, interruptAfterTimeLimit: 20_000 })
    assert.ok(clicked > 100, `${clicked} links were clicked.`)
  })

  test('is read here as it stands there', () => {
    const planted = pageIn(`<strong>1.012 leverandører</strong>
      <li><a href="/leverandoerer?q=x&amp;kind=service" rel="nofollow" >
        <span class="facet-text">Ydelser</span> <span class="facet-count">7</span></a></li>
      <li><a href="/leverandoerer?q=x" rel="nofollow" aria-current="true">
        <span class="facet-text">Aarhus</span> <span class="facet-count">1.012</span></a></li>`)
    assert.deepEqual(planted, {
      total: 1_012,
      links: [{ address: '/leverandoerer?q=x&kind=service', count: 7 }],
      taken: [{ address: '/leverandoerer?q=x', count: 1_012 }],
    })
  })
})

interface Link {
  readonly address: string
  readonly count: number
}

interface Page {
  readonly total: number
  readonly links: readonly Link[]
  /** Of what is chosen already: a click takes it back. */
  readonly taken: readonly Link[]
}

async function pageAt(url: string): Promise<Page> {
  const { statusCode, body } = await visitor.get(url)
  assert.equal(statusCode, 200, url)
  return pageIn(body)
}

function pageIn(body: string): Page {
  const found = [...body.matchAll(/<a href="([^"]+)"([^>]*)>((?:(?!<\/a>)[\s\S])*?)facet-count">([^<]+)</g)]
  const links = found.map(([, href = '', attributes = '', , count = '']) => ({
    link: { address: href.replaceAll('&amp;', '&'), count: numberIn(count) },
    isTaken: attributes.includes('aria-current'),
  }))
  return {
    total: numberIn(/<strong>([\d.]+) leverandør/.exec(body)?.[1] ?? '0'),
    links: links.filter(({ isTaken }) => !isTaken).map(({ link }) => link),
    taken: links.filter(({ isTaken }) => isTaken).map(({ link }) => link),
  }
}

function numberIn(text: string): number {
  return Number(text.replaceAll('.', ''))
}

/** Some from each group: the first and last of a long list, and every seventh. */
function fewOf(links: readonly Link[]): Link[] {
  return links.filter((_, index) => index < 6 || index % 7 === 0 || index === links.length - 1)
}
