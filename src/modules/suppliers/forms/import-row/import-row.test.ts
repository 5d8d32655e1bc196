import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { detectMapping } from '../import-mapping.ts'
import { readImportRow } from './index.ts'

/** Reads a row from its cells by header. */
function readRow(cells: Readonly<Record<string, string>>) {
  const mapping = detectMapping(Object.keys(cells))
  if (!mapping.ok) throw new Error(mapping.refusal)
  return readImportRow(7, Object.values(cells), { mapping: mapping.value, source: 'test', day: '2026-11-22' })
}

function draftOf(cells: Readonly<Record<string, string>>) {
  const { row } = readRow({ name: 'Kox', ...cells })
  if (!row) throw new Error('The row was rejected.')
  return row.draft
}

/** The issues without what is the same in all of them. */
function issuesOf(cells: Readonly<Record<string, string>>) {
  return readRow({ name: 'Kox', ...cells }).issues.map(({ column, value, severity }) => [severity, column, value])
}

describe('a row', () => {
  it('without a name is rejected, with its line, column and reason', () => {
    const { row, issues } = readRow({ navn: ' ', cvr: '33102690' })
    assert.equal(row, undefined)
    assert.deepEqual(
      issues.map(({ line, column, severity }) => [line, column, severity]),
      [[7, 'navn', 'rejected']],
    )
  })

  it('keeps a right CVR number and leaves out a wrong one', () => {
    assert.equal(draftOf({ cvr: 'DK 33 10 26 90' }).cvr, '33102690')
    assert.equal(draftOf({ cvr: '33102691' }).cvr, null)
    assert.deepEqual(issuesOf({ 'CVR-nr.': '33102691' }), [['leftOut', 'CVR-nr.', '33102691']])
  })

  it('gives a web address its scheme and leaves out what leads nowhere', () => {
    const kept = ['hv-nord.dk', 'http://x.dk/a?b#c', 'www.http://naeh.at/', 'HTTPS://X.DK/'].map(
      (website) => draftOf({ website }).website,
    )
    assert.deepEqual(kept, ['https://hv-nord.dk', 'http://x.dk/a?b#c', 'http://naeh.at', 'https://x.dk'])
    for (const website of [
      'update6',
      'kox@kox.dk',
      'mailto:kox@kox.dk',
      'javascript:alert(1).dk',
      'Essbare Stadt Wels',
      'http://10.0.0.1/',
      'ftp://kox.dk',
      'https://a:b@kox.dk',
    ]) {
      assert.equal(draftOf({ website }).website, null, website)
      assert.deepEqual(issuesOf({ website }), [['leftOut', 'website', website]])
    }
  })

  it('keeps the first of several web addresses', () => {
    assert.equal(draftOf({ website: 'http://kox.dk/ https://fb.com/kox @kox' }).website, 'http://kox.dk')
  })

  it('lies in Denmark when it names a Danish place and its table has no countries', () => {
    const { country, municipality, point } = draftOf({
      postcode: 'DK-9560',
      town: 'Hadsund',
      municipality: 'Mariagerfjord',
    }).address
    assert.deepEqual([country, municipality, point?.lat !== undefined], ['DK', '0846', true])
    assert.equal(draftOf({ town: 'Wien' }).address.country, null)
    assert.equal(draftOf({ town: 'Aalborg', lat: '48.2', lon: '16.3' }).address.country, null)
    assert.equal(draftOf({ town: 'Aalborg', country: '' }).address.country, null)
  })

  it('knows countries in many languages and leaves out others', () => {
    assert.equal(draftOf({ land: 'Österreich' }).address.country, 'AT')
    assert.deepEqual(issuesOf({ land: 'Italu' }), [['leftOut', 'land', 'Italu']])
  })

  it('keeps a place that contradicts itself and notes it', () => {
    const address = draftOf({ postcode: '8900', town: 'Skjern' }).address
    assert.deepEqual([address.postcode, address.town], ['8900', 'Skjern'])
    assert.deepEqual(
      issuesOf({ postcode: '8900', town: 'Skjern' }).map(([severity]) => severity),
      ['note'],
    )
  })

  it('keeps coordinates on Earth only', () => {
    assert.deepEqual(draftOf({ lat: '35,1', lon: '33.35' }).address.point, { lat: 35.1, lon: 33.35 })
    for (const [lat, lon] of [
      ['0', '0.0'],
      ['91', '1'],
      ['1', '-181'],
      ['1', ''],
      ['1e1', '2'],
      ['x', 'y'],
    ] as const) {
      assert.equal(draftOf({ lat, lon }).address.point, null, `${lat} ${lon}`)
    }
  })

  it('joins street and house number', () => {
    assert.equal(draftOf({ vej: 'Kystvejen', husnr: '50c' }).address.street, 'Kystvejen 50c')
    assert.equal(
      draftOf({ vej: '56 Leonard Street', husnr: 'Development House' }).address.street,
      '56 Leonard Street, Development House',
    )
  })

  it('gives each product its code where there are as many, and otherwise all codes to each', () => {
    const codesOf = (offers: string, cpv: string) =>
      draftOf({ offers, cpv }).offerings.map(({ categories }) => categories)
    assert.deepEqual(codesOf('A | B', '55512000;90910000'), [['55512000'], ['90910000']])
    assert.deepEqual(codesOf('A | B', '55512000;1;'), [['55512000'], ['55512000']])
    assert.deepEqual(codesOf('A | B | C', '55512000, 90910000'), Array(3).fill(['55512000', '90910000']))
    assert.deepEqual(codesOf('A | B', '55512000;90910000 | 98310000'), [['55512000', '90910000'], ['98310000']])
    assert.deepEqual(issuesOf({ offers: 'A', cpv: '55512000;12345678' }), [['leftOut', 'cpv', '12345678']])
  })

  it('leaves a product without a code where its code is unknown', () => {
    const offerings = draftOf({ offers: 'A | B | C', cpv: '55512000;99999999;03121000' }).offerings
    assert.deepEqual(
      offerings.map(({ categories, kind }) => [...categories, kind]),
      [['55512000', 'service'], ['service'], ['03121000', 'product']],
    )
  })

  it('delivers to municipalities, regions, the whole country or so far around a town', () => {
    const areas = draftOf({
      delivers_to: 'Aarhus Kommune; Region Nordjylland; leverer i hele Danmark, 25 km fra Herning',
    }).deliveryAreas
    assert.deepEqual(areas.slice(0, 3), [
      { kind: 'municipality', municipality: '0751' },
      { kind: 'region', region: 'nordjylland' },
      { kind: 'country', country: 'DK' },
    ])
    assert.equal(areas[3]?.kind === 'radius' && areas[3].radiusKm, 25)
    assert.deepEqual(
      issuesOf({ delivers_to: 'Syddanmarks kyst; 25 km fra Månen; administration i hele Danmark' }).map(
        ([, , value]) => value,
      ),
      ['Syddanmarks kyst', '25 km fra Månen', 'administration i hele Danmark'],
    )
  })

  it('keeps whom it employs in the words of the source, with the groups these mention', () => {
    const { employs, employsNote } = draftOf({ employs_da: 'folk i fleksjob; kloge hoveder' })
    assert.deepEqual([employs, employsNote], [['fleksjob'], 'folk i fleksjob; kloge hoveder'])
  })

  it('makes words of types', () => {
    assert.equal(draftOf({ types: 'community_garden;other_education; other' }).purpose, 'Community garden, education')
  })

  it('cuts a description that is too long and says so', () => {
    assert.equal(draftOf({ description: 'x'.repeat(20_000) }).description?.length, 10_000)
    assert.equal(issuesOf({ description: 'x'.repeat(20_000) }).length, 1)
  })

  it('is read the same again after a spreadsheet was kept from running it', () => {
    assert.equal(readRow({ name: "'=1+1" }).row?.draft.name, '=1+1')
    assert.equal(readRow({ name: "'t Hof" }).row?.draft.name, "'t Hof")
  })

  it('reads days as Danes and machines write them', () => {
    const days = ['2026-11-22', '22-11-2026', '2.1.2026', '2026-11-22T10:00:00Z', '2026-02-30', 'i går'].map(
      (day) => readRow({ name: 'Kox', source_read: day }).row?.listing.readOn,
    )
    assert.deepEqual(days, ['2026-11-22', '2026-11-22', '2026-01-02', '2026-11-22', null, null])
  })
})

describe('a cell', () => {
  const headers =
    'name id cvr rsv legal_form street housenumber postcode town municipality country lat lon website description purpose types offers cpv employs target_groups delivers_to source_url source_read other_names source'.split(
      ' ',
    )
  const nasty = fc.constantFrom(
    '\u0000',
    '\ud800',
    '\udc00',
    '\u202e',
    '\ufeff',
    '\u0085',
    '|',
    ';',
    "'=",
    '25 km fra ',
    'https://',
    '.dk',
    '\n',
    'e\u0301',
    'x'.repeat(1_000_000),
  )
  const cell = fc
    .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), nasty), { maxLength: 4 })
    .map((pieces) => pieces.join(''))

  it('of any content neither throws nor reaches the database as something it cannot hold', () => {
    const mapping = detectMapping(headers)
    if (!mapping.ok) throw new Error(mapping.refusal)
    fc.assert(
      fc.property(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), (cells) => {
        const { row, issues } = readImportRow(1, cells, { mapping: mapping.value, source: 'test', day: '2026-11-22' })
        const stored = JSON.stringify([row, issues])
        assert.ok(!/\\u0000|\\ud[89a-f]/i.test(stored), 'holds what PostgreSQL refuses')
        assert.ok(stored.length < 200_000)
        if (!row) assert.ok(issues.some(({ severity }) => severity === 'rejected'))
      }),
      { numRuns: 60 },
    )
  })
})
