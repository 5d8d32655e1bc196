import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { testApp } from '../../../test/support/app.ts'

const { server } = await testApp()
const answer = z.object({ items: z.array(z.object({ code: z.string(), text: z.string() })), spoken: z.string() })

async function ask(query: string) {
  const { statusCode, body } = await server.inject(`/api/v1/category-suggestions?${query}`)
  assert.equal(statusCode, 200)
  return answer.parse(JSON.parse(body))
}

describe('categories that are suggested while somebody writes what they need', () => {
  test('are those the words may mean, at most eight, also where there is no enterprise', async () => {
    const { items, spoken } = await ask('q=kantine')
    assert.ok(items.some(({ code, text }) => code === '55512000' && text === 'Drift af kantiner'))
    assert.ok(items.length <= 8)
    assert.equal(spoken, `${items.length} forslag. Brug pil ned.`)
  })

  test('are named in the language asked for', async () =>
    assert.ok((await ask('q=kantine&language=en')).items.some(({ text }) => /canteen/i.test(text))))

  test('are none for one letter, or for words that mean nothing', async () => {
    for (const query of ['q=k', 'q=', 'q=xyzzy', 'q=%00']) assert.deepEqual((await ask(query)).items, [], query)
  })
})
