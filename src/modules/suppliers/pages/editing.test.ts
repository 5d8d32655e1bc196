import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { testApp } from '../../../../test/support/app.ts'
import { type Client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addOwnedSupplier } from '../factories.ts'
import type { Profile } from '../model/profile.ts'
import { findProfile } from '../store/profile.ts'

const app = await testApp()

describe('a section’s form', () => {
  test('keeps what is half-filled and wrong, and says what to put right', async () => {
    const { mette } = await anEnterprise()
    const { location } = await save(mette, '/min-virksomhed/rediger/om', { name: '', postcode: '80', button: 'stay' })
    assert.equal(location, '/min-virksomhed/rediger/om?saved=yes')
    const { body } = await mette.get('/min-virksomhed/rediger/om?saved=yes')
    assert.match(body, /value="80"/)
    assert.match(body, /Skriv postnummeret med 4 cifre/)
    assert.match(body, /Kladden er gemt/)
  })

  test('leads on to the next', async () => {
    const { mette } = await anEnterprise()
    const { location } = await save(mette, '/min-virksomhed/rediger/levering', { regions: ['midtjylland'] })
    assert.equal(location, '/min-virksomhed/rediger/mennesker?saved=yes')
  })

  test('shows the description as it will look', async () => {
    const { mette } = await anEnterprise()
    await save(mette, '/min-virksomhed/rediger/om', { name: 'Haven', description: 'Vi er **gode** <b>til</b> haver.' })
    const { body } = await mette.get('/min-virksomhed/rediger/om')
    assert.match(body, /<strong>gode<\/strong> &lt;b&gt;til/)
  })

  test('says where the address lies, and doubts one that contradicts itself', async () => {
    const { mette } = await anEnterprise()
    const about = { name: 'Haven', description: 'x', postcode: '8000', town: 'Aarhus C' }
    await save(mette, '/min-virksomhed/rediger/om', about)
    assert.match((await mette.get('/min-virksomhed/rediger/om')).body, /Adressen ligger i Aarhus Kommune/)
    await save(mette, '/min-virksomhed/rediger/om', { ...about, postcode: '1000' })
    assert.match((await mette.get('/min-virksomhed/rediger/om')).body, /modsige sig selv/)
  })

  test('sent 50 times at once is saved once', async () => {
    const { mette, supplierId } = await anEnterprise()
    const url = '/min-virksomhed/rediger/kontakt'
    const form = { ...(await versionOf(mette, url)), name: 'Kim Prøve' }
    // In two halves: the server takes on 40 requests at a time.
    const half = () => Promise.all(Array.from({ length: 25 }, () => mette.post(url, form)))
    const answers = [...(await half()), ...(await half())]
    assert.deepEqual(
      [...new Set(answers.map(({ headers }) => headers.location))],
      ['/min-virksomhed/billeder?saved=yes'],
    )
    assert.equal((await profileIn(supplierId)).revision, 2)
  })

  test('is closed to those of another enterprise: they see their own', async () => {
    const { supplierId } = await anEnterprise()
    const other = await anEnterprise()
    await save(other.mette, '/min-virksomhed/rediger/kontakt', { name: 'En Anden' })
    assert.deepEqual((await profileIn(supplierId)).draft.contact, {})
  })
})

describe('two who edit the same form', () => {
  test('are told, see both versions, and overwrite nothing unseen', async () => {
    const { mette, kim, supplierId } = await anEnterprise()
    const url = '/min-virksomhed/rediger/kontakt'
    const opened = await versionOf(mette, url)
    await save(kim, url, { name: 'Kim Prøve', phone: '12345678' })
    const refused = await mette.post(url, { ...opened, name: 'Mette <Prøve>', phone: '12345678' })
    assert.equal(refused.statusCode, 409)
    assert.match(refused.body, /Kim Prøve gemte 22\. november 2026/)
    assert.match(refused.body, /Mette &lt;Prøve&gt;/)
    assert.doesNotMatch(refused.body, /data-title="Felt">Telefon/)
    assert.deepEqual((await profileIn(supplierId)).draft.contact.name, ['Kim Prøve'])

    const again = { ...versionIn(refused.body), name: 'Mette <Prøve>', phone: '12345678' }
    assert.equal((await mette.post(url, again)).statusCode, 303)
    assert.deepEqual((await profileIn(supplierId)).draft.contact.name, ['Mette <Prøve>'])
  })

  test('are told again when it happens a second time', async () => {
    const { mette, kim } = await anEnterprise()
    const url = '/min-virksomhed/rediger/kontakt'
    const opened = await versionOf(mette, url)
    await save(kim, url, { name: 'Kim' })
    const first = await mette.post(url, { ...opened, name: 'Mette' })
    await save(kim, url, { name: 'Kim P.' })
    assert.equal((await mette.post(url, { ...versionIn(first.body), name: 'Mette' })).statusCode, 409)
  })

  test('are left in peace when they edit different forms', async () => {
    const { mette, kim, supplierId } = await anEnterprise()
    const opened = await versionOf(mette, '/min-virksomhed/rediger/kontakt')
    await save(kim, '/min-virksomhed/rediger/mennesker', { employsNote: 'Vi er otte.' })
    assert.equal((await mette.post('/min-virksomhed/rediger/kontakt', { ...opened, name: 'Mette' })).statusCode, 303)
    const { draft } = await profileIn(supplierId)
    assert.deepEqual([draft.people.employsNote, draft.contact.name], [['Vi er otte.'], ['Mette']])
  })
})

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
    assert.equal((await save(mette, `${list}/7`, { ...typed, foundWords: 'kantine' })).location, `${list}?saved=yes`)
  })

  async function titles(supplierId: number): Promise<(string | undefined)[]> {
    return (await profileIn(supplierId)).draft.offerings.map(({ title }) => title?.[0])
  }
})

test('whatever is sent, the answer is no fault of ours, and the page still opens', async () => {
  const { mette } = await anEnterprise()
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed()),
    fc.constantFrom('\0', '-1', '1e309', '0x10', '<script>', '__proto__', '{"a":1}', 'x'.repeat(30_000)),
  )
  const pages = {
    om: ['name', 'otherNames', 'legalForm', 'website', 'description', 'postcode', 'town', 'municipality'],
    levering: ['countries', 'regions', 'municipalities', 'radiusKm', 'radiusTown'],
    mennesker: ['employs', 'employsNote'],
    vilkaar: ['smallestOrder', 'leadTimeDays', 'availableFrom', 'labels', 'languages', 'client1', 'reviewMonths'],
    kontakt: ['name', 'role', 'email', 'phone'],
    'tilbud/7': ['title', 'kind', 'categories', 'unit', 'words', 'button', 'number'],
  }
  for (const [page, fields] of Object.entries(pages)) {
    const typed = fc.record(Object.fromEntries(fields.map((field) => [field, fc.array(junk, { maxLength: 3 })])))
    await fc.assert(
      fc.asyncProperty(typed, async (values) => {
        const url = `/min-virksomhed/rediger/${page}`
        const { statusCode } = await mette.post(url, { ...(await versionOf(mette, url)), ...values })
        assert.ok(statusCode < 500, `${statusCode}`)
        assert.equal((await mette.get(url)).statusCode, 200)
      }),
      { numRuns: 12 },
    )
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
