import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { client, signInAs } from '../../../test/support/session.ts'
import type { Actor } from '../../kernel/access/actor.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { textOfPdf } from '../../kernel/files/pdf/factories.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { memosOf } from './actions/memos.ts'
import { personalData } from './actions/personal-data.ts'
import { aBuyer } from './factories.ts'

const app = await testApp()
const { database } = app
const [anna, carl, dora] = [
  await addPerson(database, { name: 'Anna Prøve' }),
  await addPerson(database, { name: 'Carl Prøve' }),
  await addPerson(database, { name: 'Dora Prøve' }),
]
const municipality = await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [{ personId: anna, role: 'owner' }],
})
await addOrganisation(database, { kind: 'privatePurchaser', members: [{ personId: carl, role: 'owner' }] })
await addOrganisation(database, { kind: 'socialEnterprise', members: [{ personId: dora, role: 'owner' }] })
const as = (personId: number) => signInAs(app, { personId })

const visitor = client(app)
const ask = (query: string) => visitor.get(`/indkoeb/vej?step=answer&${query}`)
const answers = { buyer: 'regionalLocal', value: '900.000', day: '2026-11-22', crossBorder: 'no', title: 'Kantine' }
const organisation = String(municipality)

describe('the questions', () => {
  test('are open to everybody, and remember what was answered', async () => {
    const page = await visitor.get('/indkoeb/vej?buyer=state&value=700.000&from=2027-01-01&inclusive=yes')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /value="state" checked/)
    assert.match(page.body, /value="700\.000"/)
    assert.match(page.body, /value="01-01-2027"/)
    assert.match(page.body, /value="yes" selected/)
    assert.match(page.body, /mindst 30 % af de ansatte/)
  })

  test('begin with today', async () => {
    assert.match((await visitor.get('/indkoeb/vej')).body, /name="day" type="text"\s+value="22-11-2026"/)
  })

  test('say what is missing, and keep the rest', async () => {
    const page = await ask('value=12,345&from=2027-01-01&day=31-02-2027')
    assert.equal(page.statusCode, 422)
    for (const words of [/Vælg, hvem I er/, /Skriv en dato, der findes/, /Skriv både kontraktens første/]) {
      assert.match(page.body, words)
    }
    assert.match(page.body, /value="12,345"/)
  })

  test('turn words into codes to choose among, and take a code as it is', async () => {
    const page = await ask('buyer=state&value=100&words=kantine')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /Hvilken kode passer bedst på “kantine”\?/)
    assert.match(page.body, /name="foundFor" value="kantine"/)
    const unchosen = await ask('buyer=state&value=100&words=kantine&foundFor=kantine')
    assert.match(unchosen.body, /Vælg den kode, der passer bedst/)
    const chosen = await ask('buyer=state&value=100&words=kantine&foundFor=kantine&code=55512000')
    assert.match(chosen.body, /<h1>Jeres muligheder/)
    assert.match(chosen.body, /\(55512000\)/)
    assert.match((await ask('buyer=state&value=100&words=85312000')).body, /\(85312000\)/)
    assert.match((await ask('buyer=state&value=100&words=kantine&foundFor=kantine&code=none')).body, /Ingen valgt/)
  })

  test('show the codes at once and on top where only words were given, and ask for nothing else before', async () => {
    const page = await ask('words=kantine')
    assert.equal(page.statusCode, 200)
    assert.match(
      page.body,
      /data-module="error-summary">[\s\S]*Her er de \d+ koder, der passer bedst til “kantine”[\s\S]*href="#code"/,
    )
    assert.ok(page.body.indexOf('name="code"') < page.body.indexOf('name="buyer"'))
    assert.doesNotMatch(page.body, /Vælg, hvem I er/)
    const chosen = await ask('words=kantine&foundFor=kantine&code=55512000')
    assert.equal(chosen.statusCode, 422)
    assert.match(chosen.body, /Vælg, hvem I er/)
    assert.match(chosen.body, /name="code" value="55512000"/)
  })

  test('ask anew once the words are others, and say so where they find nothing', async () => {
    const changed = await ask('buyer=state&value=100&words=vask&foundFor=kantine&code=55512000')
    assert.match(changed.body, /Hvilken kode passer bedst på “vask”\?/)
    const nothing = await ask('buyer=state&value=100&words=qqxxzz')
    assert.equal(nothing.statusCode, 422)
    assert.match(nothing.body, /Vi fandt ingen kode til de ord/)
  })
})

describe('the answer', () => {
  test('gives the possible ways first, with reasons, rules, dates and sources', async () => {
    const { body } = await ask('buyer=regionalLocal&value=900.000&crossBorder=no')
    assert.match(body, /Efter de regler, vi kender for 22\. november 2026/)
    assert.ok(body.indexOf('Køb efter markedsafdækning') < body.indexOf('Direkte køb'))
    for (const words of [
      /1\.611\.360\u00a0kr\./,
      /Plesner/,
      /Vejledning, ikke juridisk rådgivning/,
      /Det skal I gemme/,
    ]) {
      assert.match(body, words)
    }
  })

  test('leads to the enterprises that offer it, and to asking them', async () => {
    const { body } = await ask('buyer=regionalLocal&value=9.000.000&words=55512000')
    assert.match(body, /href="\/leverandoerer\?category=55512000">Se virksomheder, der tilbyder drift af kantiner/)
    assert.match(body, /href="\/forespoergsel\?category=55512000"[^>]*>Lav en forespørgsel/)
    assert.match(body, /registreret \(RSV\)/)
    const { body: without } = await ask('buyer=private&value=9.000.000')
    assert.match(without, /href="\/leverandoerer">Find socialøkonomiske virksomheder/)
    assert.doesNotMatch(without, /Vil I reservere kontrakten/)
  })

  test('says of a way that is closed only what closes it', async () => {
    const { body } = await ask('buyer=regionalLocal&value=9.000.000&words=90911000')
    const [, card = ''] = /<h3>[^<]*§ 190[^<]*<\/h3>([\s\S]*?)<\/article>/.exec(body) ?? []
    assert.match(card, /Ikke muligt/)
    assert.match(card, /Taler imod:/)
    assert.doesNotMatch(card, /Uvist:|Taler for:/)
  })

  test('leads back to the questions with all that was answered', async () => {
    const { body } = await ask('buyer=state&value=100&words=55512000&publicMission=no&enquiry=7')
    const [, link = ''] = /href="([^"]*)">Ret svarene/.exec(body) ?? []
    for (const part of ['buyer=state', 'value=100', 'words=55512000', 'publicMission=no', 'enquiry=7']) {
      assert.ok(link.includes(part), part)
    }
  })

  test('tells of a day for which no rules are known, and until when they are', async () => {
    const { body } = await ask('buyer=state&value=900000&day=2028-01-01')
    assert.match(
      body,
      /ingen kendt regel for den 1\. januar 2028\. Den sidste regel, vi kender, slutter 31\. december 2027/,
    )
  })

  test('of a day before all that is known names no last rule', async () => {
    const { body } = await ask('buyer=state&value=900000&day=2015-01-01')
    assert.match(body, /ingen kendt regel for den 1\. januar 2015/)
    assert.doesNotMatch(body, /Den sidste regel/)
  })

  test('takes the kind from the code, and shows what was derived as uncertain', async () => {
    const { body } = await ask('buyer=regionalLocal&value=9000000&words=85312000')
    assert.match(body, /Sociale og andre særlige tjenester/)
    assert.match(body, /Usikker: regnet ud/)
  })

  test('is in English too', async () => {
    const { body } = await visitor.get('/en/purchasing/route?step=answer&buyer=private&value=1')
    assert.match(body, /Free choice/)
  })

  test('offers visitors to sign in, and purchasers to keep it', async () => {
    const { body } = await ask('buyer=state&value=1')
    assert.match(body, /Log ind for at gemme svaret/)
    assert.match(
      (await (await as(dora)).get('/indkoeb/vej?step=answer&buyer=state&value=1')).body,
      /Opret en organisation/,
    )
    assert.match(
      (await (await as(anna)).get('/indkoeb/vej?step=answer&buyer=state&value=1')).body,
      /action="\/indkoeb\/notater"/,
    )
  })
})

describe('a memo', () => {
  test('is kept once, however often the form is sent', async () => {
    const browsers = await Promise.all(Array.from({ length: 10 }, () => as(anna)))
    const sent = await Promise.all(browsers.map((each) => each.post('/indkoeb/notater', { ...answers, organisation })))
    assert.equal(new Set(sent.map(({ headers }) => headers.location)).size, 1)
    assert.match(String(sent[0]?.headers.location), /^\/indkoeb\/notater\/\d+\?notice=saved$/)
    assert.match((await (await as(anna)).get('/indkoeb/notater')).body, /Kantine/)
  })

  test('is refused without a title or for others, and nothing is lost', async () => {
    const browser = await as(anna)
    const untitled = await browser.post('/indkoeb/notater', { ...answers, title: '', organisation })
    assert.equal(untitled.statusCode, 422)
    assert.match(untitled.body, /Skriv en titel til notatet/)
    assert.match(untitled.body, /name="value" value="900\.000"/)
    const foreign = await (await as(carl)).post('/indkoeb/notater', { ...answers, organisation })
    assert.equal(foreign.statusCode, 422)
    assert.equal((await browser.post('/indkoeb/notater')).statusCode, 422)
  })

  test('is another organisation’s secret, on its page, as a file and in the database', async () => {
    const browser = await as(anna)
    const place = String((await browser.post('/indkoeb/notater', { ...answers, organisation })).headers.location)
    const [path = ''] = place.split('?')
    assert.equal((await browser.get(path)).statusCode, 200)
    for (const address of [path, `${path}/notat.pdf`])
      assert.equal((await (await as(carl)).get(address)).statusCode, 404)
    const seenBy = async (actor: Actor) =>
      (await inTransaction({ database, actor }, (tx) => sql`select from procurement.memo`.execute(tx))).rows.length
    assert.equal(await seenBy(aBuyer(carl, municipality + 1)), 0)
    assert.notEqual(await seenBy(aBuyer(anna, municipality)), 0)
    assert.equal((await sql`select from procurement.memo`.execute(database)).rows.length, 0)
  })

  test('leads back to the questions, with the value as people write it and a day that is still to come', async () => {
    const browser = await as(anna)
    const leadsTo = async (day: string) => {
      const sent = { ...answers, day, value: '499.999', title: `Til ${day}`, organisation }
      const [path = ''] = String((await browser.post('/indkoeb/notater', sent)).headers.location).split('?')
      return /href="([^"]*)">Spørg igen/.exec((await browser.get(path)).body)?.[1] ?? ''
    }
    assert.match(await leadsTo('2027-12-30'), /value=499999&amp;day=2027-12-30/)
    const over = await leadsTo('2026-01-02')
    assert.match(over, /value=499999&/)
    assert.doesNotMatch(over, /day=/)
  })

  test('cannot be changed, not even by the app itself', async () => {
    const change = inTransaction({ database, actor: system }, (tx) =>
      sql`update procurement.memo set title = 'x'`.execute(tx),
    )
    await assert.rejects(change, /permission denied/)
  })

  test('is a PDF with the same words, in the language that is asked for', async () => {
    const browser = await as(anna)
    const place = String((await browser.post('/indkoeb/notater', { ...answers, organisation })).headers.location)
    const [path = ''] = place.split('?')
    const file = await browser.get(`${path}/notat.pdf`)
    assert.equal(file.headers['content-type'], 'application/pdf')
    assert.equal(file.headers['cache-control'], 'private, no-store')
    const text = textOfPdf(file.rawPayload)
    for (const words of ['Kantine', 'Prøvekøbing Kommune', 'Køb efter markedsafdækning', 'Plesner', 'side 1 af']) {
      assert.ok(text.includes(words), words)
    }
    assert.ok(textOfPdf((await browser.get(`${path}/notat.pdf?language=en`)).rawPayload).includes('market test'))
  })

  test('belongs to an enquiry where it was asked from one, and to somebody’s own data', async () => {
    const browser = await as(anna)
    await browser.post('/indkoeb/notater', { ...answers, title: 'Til behovet', organisation, enquiry: '77' })
    const context = {
      actor: aBuyer(anna, municipality),
      clock: clockAt('2026-11-22T12:00:00Z'),
      database,
      log: memoryLog().log,
    }
    assert.deepEqual(
      (await memosOf(context, 77)).map(({ title }) => title),
      ['Til behovet'],
    )
    assert.deepEqual(await memosOf({ ...context, actor: aBuyer(carl, municipality + 1) }, 77), [])
    assert.ok((await personalData(context, anna)).memos.some(({ title }) => title === 'Til behovet'))
    assert.deepEqual((await personalData(context, carl)).memos, [])
  })
})
