import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { testPorts } from '../../../../test/support/request.ts'
import { addSuppliers, anOffering } from '../factories.ts'

const { searchLinks } = testPorts
const app = await testApp({
  ports: {
    searchLinks: {
      ...searchLinks,
      further: (asked, language) => [
        { text: 'Spørg', url: '/forespoergsel' },
        ...searchLinks.further(asked, language),
        { text: 'Vis på jeres side', url: '/indlejring' },
      ],
    },
  },
})
await addSuppliers(app.database, [
  { slug: 'rent', name: 'Stuen', offerings: [anOffering({ title: 'Rengøring' })] },
  { slug: 'gront', name: 'Haven', offerings: [anOffering({ title: 'Havearbejde' })] },
])

const map = /href="\/leverandoerer\/kort/
const save = /Gem søgningen/
const others = [
  /href="\/forespoergsel/,
  /feed\.atom/,
  /href="\/indlejring/,
  /raekkefoelge/,
  /href="\/api\/v1\/suppliers/,
]

describe('what can be done with a search', () => {
  test('stands above the list only as the map and saving it; all else stands below', async () => {
    const [above = '', below = ''] = resultsOf(await get('/leverandoerer?q=rengøring')).split('result-list')
    for (const link of [map, save]) assert.match(above, link)
    for (const link of others) {
      assert.doesNotMatch(above, link)
      assert.match(below, link)
    }
  })

  test('is only to save it where nobody is found', async () => {
    const results = resultsOf(await get('/leverandoerer?q=findesikke'))
    assert.match(results, /Ingen leverandører passer/)
    assert.match(results, save)
    for (const link of [map, /Sortér efter/, ...others]) assert.doesNotMatch(results, link)
  })

  test('can still be done from a page after the last', async () => {
    const results = resultsOf(await get('/leverandoerer?page=7'))
    for (const link of [map, /Sortér efter/, save, ...others]) assert.match(results, link)
  })
})

describe('words that not all found have', () => {
  test('do not say that anybody has all of them where that is not known', async () => {
    // Who has the rarer word has enough of them, though not all.
    const body = await get('/leverandoerer?q=rengøring+havearbejde+haven')
    assert.match(body, /Få eller ingen har alle ordene\./)
    assert.doesNotMatch(body, /De står først/)
  })

  test('say so where nobody has all of them', async () =>
    assert.match(await get('/leverandoerer?q=rengøring+havearbejde'), /Ingen har alle ordene\./))
})

/** What stands beside the filters. */
function resultsOf(body: string): string {
  return body.slice(body.indexOf('search-layout'), body.indexOf('<footer'))
}

async function get(url: string): Promise<string> {
  return (await app.server.inject(url)).body
}
