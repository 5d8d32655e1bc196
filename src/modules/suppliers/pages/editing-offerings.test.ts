import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownPages, save, versionIn } from '../../../../test/support/own-page.ts'

const { anEnterprise, profileOf } = await ownPages()

describe('what is offered', () => {
  const list = '/min-virksomhed/rediger/tilbud'

  test('is added, moved and removed', async () => {
    const { mette, supplierId } = await anEnterprise()
    await save(mette, `${list}/7`, { title: 'Frokost' })
    await save(mette, `${list}/8`, { title: 'Kaffe' })
    assert.deepEqual(await titles(supplierId), ['Frokost', 'Kaffe'])
    await mette.post(`${list}/8/flyt`, { index: '0' })
    await mette.post(`${list}/8/flyt`, { index: '0' })
    assert.deepEqual(await titles(supplierId), ['Kaffe', 'Frokost'])
    const { seen } = versionIn((await mette.get(`${list}/7`)).body)
    await mette.post(`${list}/7/fjern`, { seen })
    await mette.post(`${list}/7/fjern`, { seen })
    assert.deepEqual(await titles(supplierId), ['Kaffe'])
  })

  test('is not removed when a colleague has changed it meanwhile', async () => {
    const { mette, kim, supplierId } = await anEnterprise()
    await save(mette, `${list}/7`, { title: 'Frokost' })
    const { seen } = versionIn((await mette.get(`${list}/7`)).body)
    await save(kim, `${list}/7`, { title: 'Frokost og kaffe' })
    const { headers } = await mette.post(`${list}/7/fjern`, { seen })
    assert.equal(headers.location, `${list}?changed=yes`)
    assert.deepEqual(await titles(supplierId), ['Frokost og kaffe'])
  })

  test('finds its codes by Danish words, shows the tree, and keeps what was typed', async () => {
    const { mette, supplierId } = await anEnterprise()
    const location = await save(mette, `${list}/7`, {
      title: 'Frokost',
      words: 'kantine',
      button: 'findCodes',
    })
    assert.equal(location, `${list}/7?words=kantine#categories`)
    const { body } = await mette.get(location.replace(/#.*/, ''))
    assert.match(body, /value="Frokost"/)
    assert.match(body, /name="categories" value="55510000"/)
    assert.match(body, /Hotel[^<]*restaurant[^<]* ›/i)
    assert.deepEqual(await titles(supplierId), ['Frokost'])
  })

  test('keeps the chosen codes ticked while others are looked for', async () => {
    const { mette } = await anEnterprise()
    await save(mette, `${list}/7`, { title: 'Frokost', categories: ['55510000'], words: 'kaffe', button: 'findCodes' })
    const { body } = await mette.get(`${list}/7?words=kaffe`)
    assert.match(body, /value="55510000" checked/)
    assert.match(body, /value="15861000" (?!checked)/)
  })

  test('looks for codes too when the words are sent with Enter, once', async () => {
    const { mette } = await anEnterprise()
    const typed = { title: 'Frokost', words: 'kantine' }
    assert.match(await save(mette, `${list}/7`, typed), /words=kantine/)
    assert.equal(await save(mette, `${list}/7`, { ...typed, foundWords: 'kantine' }), `${list}?saved=offerings`)
  })

  async function titles(supplierId: number): Promise<(string | undefined)[]> {
    return (await profileOf({ supplierId })).draft.offerings.map(({ title }) => title?.[0])
  }
})
