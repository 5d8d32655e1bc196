import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { type Everybody, everybody } from '../../../test/support/people.ts'
import type { Fields } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { newReference } from '../../kernel/public-reference.ts'
import { mailsTo } from '../identity/factories.ts'
import { addEnquiry } from './factories/enquiry.ts'
import type { Enquiry, EnquiryState } from './model/enquiry.ts'
import { choicesOf } from './store/choices.ts'
import { findEnquiry } from './store/read.ts'

const app = await testApp()
const people: Everybody = await everybody(app)
const { purchaser, otherPurchaser, operator, visitor } = people

const buyerId = purchaser.organisationId

const need: Fields = { title: 'Frokost til rådhuset', description: 'Frokost til 40.', categories: '55512000' }
const place: Fields = { postcode: '8000', largestAmount: '400.000', startsOn: '01-02-2027' }
const answers: Fields = { day: '04-12-2026', time: '12.00', questions: 'Hvem laver maden?' }

const begun = async (kind = 'quotes', someone = purchaser) => {
  const reference = newReference('F')
  const buyer = String(someone.organisationId)
  const sent = await someone.browser.post('/forespoergsel', { kind, buyer, reference })
  assert.equal(sent.headers.location, `/indkoeb/forespoergsler/${reference}/kladde/behov`)
  return { reference, url: `/indkoeb/forespoergsler/${reference}`, sent: { kind, buyer, reference } }
}

/** Sends a form as a browser would: with the fingerprint that stands in it. */
const fill = async (url: string, fields: Fields, someone = purchaser) => {
  const { body } = await someone.browser.get(url)
  const seen = /name="seen" value="([^"]*)"/.exec(body)?.[1] ?? ''
  return someone.browser.post(url, { seen, ...fields })
}

const written = async (someone = purchaser) => {
  const { url, reference } = await begun('quotes', someone)
  await fill(`${url}/kladde/behov`, need, someone)
  await fill(`${url}/kladde/sted`, place, someone)
  await fill(`${url}/kladde/svar`, answers, someone)
  return { url, reference }
}

const found = (reference: string): Promise<Enquiry | undefined> =>
  inTransaction({ database: app.database, actor: system }, (tx) => findEnquiry(tx, reference))

const stateOf = async (reference: string): Promise<EnquiryState | undefined> => (await found(reference))?.state

/** Whether anybody vouches for the purchaser. */
const trust = (isTrusted: boolean) =>
  inTransaction({ database: app.database, actor: system }, (tx) =>
    sql`
      update organisations.organisation
      set confirmed_at = ${isTrusted ? '2026-11-02T12:00:00Z' : null}
      where id = ${purchaser.organisationId}
    `.execute(tx),
  )

describe('beginning an enquiry', () => {
  test('leads who has not signed in to signing in, and back', async () => {
    const { body } = await visitor.get('/forespoergsel?category=555')
    assert.match(body, /log-ind\?next=%2Fforespoergsel/)
  })

  test('happens once for one form, however often it is sent', async () => {
    const { sent, url } = await begun()
    const again = await purchaser.browser.post('/forespoergsel', sent)
    assert.equal(again.headers.location, `${url}/kladde/behov`)
  })

  test('does not lead to an enquiry of another buyer with the same reference', async () => {
    const { sent } = await begun()
    const buyer = String(otherPurchaser.organisationId)
    assert.equal((await otherPurchaser.browser.post('/forespoergsel', { ...sent, buyer })).statusCode, 422)
  })

  test('takes along what was searched for', async () => {
    const [reference, buyer] = [newReference('F'), String(purchaser.organisationId)]
    const brought = { category: '555', municipality: 'aarhus' }
    await purchaser.browser.post('/forespoergsel', { kind: 'quotes', buyer, reference, ...brought })
    const draft = (await found(reference))?.draft
    assert.deepEqual(draft, { need: { categories: ['55500000'] }, place: { municipalities: ['0751'] } })
  })

  test('asks those on a list of one’s own, and on nobody else’s', async () => {
    const kept = await purchaser.browser.post('/indkoeb/gem/kaffefair', { name: 'Kantine', organisation: `${buyerId}` })
    assert.equal(kept.statusCode, 303)
    const list = /lister\/(\d+)/.exec((await purchaser.browser.get('/indkoeb')).body)?.[1] ?? ''
    for (const [someone, expected] of [
      [purchaser, [people.suppliers.kaffefair]],
      [otherPurchaser, []],
    ] as const) {
      const [reference, buyer] = [newReference('F'), String(someone.organisationId)]
      await someone.browser.post('/forespoergsel', { kind: 'quotes', buyer, reference, list })
      const { id = 0 } = (await found(reference)) ?? {}
      const choices = await inTransaction({ database: app.database, actor: system }, (tx) => choicesOf(tx, id))
      assert.deepEqual(
        choices,
        expected.map((supplierId) => ({ supplierId, verdict: 'added' })),
      )
    }
  })

  test('tells what to choose when nothing was chosen', async () => {
    const { statusCode, body } = await purchaser.browser.post('/forespoergsel', {})
    assert.equal(statusCode, 422)
    assert.match(body, /Vælg, hvad I vil\./)
  })
})

describe('writing an enquiry', () => {
  test('keeps what is half-filled, and finds categories by words', async () => {
    const { url } = await begun()
    const sent = await fill(`${url}/kladde/behov`, { title: 'Frokost', words: 'kantine', button: 'find' })
    const { body } = await purchaser.browser.get(String(sent.headers.location))
    assert.match(body, /value="Frokost"/)
    assert.match(body, /value="55\d{6}"/)
  })

  test('does not overwrite what a colleague saved meanwhile, and shows all that was typed', async () => {
    const { url } = await begun()
    await fill(`${url}/kladde/behov`, need)
    const late = await purchaser.browser.post(`${url}/kladde/behov`, { ...need, title: 'Min egen', seen: 'gammel' })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /value="Min egen"/)
    assert.match(late.body, /kollega/)
  })

  test('keeps each question, and gives room for two more', async () => {
    const { url } = await begun()
    await fill(`${url}/kladde/svar`, { questions: 'Hvem?', 'questions-2': 'Hvor?', button: 'more' })
    const { body } = await purchaser.browser.get(`${url}/kladde/svar`)
    assert.match(body, /id="questions-2"[^>]*value="Hvor\?"/s)
    assert.match(body, /id="questions-4"/)
  })

  test('tells at the end what is to be put right, with links to the fields', async () => {
    const { url } = await begun()
    const { body } = await purchaser.browser.get(`${url}/kladde/gennemse`)
    assert.match(body, /kladde\/behov\?check=yes#title/)
    const refused = await purchaser.browser.post(`${url}/indsendelse`, {})
    assert.equal(refused.statusCode, 422)
  })

  test('is nobody else’s business', async () => {
    const { url } = await written()
    for (const page of ['', '/kladde/behov', '/kladde/gennemse', '/afslutning', '/sletning', '/tilbagetraekning']) {
      assert.equal((await otherPurchaser.browser.get(`${url}${page}`)).statusCode, 404, page)
    }
    assert.equal((await otherPurchaser.browser.post(`${url}/indsendelse`, {})).statusCode, 404)
  })
})

describe('handing in', () => {
  test('waits for an operator where nobody vouches for the buyer, and tells the operators', async () => {
    await trust(false)
    const { url, reference } = await written()
    const sent = await purchaser.browser.post(`${url}/indsendelse`, {})
    assert.equal(sent.headers.location, `${url}?done=submitted`)
    assert.equal(await stateOf(reference), 'submitted')
    const mails = await mailsTo(app.database, 'operator@example.dk')
    assert.match(mails.at(-1)?.subject ?? '', /En forespørgsel venter/)
  })

  test('lets it out at once where somebody vouches for the buyer', async () => {
    await trust(true)
    const { url, reference } = await written()
    await purchaser.browser.post(`${url}/indsendelse`, {})
    const enquiry = await found(reference)
    assert.equal(enquiry?.state, 'open')
    assert.equal(enquiry?.content?.answersUntil?.toISOString(), '2026-12-04T11:00:00.000Z')
    assert.equal(enquiry?.content?.largestAmount, '400000.00')
  })

  test('happens once when it is sent twice at the same time', async () => {
    await trust(false)
    const { url, reference } = await written()
    await Promise.all([1, 2].map(() => purchaser.browser.post(`${url}/indsendelse`, {})))
    const { rows } = await inTransaction({ database: app.database, actor: system }, (tx) =>
      sql`
        select
        from enquiries.event
        join enquiries.enquiry on enquiry.id = event.enquiry_id
        where enquiry.reference = ${reference}
          and event.what = 'submitted'
      `.execute(tx),
    )
    assert.equal(rows.length, 1)
  })

  test('can be taken back, and is then a draft', async () => {
    await trust(false)
    const { url, reference } = await written()
    await purchaser.browser.post(`${url}/indsendelse`, {})
    await purchaser.browser.post(`${url}/fortrydelse`, {})
    assert.equal(await stateOf(reference), 'draft')
  })
})

describe('an operator', () => {
  const handedIn = async () => {
    await trust(false)
    const { url, reference } = await written()
    await purchaser.browser.post(`${url}/indsendelse`, {})
    const desk = `/sekretariat/forespoergsler/${reference}`
    const { body } = await operator.browser.get(desk)
    const revision = /name="revision" value="(\d+)"/.exec(body)?.[1] ?? ''
    return { url, reference, desk, revision }
  }

  test('lets it out, and the buyer is told', async () => {
    const { reference, desk, revision } = await handedIn()
    assert.match((await operator.browser.get('/sekretariat/forespoergsler')).body, new RegExp(reference))
    const sent = await operator.browser.post(desk, { revision })
    assert.equal(sent.headers.location, '/sekretariat/forespoergsler?done=approved')
    assert.equal(await stateOf(reference), 'open')
    const mails = await mailsTo(app.database, 'purchaser@example.dk')
    assert.match(mails.at(-1)?.subject ?? '', /Forespørgslen er ude/)
  })

  test('asks for changes with words that the buyer reads', async () => {
    const { url, reference, desk, revision } = await handedIn()
    assert.equal((await operator.browser.post(desk, { revision, verdict: 'changesAsked' })).statusCode, 422)
    await operator.browser.post(desk, { revision, verdict: 'changesAsked', words: 'Skriv hvor mange I er.' })
    assert.equal(await stateOf(reference), 'changesAsked')
    assert.match((await purchaser.browser.get(url)).body, /Skriv hvor mange I er\./)
    await purchaser.browser.post(`${url}/indsendelse`, {})
    assert.equal(await stateOf(reference), 'submitted')
  })

  test('refuses with a reason', async () => {
    const { reference, desk, revision } = await handedIn()
    await operator.browser.post(desk, { revision, verdict: 'refused', words: 'Det er ikke et indkøb.' })
    assert.equal(await stateOf(reference), 'refused')
  })

  test('does not approve what was handed in anew since it was read', async () => {
    const { url, reference, desk, revision } = await handedIn()
    await purchaser.browser.post(`${url}/fortrydelse`, {})
    await purchaser.browser.post(`${url}/indsendelse`, {})
    const late = await operator.browser.post(desk, { revision })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /sendt på ny/)
    assert.equal(await stateOf(reference), 'submitted')
  })

  test('and a buyer who takes back at the same time agree on one outcome', async () => {
    const { url, reference, desk, revision } = await handedIn()
    await Promise.all([operator.browser.post(desk, { revision }), purchaser.browser.post(`${url}/fortrydelse`, {})])
    const state = await stateOf(reference)
    assert.ok(state === 'open' || state === 'draft', state)
    const { body } = await purchaser.browser.get(url)
    assert.equal(/Godkendt af sekretariatet/.test(body), state === 'open')
    assert.equal(/Taget tilbage som kladde/.test(body), state === 'draft')
  })
})

describe('ending an enquiry', () => {
  test('withdraws it for good', async () => {
    const { reference } = await addEnquiry(app.database, { buyer: purchaser })
    const url = `/indkoeb/forespoergsler/${reference}`
    await purchaser.browser.post(`${url}/tilbagetraekning`, { words: 'Ingen penge.' })
    assert.equal(await stateOf(reference), 'withdrawn')
    assert.match((await purchaser.browser.get(url)).body, /Ingen penge\./)
  })

  test('closes it with an outcome, and makes it public if the buyer wants', async () => {
    const { reference } = await addEnquiry(app.database, { buyer: purchaser })
    const url = `/indkoeb/forespoergsler/${reference}`
    assert.equal((await purchaser.browser.post(`${url}/afslutning`, { words: 'Nej.' })).statusCode, 422)
    await purchaser.browser.post(`${url}/afslutning`, { outcome: 'noneSuited', words: 'For dyrt.' })
    assert.equal((await found(reference))?.outcome, 'noneSuited')
    await purchaser.browser.post(`${url}/offentlighed`, { isPublic: 'yes' })
    assert.equal((await found(reference))?.isPublic, true)
  })

  test('deletes a draft, and nothing that was handed in', async () => {
    const draft = await addEnquiry(app.database, { buyer: purchaser, state: 'draft' })
    await purchaser.browser.post(`/indkoeb/forespoergsler/${draft.reference}/sletning`, {})
    assert.equal(await found(draft.reference), undefined)
    const open = await addEnquiry(app.database, { buyer: purchaser })
    await purchaser.browser.post(`/indkoeb/forespoergsler/${open.reference}/sletning`, {})
    assert.equal(await stateOf(open.reference), 'open')
  })

  test('lets the words be used again, without the old days', async () => {
    const { url } = await written()
    const reference = newReference('F')
    await purchaser.browser.post(`${url}/kopi`, { reference })
    const draft = (await found(reference))?.draft
    assert.deepEqual(draft?.need?.title, ['Frokost til rådhuset'])
    assert.equal(draft?.answers?.day, undefined)
    assert.equal(draft?.place?.startsOn, undefined)
  })
})
