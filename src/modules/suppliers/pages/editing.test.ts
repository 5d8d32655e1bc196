import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ownPages, save, versionIn, versionOf } from '../../../../test/support/own-page.ts'

const { anEnterprise, profileOf } = await ownPages()

describe('a section’s form', () => {
  test('keeps what is half-filled and wrong, and says what to put right in one box, by the names of the fields', async () => {
    const { mette } = await anEnterprise()
    const location = await save(mette, '/min-virksomhed/rediger/om', { name: '', postcode: '80', button: 'stay' })
    assert.equal(location, '/min-virksomhed/rediger/om?saved=about')
    const { body } = await mette.get('/min-virksomhed/rediger/om?saved=about')
    assert.match(body, /value="80"/)
    assert.match(body, /Skriv postnummeret med 4 cifre/)
    assert.match(body, /Kladden er gemt, men 3 ting skal rettes/)
    assert.match(body, /href="#postcode">Postnummer: Skriv postnummeret med 4 cifre/)
    assert.doesNotMatch(body, /alert-success|error-summary/)
  })

  test('says nothing is wrong before it was saved, save to somebody who comes to put it right', async () => {
    const { mette } = await anEnterprise()
    await save(mette, '/min-virksomhed/rediger/om', { name: 'Haven', postcode: '80' })
    assert.doesNotMatch((await mette.get('/min-virksomhed/rediger/om')).body, /4 cifre/)
    assert.match((await mette.get('/min-virksomhed/rediger/om?check=yes')).body, /error-summary[\s\S]*4 cifre/)
  })

  test('left with something wrong says so on the next, with a way back', async () => {
    const { mette } = await anEnterprise()
    const location = await save(mette, '/min-virksomhed/rediger/om', { name: 'Haven', postcode: '80' })
    const { body } = await mette.get(location)
    assert.match(body, /Kladden er gemt, men 2 ting skal rettes/)
    assert.match(body, /href="\/min-virksomhed\/rediger\/om\?check=yes">Gå tilbage til “Om virksomheden”/)
    assert.doesNotMatch(body, /alert-success/)
  })

  test('the last of them too', async () => {
    const { mette } = await anEnterprise()
    const location = await save(mette, '/min-virksomhed/rediger/kontakt', { name: 'Kim Prøve' })
    assert.match((await mette.get(location)).body, /men 1 ting skal rettes[\s\S]*Gå tilbage til “Kontaktperson”/)
  })

  test('leads on to the next', async () => {
    const { mette } = await anEnterprise()
    const location = await save(mette, '/min-virksomhed/rediger/levering', { regions: ['midtjylland'] })
    assert.equal(location, '/min-virksomhed/rediger/mennesker?saved=delivery')
  })

  test('offers the municipalities by the alphabet', async () => {
    const { mette } = await anEnterprise()
    for (const form of ['om', 'levering']) {
      const { body } = await mette.get(`/min-virksomhed/rediger/${form}`)
      const places = ['Albertslund', 'Vordingborg', 'Ærø', 'Aabenraa'].map((name) => body.indexOf(`>${name}<`))
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      )
      assert.ok(!places.includes(-1))
    }
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
      ['/min-virksomhed/billeder?saved=contact'],
    )
    assert.equal((await profileOf({ supplierId })).revision, 2)
  })

  test('is closed to those of another enterprise: they see their own', async () => {
    const { supplierId } = await anEnterprise()
    const other = await anEnterprise()
    await save(other.mette, '/min-virksomhed/rediger/kontakt', { name: 'En Anden' })
    assert.deepEqual((await profileOf({ supplierId })).draft.contact, {})
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
    assert.deepEqual((await profileOf({ supplierId })).draft.contact.name, ['Kim Prøve'])

    const again = { ...versionIn(refused.body), name: 'Mette <Prøve>', phone: '12345678' }
    assert.equal((await mette.post(url, again)).statusCode, 303)
    assert.deepEqual((await profileOf({ supplierId })).draft.contact.name, ['Mette <Prøve>'])
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
    const { draft } = await profileOf({ supplierId })
    assert.deepEqual([draft.people.employsNote, draft.contact.name], [['Vi er otte.'], ['Mette']])
  })
})

describe('far too much', () => {
  test('in one form is refused in a sentence, with all that was typed', async () => {
    const { mette, supplierId } = await anEnterprise()
    const url = '/min-virksomhed/rediger/om'
    const typed = { ...(await versionOf(mette, url)), name: 'Haven', description: 'x'.repeat(8_001) }
    const refused = await mette.post(url, typed)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /er ikke gemt: Der er for meget af det/)
    assert.match(refused.body, /x{8001}/)
    assert.equal((await profileOf({ supplierId })).revision, 1)
  })

  test('of offerings is refused, with the one that was typed', async () => {
    const offerings = Array.from({ length: 50 }, (_, index) => ({ number: [String(index + 1)], title: ['Kaffe'] }))
    const { mette, supplierId } = await anEnterprise({ draft: { offerings } })
    const url = '/min-virksomhed/rediger/tilbud/51'
    const refused = await mette.post(url, { ...(await versionOf(mette, url)), title: 'Te' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /højst 50 varer og ydelser[\s\S]*value="Te"/)
    assert.equal((await profileOf({ supplierId })).draft.offerings.length, 50)
  })

  test('in the whole page is refused', async () => {
    const typed = { number: ['1'], capacity: ['x'.repeat(5_000)], unit: ['x'.repeat(300)] }
    const offerings = Array.from({ length: 49 }, (_, index) => ({ ...typed, number: [String(index + 1)] }))
    const { mette } = await anEnterprise({ draft: { offerings } })
    const url = '/min-virksomhed/rediger/tilbud/50'
    const refused = await mette.post(url, { ...(await versionOf(mette, url)), capacity: 'y'.repeat(5_000) })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Siden fylder i alt for meget[\s\S]*y{5000}/)
  })
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
