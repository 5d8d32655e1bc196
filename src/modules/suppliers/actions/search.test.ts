import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { targetGroups } from '../../reference/index.ts'
import { aContext, addSuppliers, anOffering, aSearch, type NewSupplier } from '../factories.ts'
import type { Match, Search } from '../model/directory.ts'
import { countWithout, search } from './search.ts'

const { database } = await testDatabase()
const other = await testDatabase()
const [groupA = '', groupB = ''] = targetGroups('2026-11-22').map(({ code }) => code)
const [københavn, odense, aarhus, aalborg] = ['0101', '0461', '0751', '0851']

await addSuppliers(database, [
  {
    name: 'Kaffefair',
    otherNames: ['Fair Kaffe ApS'],
    cvr: '12345674',
    purpose: 'Vi skaber arbejdspladser.',
    address: { town: 'Aarhus C', municipality: aarhus },
    offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })],
    deliveryAreas: [{ kind: 'municipality', municipality: aalborg }],
    employs: [groupA],
    since: '2026-03-01T12:00:00Z',
  },
  {
    name: 'Grøn Hjælp',
    description: 'Vi passer haver og lægger fliser. Vores kunder får kaffe.',
    address: { municipality: aalborg },
    offerings: [anOffering({ title: 'Havearbejde', categories: ['77310000'] })],
    deliveryAreas: [{ kind: 'region', region: 'nordjylland' }],
    employs: [groupA, groupB],
    since: '2026-02-01T12:00:00Z',
  },
  {
    name: 'Pakkeriet',
    address: { municipality: københavn },
    offerings: [
      anOffering({ title: 'Pakning af varer', description: 'Samling af smådele', categories: ['79920000'] }),
      anOffering({ title: 'Trækasser', kind: 'product', categories: ['44617000'] }),
    ],
    deliveryAreas: [{ kind: 'country', country: 'DK' }],
    since: '2026-01-01T12:00:00Z',
  },
  { name: 'Ukendt sted', deliveryAreas: [{ kind: 'radius', point: { lat: 55.4038, lon: 10.4024 }, radiusKm: 5 }] },
])

describe('words', () => {
  for (const [words, expected] of [
    ['kaffefair', ['Kaffefair']],
    ['KAFFEFAIR', ['Kaffefair']],
    ['fair', ['Kaffefair']],
    ['12345674', ['Kaffefair']],
    ['kantinedrift', ['Kaffefair']],
    ['kantine', ['Kaffefair']],
    // The beginning of a word that nobody has whole.
    ['kantined', ['Kaffefair']],
    ['smådele', ['Pakkeriet']],
    ['smaadele', ['Pakkeriet']],
    ['fliser', ['Grøn Hjælp']],
    ['flise', ['Grøn Hjælp']],
    // What it is called in the category tree, not by the supplier, in either language.
    ['tilplantning', ['Grøn Hjælp']],
    ['canteen', ['Kaffefair']],
    ['personalefrokost', ['Kaffefair']],
    ['pakning varer', ['Pakkeriet']],
    ['"pakning af varer"', ['Pakkeriet']],
    ['"pakninger af varerne"', ['Pakkeriet']],
    ['"varer pakning"', []],
    ['kaffe', ['Kaffefair', 'Grøn Hjælp']],
    ['kaffe -fliser', ['Kaffefair']],
    ['kaffe -fliser -fair', []],
    // What is left out is the word itself, not all that begins with it.
    ['kaffe -fli', ['Kaffefair', 'Grøn Hjælp']],
    ['kaffe -"vores kunde"', ['Kaffefair']],
    ['kaffe -"vores ku"', ['Kaffefair', 'Grøn Hjælp']],
    ['DK 12 34 56 74', ['Kaffefair']],
    ['findes ikke', []],
  ] as const) {
    test(`"${words}" find ${expected.join(' and ') || 'nobody'}`, async () => {
      assert.deepEqual(await names({ words }), expected)
    })
  }

  for (const words of ['', 'og', '-og', "'", '""', '-']) {
    test(`"${words}" say nothing, and find everybody`, async () => {
      assert.equal((await names({ words })).length, 4)
    })
  }

  for (const [words, expected] of [
    ['aarhus', 'Kaffefair'],
    ['Århus', 'Kaffefair'],
    ['midtjylland', 'Kaffefair'],
    ['arbejdspladser', 'Kaffefair'],
    ['fliser og', 'Grøn Hjælp'],
    ['pakning fliser', 'Pakkeriet'],
  ] as const) {
    test(`"${words}" find ${expected} first`, async () => {
      assert.equal((await names({ words }))[0], expected)
    })
  }

  test('that nobody has all of find those who have some, and that is said', async () => {
    const { matches, understood } = await search(aContext(database), aSearch({ words: 'pakning fliser' }))
    assert.deepEqual(new Set(namesOf(matches)), new Set(['Pakkeriet', 'Grøn Hjælp']))
    assert.equal(understood.withAll, 0)
  })

  test('with a wrong letter find what is meant, and that is said', async () => {
    for (const words of ['kantinedirft', 'kantinedift', 'smådeele']) {
      const { total, understood } = await search(aContext(database), aSearch({ words }))
      assert.deepEqual([total, understood.corrections[0]?.typed], [1, words])
    }
  })

  test('in a name count more than in an offering, and those more than in a description', async () => {
    const dataset = await separateDatabase([
      { name: 'A', description: 'Her er brød.' },
      { name: 'B', offerings: [anOffering({ title: 'Brød' })] },
      { name: 'Brød' },
    ])
    const { matches } = await search(aContext(dataset.database), aSearch({ words: 'brød' }))
    assert.deepEqual(namesOf(matches), ['Brød', 'B', 'A'])
    const scores = matches.map(({ score }) => score)
    assert.deepEqual(
      scores,
      scores.toSorted((one, other) => other - one),
    )
    assert.ok(scores.every((score) => score > 0))
  })

  test('that are no question are answered all the same', async () => {
    const noise = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...`'"\\&|!():*<>- æ`, 'http://a.dk/', "it's"),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: 12,
    })
    const property = fc.asyncProperty(noise, async (words) => {
      const asked = aSearch({ words: words.replaceAll('\0', '').trim() })
      assert.ok((await search(aContext(database), asked)).total <= 4)
    })
    await fc.assert(property, { numRuns: 150 })
  })
})

describe('a filter', () => {
  for (const [filters, expected] of [
    [{ category: '55512000' }, ['Kaffefair']],
    [{ category: '55000000' }, ['Kaffefair']],
    [{ category: '77000000' }, ['Grøn Hjælp']],
    [{ category: '90000000' }, []],
    [{ kind: 'product' }, ['Pakkeriet']],
    [{ kind: 'service' }, ['Grøn Hjælp', 'Kaffefair', 'Pakkeriet']],
    [{ municipality: aarhus }, ['Kaffefair']],
    [{ region: 'nordjylland' }, ['Grøn Hjælp']],
    [{ region: 'hovedstaden' }, ['Pakkeriet']],
    [{ employs: groupA }, ['Grøn Hjælp', 'Kaffefair']],
    [{ employs: groupB }, ['Grøn Hjælp']],
    [{ employs: groupA, municipality: aarhus }, ['Kaffefair']],
    [{ employs: groupB, municipality: aarhus }, []],
  ] as const) {
    test(`${JSON.stringify(filters)} leaves ${expected.join(' and ') || 'nobody'}`, async () => {
      assert.deepEqual(await names({ filters }), expected)
    })
  }

  for (const [municipality, expected, why] of [
    [aalborg, ['Grøn Hjælp', 'Kaffefair', 'Pakkeriet'], 'named, in the region, in the country'],
    [aarhus, ['Kaffefair', 'Pakkeriet'], 'there itself'],
    [odense, ['Pakkeriet', 'Ukendt sted'], 'within the radius'],
    ['0860', ['Grøn Hjælp', 'Pakkeriet'], 'elsewhere in the region'],
    ['0400', ['Pakkeriet'], 'only in the whole country'],
  ] as const) {
    test(`for delivery to ${municipality} leaves who delivers there: ${why}`, async () => {
      assert.deepEqual(await names({ filters: { deliversTo: municipality } }), expected)
    })
  }

  test('narrows together with words', async () => {
    assert.deepEqual(await names({ words: 'kaffe', filters: { municipality: aalborg } }), ['Grøn Hjælp'])
  })
})

describe('the counts', () => {
  test('beside a filter leave it out, and hold all others in force', async () => {
    const { facets } = await search(aContext(database), aSearch({ filters: { municipality: aarhus, employs: groupA } }))
    assert.deepEqual(
      facets.municipality,
      [
        { value: aarhus, count: 1 },
        { value: aalborg, count: 1 },
      ].toSorted((one, other) => one.value.localeCompare(other.value)),
    )
    assert.deepEqual(facets.employs, [{ value: groupA, count: 1 }])
    assert.deepEqual(facets.category, [{ value: '55000000', count: 1 }])
  })

  test('of categories go one step down with the one that is chosen, and lead back up', async () => {
    const { facets } = await search(aContext(database), aSearch({ filters: { category: '55000000' } }))
    assert.deepEqual(
      facets.category.map(({ value }) => value),
      ['55000000', '55500000'],
    )
  })
})

describe('regions', () => {
  const eve = aContext(database, clockAt('2026-12-31T22:59:59Z'))
  const newYear = aContext(database, clockAt('2026-12-31T23:00:00Z'))

  test('are five until Danish midnight of the year 2027, and four from then on', async () => {
    const before = (await search(eve, aSearch())).facets.region.map(({ value }) => value)
    const after = (await search(newYear, aSearch())).facets.region.map(({ value }) => value)
    assert.ok(before.includes('hovedstaden'))
    assert.ok(!after.includes('hovedstaden'))
    assert.ok(after.includes('oestdanmark'))
    assert.ok(after.includes('nordjylland'))
  })

  test('of yesterday and tomorrow are understood on both sides of midnight: an address that was sent stays good', async () => {
    for (const context of [eve, newYear]) {
      for (const region of ['hovedstaden', 'oestdanmark']) {
        const { matches } = await search(context, aSearch({ filters: { region } }))
        assert.deepEqual(namesOf(matches), ['Pakkeriet'], region)
      }
    }
  })
})

describe('the order', () => {
  test('by name is Danish: Æ, Ø and Å come last, and Aa is an Å', async () => {
    const inOrder = ['abild', 'Bo', 'Zebra', 'Ærø', 'Ørsted', 'Aabenraa', 'Ålborg']
    const dataset = await separateDatabase(inOrder.toReversed().map((name) => ({ name })))
    const { matches } = await search(aContext(dataset.database), aSearch({ sort: 'name' }))
    assert.deepEqual(namesOf(matches), inOrder)
  })

  test('by age puts the newest first', async () => {
    assert.deepEqual(await names({ sort: 'newest' }), ['Ukendt sted', 'Kaffefair', 'Grøn Hjælp', 'Pakkeriet'])
  })

  test('of pages leaves nobody out and shows nobody twice', async () => {
    for (const sort of ['relevance', 'nearest', 'name', 'newest'] as const) {
      const pages = await Promise.all([1, 2, 3].map((page) => names({ sort, page, pageSize: 2 })))
      assert.deepEqual(
        pages.map(({ length }) => length),
        [2, 2, 0],
      )
      assert.deepEqual(pages.flat(), await names({ sort }))
    }
  })

  test('past the last page still tells how many there are', async () => {
    const { total, matches } = await search(aContext(database), aSearch({ page: 9_999 }))
    assert.deepEqual([total, matches], [4, []])
  })
})

describe('a search that found nobody', () => {
  test('tells which filter to drop, and how many there would be, the most helpful first', async () => {
    const asked = aSearch({ filters: { municipality: aarhus, employs: groupB, kind: 'service' } })
    assert.equal((await search(aContext(database), asked)).total, 0)
    assert.deepEqual(await countWithout(aContext(database), asked), {
      each: [
        { filter: 'municipality', count: 1 },
        { filter: 'employs', count: 1 },
      ],
      all: 4,
    })
  })

  test('has no such advice where no filter is to blame', async () => {
    const asked = aSearch({ words: 'findes ikke', filters: { municipality: aarhus } })
    assert.deepEqual(await countWithout(aContext(database), asked), { each: [], all: 0 })
  })
})

/** The names of those found, in their order. */
async function names(asked: Partial<Search>): Promise<string[]> {
  const { words = '', sort = words === '' ? 'name' : 'relevance' } = asked
  const { matches } = await search(aContext(database), aSearch({ ...asked, sort, words: words.trim() }))
  return namesOf(matches)
}

function namesOf(matches: readonly Match[]): string[] {
  return matches.map(({ supplier }) => supplier.name)
}

/** The other database, with these suppliers alone. */
async function separateDatabase(suppliers: readonly NewSupplier[]): Promise<TestDatabase> {
  await sql`delete from suppliers.supplier`.execute(other.database)
  await addSuppliers(other.database, suppliers)
  return other
}
