import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { addSuppliers, anOffering } from '../factories.ts'

const app = await testApp()
const canteen = [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })]
const at = (municipality: string, lat: number, lon: number) => ({ municipality, point: { lat, lon } })
await addSuppliers(app.database, [
  { slug: 'her', name: 'Her', address: at('0657', 56.136, 8.974), offerings: canteen },
  { slug: 'der', name: 'Der', address: at('0661', 56.36, 8.616), offerings: canteen },
  { slug: 'viby', name: 'Ved fjorden', address: at('0265', 55.549, 12.024), offerings: canteen },
])

describe('a place in the words', () => {
  test('where few are is told with what was done, and with a click to show only those there', async () => {
    const { body } = await get('/leverandoerer?q=kantine+herning')
    assert.match(body, /1 ligger i eller leverer til Herning\. Det er få, så her er også dem/)
    assert.match(
      body,
      /href="\/leverandoerer\?q=kantine&amp;delivers_to=herning"[^>]*>Vis kun dem, der ligger i eller leverer til Herning</,
    )
    assert.deepEqual(slugs((await get('/leverandoerer?q=kantine&delivers_to=herning')).body), ['her'])
  })

  test('that several share says which was taken, and offers the others', async () => {
    const { body } = await get('/leverandoerer?q=kantine+viby')
    assert.match(body, /leverer til Aarhus Kommune \(hvor Viby J ligger\)\./)
    assert.match(
      body,
      /Mente du <a href="\/leverandoerer\?q=kantine\+Viby\+Sj%C3%A6lland" rel="nofollow">Viby Sjælland<\/a>\?/,
    )
    assert.match(
      (await get('/leverandoerer?q=kantine+Viby+Sj%C3%A6lland')).body,
      /leverer til Roskilde Kommune \(hvor Viby Sjælland/,
    )
  })

  test('that is a part of a municipality is told as that: they may be anywhere in it', async () => {
    assert.match(
      (await get('/leverandoerer?q=hammerum')).body,
      /ligger i eller leverer til Herning Kommune \(hvor Hammerum ligger\)\./,
    )
    const { body } = await get('/leverandoerer?q=kantine+hammerum')
    assert.match(body, /delivers_to=herning"[^>]*>Vis kun dem, der ligger i eller leverer til Herning Kommune</)
    assert.match(
      (await get('/leverandoerer?q=kantine+amager')).body,
      /til en af kommunerne København, Dragør og Tårnby \(hvor Amager ligger\)/,
    )
    assert.match(
      (await get('/leverandoerer?q=kantine+2300')).body,
      /til Københavns Kommune \(hvor 2300 København S ligger\)/,
    )
    assert.match((await get('/leverandoerer?q=kantine+ejby+lejre')).body, /til Lejre Kommune \(hvor Ejby ligger\)/)
    assert.match((await get('/leverandoerer?q=kantine+fyn')).body, /til Fyn\./)
    assert.match(
      (await get('/en/suppliers?q=canteen+hammerum')).body,
      /1 are located in the municipality of Herning \(where Hammerum is\) or deliver there/,
    )
  })

  test('is told on the map too, and taken back there', async () => {
    const { body } = await get('/leverandoerer/kort?q=kantine+herning')
    assert.match(body, /1 ligger i eller leverer til Herning/)
    assert.match(body, /href="\/leverandoerer\/kort\?q=kantine" rel="nofollow">Søg i hele landet</)
  })

  test('beside another finds who is at either, and each is taken back with a click', async () => {
    const { body } = await get('/leverandoerer?q=kantine+herning+holstebro')
    assert.match(body, /2 ligger i eller leverer til Herning eller Holstebro\./)
    assert.match(body, /href="\/leverandoerer\?q=kantine\+holstebro" rel="nofollow">Søg uden Herning</)
    assert.match(body, /href="\/leverandoerer\?q=kantine" rel="nofollow">Søg i hele landet</)
    assert.deepEqual([slugs(body).slice(0, 2).toSorted(), slugs(body)[2]], [['der', 'her'], 'viby'])
    assert.match(body, /Ligger i Herning/)
    assert.match(body, /Ligger i Holstebro/)
    assert.doesNotMatch(body, /Ligger i Herning ·|Ligger i Holstebro ·/)
  })

  for (const q of ['kantine -Herning', 'kantine ikke herning']) {
    test(`that is left out is told, with a click to take it in again: ${q}`, async () => {
      const { body } = await get(`/leverandoerer?q=${encodeURIComponent(q)}`)
      assert.deepEqual(slugs(body).toSorted(), ['der', 'viby'])
      assert.match(body, /Vist uden dem, der ligger i Herning\./)
      assert.match(body, /href="\/leverandoerer\?q=kantine" rel="nofollow">Vis også dem, der ligger i Herning</)
    })
  }

  test('with a distance is a filter, and whoever is further away is left out', async () => {
    const { body } = await get('/leverandoerer?q=kantine+inden+for+25+km+af+Herning')
    assert.deepEqual(slugs(body), ['her'])
    assert.match(body, /Fjern filteret Inden for 25 km af Herning/)
  })

  test('is as far away as town from town, which is about', async () => {
    const { body } = await get('/leverandoerer?q=kantine&near=Herning&within=50')
    assert.match(body, /Ca\. \d+ km fra Herning/)
    assert.match(body, /I eller tæt ved Herning/)
  })
})

describe('a place in the address that is not known', () => {
  for (const [value, offered] of [
    ['9999', undefined],
    ['Hernig', 'near=Herning'],
  ] as const) {
    test(`near=${value} is a fault, keeps its value, and costs nothing but itself`, async () => {
      const { status, body } = await get(`/leverandoerer?q=kantine&near=${value}`)
      assert.equal(status, 400)
      assert.match(body, new RegExp(`Vi kender ikke stedet “${value}”`))
      assert.match(body, new RegExp(`name="near"[^>]*value="${value}"|value="${value}"[^>]*name="near"`))
      assert.equal(slugs(body).length, 3)
      if (offered === undefined) assert.doesNotMatch(body, /Mente du/)
      else assert.match(body, new RegExp(`Mente du <a href="/leverandoerer\\?q=kantine&amp;${offered}"`))
    })
  }

  test('offers municipalities where one was meant', async () => {
    const { body } = await get('/leverandoerer?municipality=Aahrus')
    assert.match(body, /Mente du <a href="\/leverandoerer\?municipality=aarhus" rel="nofollow">Aarhus<\/a>\?/)
  })
})

function slugs(body: string): string[] {
  return [...new Set([...body.matchAll(/href="\/leverandoerer\/(her|der|viby)"/g)].map(([, slug = '']) => slug))]
}

async function get(url: string): Promise<{ status: number; body: string }> {
  const { statusCode, body } = await app.server.inject({ url })
  return { status: statusCode, body }
}
