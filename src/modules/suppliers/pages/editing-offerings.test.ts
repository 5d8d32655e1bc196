import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { type Client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addOwnedSupplier } from '../factories.ts'
import type { Profile } from '../model/profile.ts'
import { findProfile } from '../store/profile.ts'

const app = await testApp()

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
    const { location = '' } = await save(mette, `${list}/7`, {
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
    assert.match((await save(mette, `${list}/7`, typed)).location ?? '', /words=kantine/)
    assert.equal(
      (await save(mette, `${list}/7`, { ...typed, foundWords: 'kantine' })).location,
      `${list}?saved=offerings`,
    )
  })

  async function titles(supplierId: number): Promise<(string | undefined)[]> {
    return (await profileIn(supplierId)).draft.offerings.map(({ title }) => title?.[0])
  }
})

/** The browsers of an enterprise's owner and of a colleague. */
async function anEnterprise(): Promise<{ supplierId: number; mette: Client; kim: Client }> {
  const { supplierId, owner, colleague } = await addOwnedSupplier(app.database)
  return {
    supplierId,
    mette: await signInAs(app, { personId: owner }),
    kim: await signInAs(app, { personId: colleague }),
  }
}

async function profileIn(supplierId: number): Promise<Profile> {
  const profile = await inTransaction({ database: app.database, actor: system }, (tx) => findProfile(tx, supplierId))
  assert.ok(profile)
  return profile
}

type Fields = Readonly<Record<string, string | readonly string[]>>

async function save(browser: Client, url: string, fields: Fields): Promise<{ location: string | undefined }> {
  const { statusCode, headers } = await browser.post(url, { ...(await versionOf(browser, url)), ...fields })
  assert.equal(statusCode, 303)
  return { location: headers.location }
}

async function versionOf(browser: Client, url: string) {
  return versionIn((await browser.get(url)).body)
}

function versionIn(page: string): { readonly seen: string } {
  return { seen: /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '' }
}
