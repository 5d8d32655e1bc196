import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { chooseSlugs } from '../actions/import-slugs.ts'
import { addSuppliers, anOffering } from '../factories.ts'

const app = await testApp()
const canteen = [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })]
const flowers = [anOffering({ title: 'Blomster', kind: 'product' })]
await addSuppliers(app.database, [
  { slug: 'en', name: 'En', address: { municipality: '0751' }, offerings: canteen },
  { slug: 'to', name: 'To', address: { municipality: '0751' }, offerings: flowers },
  { slug: 'tre', name: 'Tre', address: { municipality: '0851' }, offerings: canteen },
  { slug: 'fire', name: 'Fire', address: { municipality: '0706' }, offerings: canteen },
  { slug: 'ukendt', name: 'Ukendt sted', offerings: canteen },
  { slug: 'malmoe', name: 'Malmö', address: { country: 'SE' }, offerings: canteen },
])

describe('the map', () => {
  test('has a link for each municipality with suppliers, named by municipality and count, and 98 shapes', async () => {
    const { body } = await get('/leverandoerer/kort')
    assert.equal(body.match(/class="map-area/g)?.length, 98)
    assert.deepEqual(areas(body), ['Syddjurs: 1', 'Aarhus: 2', 'Aalborg: 1'])
    assert.match(body, /href="\/leverandoerer\?municipality=aarhus" rel="nofollow"><title>Aarhus: 2</)
  })

  test('shows the most in the darkest shade, and says which numbers a shade stands for', async () => {
    const { body } = await get('/leverandoerer/kort')
    assert.match(body, /map-step-5" href="\/leverandoerer\?municipality=aarhus"/)
    assert.match(body, /map-step-1" href="\/leverandoerer\?municipality=aalborg"/)
    assert.match(body, /map-step-5"><\/span>2 eller flere</)
  })

  test('stands as a table too, most first and then by name', async () => {
    const { body } = await get('/leverandoerer/kort')
    const rows = [...body.matchAll(/<th scope="row"><a[^>]*>([^<]+)<\/a><\/th><td>(\d+)<\/td>/g)]
    assert.deepEqual(
      rows.map(([, name, count]) => [name, count]),
      [
        ['Aarhus', '2'],
        ['Syddjurs', '1'],
        ['Aalborg', '1'],
      ],
    )
  })

  test('counts what the search finds, and each link keeps its words and filters', async () => {
    const { body } = await get('/leverandoerer/kort?q=kantine&kind=service')
    assert.deepEqual(areas(body), ['Syddjurs: 1', 'Aarhus: 1', 'Aalborg: 1'])
    assert.match(body, /href="\/leverandoerer\?q=kantine&amp;kind=service&amp;municipality=aarhus"/)
    assert.match(body, /href="\/leverandoerer\/kort\?q=kantine" rel="nofollow"\s+aria-label="Fjern filteret Ydelser"/)
    assert.match(body, /<input type="hidden" name="kind" value="service">/)
  })

  test('shows every municipality although one is chosen, and leads back to the list with it chosen', async () => {
    const { body } = await get('/leverandoerer/kort?municipality=aarhus&page=2')
    assert.equal(areas(body).length, 3)
    assert.match(body, /<a href="\/leverandoerer\?municipality=aarhus">Vis som liste</)
  })

  test('says how many it cannot show, and which municipalities have none', async () => {
    const { body } = await get('/leverandoerer/kort')
    assert.match(body, /2 leverandører er ikke på kortet/)
    assert.match(body, /Ingen leverandører med adresse i Albertslund, [^<]* og Aabenraa\./)
    assert.doesNotMatch(body, /Ingen leverandører med adresse i [^<]*Aarhus/)
  })

  test('names only the municipalities of the chosen region as having none', async () => {
    const { body } = await get('/leverandoerer/kort?region=nordjylland')
    assert.match(body, /Ingen leverandører med adresse i Brønderslev, [^<]*Vesthimmerland/)
    assert.doesNotMatch(body, /Albertslund/)
  })

  test('of nobody leads to the list', async () => {
    const { status, body } = await get('/leverandoerer/kort?q=findesikke')
    assert.equal(status, 200)
    assert.match(body, /Der er ingen at vise på kortet/)
    assert.match(body, /href="\/leverandoerer\?q=findesikke"[^>]*>Vis som liste/)
  })

  test('says what could not be understood, and shows the rest', async () => {
    const { status, body } = await get('/leverandoerer/kort?q=kantine&region=%3Cskaane%3E')
    assert.equal(status, 400)
    assert.match(body, /Vi kender ikke regionen “&lt;skaane&gt;”/)
    assert.equal(areas(body).length, 3)
  })

  test('is there in English', async () => {
    const { body } = await get('/en/suppliers/map')
    assert.match(body, /<h1>Suppliers on a map<\/h1>/)
    assert.match(body, /href="\/en\/suppliers\?municipality=aarhus"/)
  })

  test('is in search engines once, not for each search', async () => {
    assert.doesNotMatch((await get('/leverandoerer/kort')).body, /noindex/)
    assert.match((await get('/leverandoerer/kort?q=kantine')).body, /noindex/)
  })
})

test('no supplier gets the address of a page of the directory', async () => {
  const fixed = app.routes.flatMap(({ path }) => /^\/(?:leverandoerer|en\/suppliers)\/([a-z-]+)$/.exec(path)?.[1] ?? [])
  assert.ok(fixed.includes('kort') && fixed.includes('map'))
  const slugs = await app.database.transaction().execute((tx) => chooseSlugs(tx, fixed, new Map()))
  assert.deepEqual(
    slugs,
    fixed.map((slug) => `${slug}-2`),
  )
})

/** The areas of the map that are links, as a screen reader names them. */
function areas(body: string): string[] {
  return [...body.matchAll(/<title>([^<]+: \d+)<\/title><path/g)].map(([, name = '']) => name)
}

async function get(url: string): Promise<{ status: number; body: string }> {
  const { statusCode, body } = await app.server.inject({ url })
  return { status: statusCode, body }
}
