import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { everybody } from '../../../test/support/people.ts'
import { type Client, client, signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson, linkTo } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { aRequest } from '../suppliers/factories.ts'
import { forgetLooseDrafts, takeLooseDraft } from './actions/loose-drafts.ts'

let now = new Date('2026-11-22T12:00:00Z')
const clock = { now: () => now }
const app = await testApp({ clock })
const { database } = app
const { purchaser, otherPurchaser, seller } = await everybody(app)

const day = 86_400_000
let machines = 0
/** Each visitor sits at a machine of their own: what is begun is counted by it. */
const visitor = () => {
  machines += 1
  return client(app, `10.1.0.${machines}`)
}

const begin = async (browser: Client, fields: Readonly<Record<string, string>> = {}) => {
  const begun = await browser.post('/forespoergsel/kladde', { kind: 'quotes', ...fields })
  return String(begun.headers.location).replace(/\/behov$/, '')
}
const seenIn = (body: string) => /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
const write = async (browser: Client, url: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
  browser.post(url, { seen: seenIn((await browser.get(url)).body), ...fields })

const need = { title: 'Frokost til rådhuset', description: 'Frokost til 40 hver dag.', categories: '55512000' }

const enquiriesCalled = (title: string) =>
  inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ reference: string; buyerId: number }>`
      select reference, buyer_id as "buyerId"
      from enquiries.enquiry
      where draft #>> '{need,title,0}' = ${title}
    `.execute(tx)
    return rows
  })

describe('an enquiry without an account', () => {
  test('is begun by anybody, and written step by step, each kept as it was typed', async () => {
    const browser = visitor()
    assert.match((await browser.get('/forespoergsel')).body, /Du behøver ingen konto/)
    const draft = await begin(browser)
    const saved = await write(browser, `${draft}/behov`, need)
    assert.equal(saved.headers.location, `${draft}/sted`)
    await write(browser, `${draft}/sted`, { postcode: '99', municipalities: ['0751'] })
    await write(browser, `${draft}/svar`, { day: 'i morgen', questions: 'Hvem laver maden?', 'questions-2': 'Hvor?' })
    assert.equal((await write(browser, `${draft}/vilkaar`, {})).headers.location, `${draft}/gennemse`)

    const elsewhere = visitor()
    assert.match((await elsewhere.get(`${draft}/behov`)).body, /Frokost til rådhuset/)
    assert.match((await elsewhere.get(`${draft}/sted`)).body, /value="99"/)
    assert.match((await elsewhere.get(`${draft}/svar`)).body, /value="i morgen"[\s\S]*Hvem laver maden\?[\s\S]*Hvor\?/)
    const review = (await elsewhere.get(`${draft}/gennemse`)).body
    assert.match(review, /Skriv et dansk postnummer/)
    assert.match((await elsewhere.get(`${draft}/sted?check=yes`)).body, /form-error-message[\s\S]*postnummer/)
  })

  test('needs a kind, and brings along what was searched for', async () => {
    const browser = visitor()
    const refused = await browser.post('/forespoergsel/kladde', { kind: 'alt', category: '55512000' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Vælg, hvad I vil\./)
    assert.match(refused.body, /name="category" value="55512000"/)
    const draft = await begin(browser, { category: '55512000', municipality: 'aarhus' })
    assert.match((await browser.get(`${draft}/behov`)).body, /value="55512000" checked/)
    assert.match((await browser.get(`${draft}/sted`)).body, /value="0751" checked/)
  })

  test('brings along the words of a search: a place among them, and what they say of categories', async () => {
    const browser = visitor()
    const begun = await browser.post('/forespoergsel/kladde', { kind: 'quotes', words: 'kantine Aarhus' })
    const { location } = begun.headers
    assert.match(String(location), /behov\?words=kantine$/)
    assert.match((await browser.get(String(location))).body, /[Kk]antine[^<]*\(\d{8}\)/)
    const place = await browser.get(String(location).replace(/behov.*/, 'sted'))
    assert.match(place.body, /value="0751" checked/)
  })

  test('tells at once what cannot be right, where it was typed, and goes on past what is only missing', async () => {
    const browser = visitor()
    const draft = await begin(browser)
    assert.equal((await write(browser, `${draft}/behov`, { title: 'Frokost' })).headers.location, `${draft}/sted`)
    const wrong = await write(browser, `${draft}/sted`, { postcode: '99', smallestAmount: 'meget' })
    assert.equal(wrong.headers.location, `${draft}/sted`)
    const { body } = await browser.get(`${draft}/sted`)
    assert.match(body, /value="meget"/)
    assert.match(body, /postnummer på fire cifre/)
    assert.match(body, /et beløb i kroner/)
    assert.doesNotMatch((await browser.get(`${draft}/behov`)).body, /error-summary/)
  })

  test('finds categories by words, and keeps what was typed beside them', async () => {
    const browser = visitor()
    const draft = await begin(browser)
    const found = await write(browser, `${draft}/behov`, { ...need, words: 'rengøring', button: 'find' })
    const { body } = await browser.get(String(found.headers.location))
    assert.match(body, /Frokost til 40 hver dag\./)
    assert.match(body, /[Rr]engøring[^<]*\(\d{8}\)/)
  })

  test('tells how many could deliver what is written so far', async () => {
    const browser = visitor()
    const draft = await begin(browser)
    assert.doesNotMatch((await browser.get(`${draft}/sted`)).body, /data-reach/)
    await write(browser, `${draft}/behov`, need)
    for (const url of ['sted', 'gennemse']) {
      assert.match((await browser.get(`${draft}/${url}`)).body, /role="status"[^>]*>\d+ virksomheder kan levere/)
    }
  })

  test('asks a planned purchase for two forms only', async () => {
    const browser = visitor()
    const draft = await begin(browser, { kind: 'planned' })
    assert.equal((await browser.get(`${draft}/svar`)).headers.location, `${draft}/behov`)
    assert.equal(
      (await write(browser, `${draft}/sted`, { startsOn: '01-02-2027' })).headers.location,
      `${draft}/gennemse`,
    )
  })

  test('is not overwritten from an older window, and loses nothing that was typed', async () => {
    const browser = visitor()
    const draft = await begin(browser)
    const url = `${draft}/behov`
    const seen = seenIn((await browser.get(url)).body)
    await browser.post(url, { seen, title: 'Først' })
    const refused = await browser.post(url, { seen, title: 'Sidst' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /value="Sidst"/)
    assert.match(refused.body, /ændret i et andet vindue/)
    assert.equal((await browser.post(url, { seen: seenIn(refused.body), title: 'Sidst' })).statusCode, 303)
  })

  test('refuses what nobody writes, with all that was typed', async () => {
    const browser = visitor()
    const draft = await begin(browser)
    const refused = await write(browser, `${draft}/behov`, { ...need, description: 'æ'.repeat(70_000) })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /for meget tekst/)
    assert.match(refused.body, /æ{70000}/)
  })

  test('is not begun more than thirty times a minute from one place', async () => {
    const browser = visitor()
    for (let time = 1; time <= 30; time += 1) assert.match(await begin(browser), /^\/forespoergsel\/kladde\/[\w-]{32}$/)
    const refused = await browser.post('/forespoergsel/kladde', { kind: 'quotes' })
    assert.equal(refused.statusCode, 429)
    assert.match(refused.body, /Vent et minut/)
    assert.match(await begin(visitor()), /kladde/, 'another place is not held up by it')
  })

  test('is found by nobody who does not know its address', async () => {
    await begin(visitor())
    for (const url of ['behov', 'gennemse']) {
      assert.equal((await visitor().get(`/forespoergsel/kladde/${'a'.repeat(32)}/${url}`)).statusCode, 404)
    }
    const { rows } = await inTransaction(aRequest(database, purchaser), (tx) =>
      sql`select token_hash from enquiries.loose_draft`.execute(tx),
    )
    assert.deepEqual(rows, [])
  })

  test('is deleted two weeks after anybody last wrote in it', async () => {
    const browser = visitor()
    const [old, kept] = [await begin(browser), await begin(browser)]
    const start = now
    now = new Date(start.getTime() + 13 * day)
    await write(browser, `${kept}/behov`, need)
    now = new Date(start.getTime() + 15 * day)
    assert.equal((await browser.get(`${old}/behov`)).statusCode, 404, 'also before the job has run')
    await forgetLooseDrafts({ ...aRequest(database, purchaser), clock })
    assert.equal((await browser.get(`${kept}/behov`)).statusCode, 200)
    const { rows } = await inTransaction({ database, actor: system }, (tx) =>
      sql`select token_hash from enquiries.loose_draft where expires_at <= ${now}`.execute(tx),
    )
    assert.deepEqual(rows, [])
    now = start
  })
})

describe('a draft without an owner', () => {
  const written = async (title: string) => {
    const browser = visitor()
    const draft = await begin(browser)
    await write(browser, `${draft}/behov`, { ...need, title })
    return { browser, draft }
  }

  test('becomes the enquiry of an organisation once its writer has followed the link in the mail', async () => {
    const { browser, draft } = await written('Med link')
    assert.match((await browser.get(`${draft}/gennemse`)).body, /Skriv din e-mail/)
    const asked = await browser.get(`${draft}/overtagelse`)
    const next = new URL(String(asked.headers.location), 'http://localhost').searchParams.get('next') ?? ''
    assert.equal(next, `${draft}/overtagelse`)

    const personId = await addPerson(database, { email: 'indkoeber@example.dk' })
    const organisationId = await addOrganisation(database, {
      kind: 'municipality',
      members: [{ personId, role: 'owner' }],
    })
    await browser.post('/log-ind', { email: 'indkoeber@example.dk', way: 'link', next })
    const entered = await browser.post(await linkTo(database, 'indkoeber@example.dk'))
    assert.equal(entered.headers.location, next)
    assert.match((await browser.get(next)).body, /Hvem køber\?/)

    const taken = await browser.post(next, { buyer: `${organisationId}` })
    const [enquiry] = await enquiriesCalled('Med link')
    assert.equal(enquiry?.buyerId, organisationId)
    assert.equal(taken.headers.location, `/indkoeb/forespoergsler/${enquiry?.reference}/kladde/gennemse`)
    assert.match((await browser.get(String(taken.headers.location))).body, /Med link/)
  })

  test('becomes one enquiry however often the link is followed, and leads there ever after', async () => {
    const { draft } = await written('Fulgt igen')
    const { browser, organisationId } = purchaser
    const taker = aRequest(database, { ...purchaser, buysFor: [organisationId] }, clock)
    const takes = await Promise.all(
      [1, 2, 3, 4].map(() => takeLooseDraft(taker, String(draft.split('/').at(-1)), organisationId)),
    )
    const [enquiry, ...others] = await enquiriesCalled('Fulgt igen')
    assert.deepEqual(others, [])
    const page = `/indkoeb/forespoergsler/${enquiry?.reference}/kladde/gennemse`
    for (const taken of takes) assert.equal(taken.ok && taken.value.reference, enquiry?.reference)
    assert.equal((await browser.post(`${draft}/overtagelse`, { buyer: '' })).headers.location, page)
    for (const url of ['behov', 'gennemse', 'overtagelse']) {
      assert.equal((await browser.get(`${draft}/${url}`)).headers.location, page)
    }
    const saved = await browser.post(`${draft}/behov`, { title: 'For sent' })
    assert.equal(saved.headers.location, page)
  })

  test('tells nobody else what became of it', async () => {
    const { draft } = await written('Kun vores')
    await purchaser.browser.post(`${draft}/overtagelse`, { buyer: `${purchaser.organisationId}` })
    for (const url of ['behov', 'gennemse', 'overtagelse']) {
      assert.equal((await otherPurchaser.browser.get(`${draft}/${url}`)).statusCode, 404)
    }
    const again = await otherPurchaser.browser.post(`${draft}/overtagelse`, {
      buyer: `${otherPurchaser.organisationId}`,
    })
    assert.equal(again.statusCode, 404)
    assert.match(String((await visitor().get(`${draft}/behov`)).headers.location), /overtagelse$/)
  })

  test('is given to no organisation that its taker does not buy for', async () => {
    const { draft } = await written('Ikke deres')
    for (const buyer of [`${otherPurchaser.organisationId}`, '', '0', 'x']) {
      const refused = await purchaser.browser.post(`${draft}/overtagelse`, { buyer })
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /Vælg den organisation, der køber\./)
    }
    assert.deepEqual(await enquiriesCalled('Ikke deres'), [])
  })

  test('tells who buys for nobody yet what to do first', async () => {
    const { draft } = await written('Uden organisation')
    assert.match((await seller.browser.get(`${draft}/overtagelse`)).body, /Opret eller find organisationen/)
    const personId = await addPerson(database)
    const nobody = await signInAs(app, { personId }, now)
    assert.match((await nobody.get(`${draft}/overtagelse`)).body, /kladden venter/)
    assert.match((await nobody.get('/forespoergsel')).body, /Du behøver ingen konto/)
  })
})
