import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { cvrDouble, cvrSample } from '../../../test/support/cvr-double.ts'
import { type Client, client, type Fields } from '../../../test/support/session.ts'
import { cast, fifty } from './factories/cast.ts'
import { aCvr } from './factories.ts'
import { elasticsearchRegister } from './store/cvr/elasticsearch.ts'

const double = await cvrDouble(cvrSample())
const app = await testApp({ ports: { openId: undefined, cvr: elasticsearchRegister({ ...double, clock: today }) } })
const { somebody: person, subjects } = cast(app)

/** In the register of the test: *Eksempel Kantine ApS*, Eksempelvej 12B, 8000 Aarhus C. */
const canteen = '99990007'

const details = (fields: Fields): Fields => ({ kind: 'socialEnterprise', name: 'Prøve ApS', ...fields })

const somebody = async (options?: { email: string }): Promise<Client> => (await person(options)).browser

describe('registering an organisation', () => {
  test('goes through three steps, and the register fills in the last', async () => {
    const browser = await somebody()
    const afterKind = await browser.post('/organisation/ny', { kind: 'socialEnterprise' })
    assert.equal(afterKind.headers.location, '/organisation/ny/cvr?kind=socialEnterprise')
    const afterCvr = await browser.post('/organisation/ny/cvr', { kind: 'socialEnterprise', cvr: '99 99 00 07' })
    assert.equal(afterCvr.headers.location, `/organisation/ny/oplysninger?kind=socialEnterprise&cvr=${canteen}`)

    const { body } = await browser.get(String(afterCvr.headers.location))
    assert.match(body, /Vi fandt jer i CVR/)
    assert.match(body, /name="name"[^>]*value="Eksempel Kantine ApS"/)
    assert.match(body, /name="street"[^>]*value="Eksempelvej 12B"/)

    const url = await registered(browser, { cvr: canteen, name: 'Eksempel Kantine', town: 'Aarhus C' })
    const page = await browser.get(url)
    assert.match(page.body, /<h1>Eksempel Kantine<\/h1>/)
    assert.match(page.body, /Fundet i CVR den 22\. november 2026/)
    assert.match(page.body, /Aarhus/)
  })

  test('leads on to where somebody was on the way to, and never to another site', async () => {
    const browser = await somebody()
    const next = '/indkoeb/vej?step=answer'
    const sent = async (url: string, fields: Fields) => String((await browser.post(url, fields)).headers.location)
    const toCvr = await sent('/organisation/ny', { kind: 'socialEnterprise', next })
    const cvr = aCvr()
    assert.equal(new URLSearchParams(toCvr.split('?')[1]).get('next'), next)
    const toDetails = await sent('/organisation/ny/cvr', { kind: 'socialEnterprise', cvr, next })
    assert.match((await browser.get(toDetails)).body, /name="next" value="\/indkoeb\/vej\?step=answer"/)
    const form = { kind: 'socialEnterprise', cvr, name: 'På Vej ApS' }
    assert.equal(await sent('/organisation/ny/oplysninger', { ...form, next }), next)
    const away = { kind: 'socialEnterprise', cvr: aCvr(), name: 'På Afveje ApS', next: '//example.org' }
    assert.match(await sent('/organisation/ny/oplysninger', away), /^\/organisation\/\d+/)
  })

  test('makes the one who does it the owner, who gets a mail', async () => {
    const email = 'stifter@example.dk'
    const browser = await somebody({ email })
    await registered(browser, { cvr: aCvr(), name: 'Stifterne' })
    assert.deepEqual(await subjects(email), ['Stifterne er oprettet'])
    const list = await browser.get('/organisation')
    assert.match(list.body, /Stifterne/)
    assert.match(list.body, /Ejer/)
  })

  test('sent fifty times makes one organisation and one mail, and answers the same each time', async () => {
    const email = 'ivrig@example.dk'
    const browser = await somebody({ email })
    const form = details({ cvr: aCvr(), name: 'Ivrig ApS' })
    const answers = await fifty(() => browser.post('/organisation/ny/oplysninger', form))
    assert.equal(new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`)).size, 1)
    assert.deepEqual(await subjects(email), ['Ivrig ApS er oprettet'])
  })

  test('with the number of another leads to asking to join it, and makes none', async () => {
    const cvr = aCvr()
    await registered(await somebody(), { cvr, name: 'De Første' })
    const browser = await somebody()
    const asked = await browser.post('/organisation/ny/cvr', { kind: 'socialEnterprise', cvr })
    assert.equal(asked.headers.location, `/organisation/anmodning?cvr=${cvr}`)
    const again = await browser.post('/organisation/ny/oplysninger', details({ cvr }))
    assert.equal(again.headers.location, `/organisation/anmodning?cvr=${cvr}`)
    assert.match((await browser.get(`/organisation/anmodning?cvr=${cvr}`)).body, /Kom med i De Første/)
  })

  test('of a closed one is possible anew', async () => {
    const cvr = aCvr()
    const browser = await somebody()
    const url = await registered(browser, { cvr, name: 'Først' })
    await browser.post(`${url}/lukning`, { sure: 'yes' })
    assert.notEqual(await registered(browser, { cvr, name: 'Siden' }), url)
  })

  test('without kind, number or name says what to do, and keeps what was typed', async () => {
    const browser = await somebody()
    const noKind = await browser.post('/organisation/ny', {})
    assert.equal(noKind.statusCode, 422)
    assert.match(noKind.body, /Vælg, hvad I er\./)
    const wrongCvr = await browser.post('/organisation/ny/cvr', { kind: 'municipality', cvr: '1234567' })
    assert.equal(wrongCvr.statusCode, 422)
    assert.match(wrongCvr.body, /Skriv jeres CVR-nummer med 8 cifre\./)
    assert.match(wrongCvr.body, /value="1234567"/)
    const noName = await browser.post(
      '/organisation/ny/oplysninger',
      details({ cvr: aCvr(), name: '', town: 'Prøvekøbing' }),
    )
    assert.equal(noName.statusCode, 422)
    assert.match(noName.body, /Skriv organisationens navn\./)
    assert.match(noName.body, /value="Prøvekøbing"/)
  })

  test('begins anew where a step is missing', async () => {
    const browser = await somebody()
    for (const url of ['/organisation/ny/cvr', '/organisation/ny/oplysninger?kind=municipality&cvr=1']) {
      assert.equal((await browser.get(url)).headers.location, '/organisation/ny')
    }
  })

  test('is for people who have signed in', async () => {
    const visitor = client(app)
    assert.match(String((await visitor.get('/organisation/ny')).headers.location), /^\/log-ind\?next=/)
    assert.equal((await visitor.post('/organisation/ny/oplysninger', details({ cvr: aCvr() }))).statusCode, 401)
  })

  test('reads in English too', async () => {
    const browser = await somebody()
    assert.match((await browser.get('/en/organisation/new')).body, /Register an organisation/)
    const answer = await browser.post('/en/organisation/new/details', details({ cvr: aCvr() }))
    assert.match(String(answer.headers.location), /^\/en\/organisation\/\d+\?done=registered$/)
  })
})

describe('a public body', () => {
  test('is refused an address that anybody can get, is told why and the way out, and loses nothing it typed', async () => {
    const browser = await somebody({ email: 'anna.proeve@gmail.com' })
    for (const [url, more] of [
      ['/organisation/ny', {}],
      ['/organisation/ny/oplysninger', { cvr: aCvr(), name: 'Prøvekøbing Kommune', town: 'Prøvekøbing' }],
    ] as const) {
      const answer = await browser.post(url, { kind: 'municipality', ...more })
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, /Alle kan få en adresse hos gmail\.com/)
      assert.match(answer.body, /Skift til din arbejdsmail/)
      assert.match(answer.body, /href="\/konto\/mailadresse"/)
      for (const typed of Object.values(more)) assert.ok(answer.body.includes(`value="${typed}"`), typed)
    }
  })

  test('may be anything else with such an address', async () => {
    const browser = await somebody({ email: 'bo.proeve@gmail.com' })
    await registered(browser, { kind: 'privatePurchaser', cvr: aCvr() })
  })

  test('takes the domain of the address, which leads colleagues in any part of it there', async () => {
    const cvr = aCvr()
    await registered(await somebody({ email: 'anna@kultur.proevekoebing.example' }), {
      kind: 'municipality',
      cvr,
      name: 'Prøvekøbing Kommune',
    })
    const colleague = await somebody({ email: 'bo@plan.proevekoebing.example' })
    const list = await colleague.get('/organisation')
    assert.match(list.body, /Bed om at komme med i Prøvekøbing Kommune/)
    const again = await colleague.post('/organisation/ny', { kind: 'municipality' })
    assert.equal(again.headers.location, '/organisation/anmodning')
    const anyway = await colleague.post('/organisation/ny/oplysninger', {
      kind: 'municipality',
      cvr: aCvr(),
      name: 'X',
    })
    assert.equal(anyway.headers.location, `/organisation/anmodning?cvr=${cvr}`)
    assert.match((await colleague.get('/organisation/anmodning')).body, /Kom med i Prøvekøbing Kommune/)
    assert.doesNotMatch(
      (await (await somebody({ email: 'c@andetsted.example' })).get('/organisation')).body,
      /Prøvekøbing/,
    )
  })
})

describe('the CVR register', () => {
  test('that is slow or down does not stop anybody: the organisation is shown as not yet checked', async () => {
    for (const mode of ['down', 'slow'] as const) {
      double.behave(mode)
      const browser = await somebody()
      const url = await registered(browser, { cvr: aCvr(), name: `Prøve ${mode}` })
      assert.match((await browser.get(url)).body, /Endnu ikke slået op i CVR/)
    }
    const waiting = await (await somebody()).get(`/organisation/ny/oplysninger?kind=socialEnterprise&cvr=${canteen}`)
    assert.equal(waiting.statusCode, 200)
    assert.match(waiting.body, /CVR svarer ikke lige nu/)
    double.behave('well')
  })

  test('that does not know the number, or says that it has ceased, warns and lets on', async () => {
    const browser = await somebody()
    const page = await browser.get(`/organisation/ny/oplysninger?kind=socialEnterprise&cvr=${aCvr()}`)
    assert.match(page.body, /Nummeret findes ikke i CVR/)
    const url = await registered(browser, { cvr: aCvr() })
    assert.match((await browser.get(url)).body, /Findes ikke i CVR \(slået op den 22\. november 2026\)/)
  })
})

/** Registers one and answers its address. */
async function registered(browser: Client, fields: Fields): Promise<string> {
  const answer = await browser.post('/organisation/ny/oplysninger', details(fields))
  const [, url = ''] = /^(\/organisation\/\d+)\?done=registered$/.exec(String(answer.headers.location)) ?? []
  assert.notEqual(url, '', `${answer.statusCode} ${answer.headers.location}`)
  return url
}
