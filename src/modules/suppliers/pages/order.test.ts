import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { chooseSlugs } from '../actions/import-slugs.ts'
import { worth } from '../actions/wanted-words.ts'
import { rankShares } from '../model/order.ts'
import { textWeights } from '../model/search-entry.ts'

const app = await testApp()

describe('the page about the order', () => {
  for (const url of ['/leverandoerer/raekkefoelge', '/en/suppliers/order']) {
    test(`at ${url} tells what every place of a word gives, in the search's own numbers`, async () => {
      const { statusCode, body } = await app.server.inject(url)
      assert.equal(statusCode, 200)
      const points = [...body.matchAll(/<td data-title="(?:Point|Points)">(\d+)<\/td>/g)].map(([, number]) =>
        Number(number),
      )
      assert.deepEqual(points, Object.values(textWeights))
    })
  }

  test('tells every share that the search reckons with', async () => {
    const { body } = await app.server.inject('/leverandoerer/raekkefoelge')
    const shares = [
      ...Object.values(worth),
      rankShares.quality,
      rankShares.unconfirmed,
      rankShares.farAway,
      rankShares.deliversThere,
      rankShares.deliversEverywhere,
      rankShares.lostByDistance,
    ]
    for (const share of shares) assert.ok(body.includes(`${Math.round(share * 100)} %`), String(share))
  })

  test('begins with what a busy reader needs, in five lines without numbers', async () => {
    for (const [url, heading] of [
      ['/leverandoerer/raekkefoelge', 'Kort fortalt'],
      ['/en/suppliers/order', 'In short'],
    ] as const) {
      const { body } = await app.server.inject(url)
      const [, summary = ''] = /<h2>(.*?)<h2>/s.exec(body) ?? []
      assert.ok(summary.startsWith(heading))
      const lines = [...summary.matchAll(/<li>(.+?)<\/li>/g)].map(([, line = '']) => line)
      assert.equal(lines.length, 5)
      for (const line of lines) assert.match(line, /^[^\d%]{20,110}$/)
    }
  })

  test('says that nobody pays for a place', async () => {
    const { body } = await app.server.inject('/en/suppliers/order')
    assert.match(body, /Nobody can pay to stand higher/)
  })

  test('keeps its address when an enterprise of that name comes', async () =>
    assert.deepEqual(await chooseSlugs(app.database, ['Rækkefølge', 'Order'], new Map()), [
      'raekkefoelge-2',
      'order-2',
    ]))
})
