import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  addOpenEnquiry,
  compareUrl,
  deadline,
  mailsTo,
  quoteStage,
  quoteUrl,
  sendQuote,
} from '../../../test/support/quotes.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [lead, partner, rival] = [
  await stage.aBidder('Køkkenet'),
  await stage.aBidder('Cykelbudet'),
  await stage.aBidder('Rivalen'),
]

const before = new Date('2026-11-23T12:00:00Z')
test.beforeEach(() => stage.setTime(before))

const anEnquiry = () => addOpenEnquiry(database, { buyer, invited: [lead, rival] })
const partnersUrl = (reference: string) => `${quoteUrl(reference)}/partnere`
const partUrl = (reference: string) => `/min-virksomhed/forespoergsler/${reference}/del`

async function ask(reference: string, what = 'Kører maden ud', amount = '500,50') {
  return lead.mette.post(`${partnersUrl(reference)}?q=Cykelbudet`, {
    supplier: String(partner.supplierId),
    what,
    amount,
  })
}

async function answer(reference: string, reply: 'confirmed' | 'refused', revision?: string) {
  const { body } = await partner.mette.get(partUrl(reference))
  const [, quote = ''] = /name="quote" value="([^"]+)"/.exec(body) ?? []
  const [, now = ''] = /name="revision" value="([^"]+)"/.exec(body) ?? []
  const fields = { quote, revision: revision ?? now, [`answer-${quote}`]: reply }
  return partner.mette.post(partUrl(reference), fields)
}

describe('a joint quote', () => {
  test('finds its partners by name among those who keep a page, and not oneself', async () => {
    const { reference } = await anEnquiry()
    assert.match((await lead.mette.get(`${partnersUrl(reference)}?q=Cykelbudet`)).body, /name="supplier" value="\d+"/)
    assert.doesNotMatch((await lead.mette.get(`${partnersUrl(reference)}?q=K%C3%B8kkenet`)).body, /name="supplier"/)
  })

  test('says what is missing when somebody is asked, and keeps what was typed', async () => {
    const { reference } = await anEnquiry()
    const refused = await ask(reference, '', 'tolv')
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Skriv, hvad virksomheden skal gøre/)
    assert.match(refused.body, /value="tolv"/)
  })

  test('lets a partner see the need, its own part and who asks, and nothing else', async () => {
    const { reference } = await anEnquiry()
    assert.equal((await partner.mette.get(partUrl(reference))).statusCode, 404)
    await sendQuote(lead.mette, reference, { do: 'save', line1words: 'Hemmelig ret' })
    await ask(reference)
    const { body } = await partner.mette.get(partUrl(reference))
    for (const text of ['Køkkenet', 'Kører maden ud', '500,50', 'Frokost til 40']) assert.ok(body.includes(text), text)
    assert.doesNotMatch(body, /Hemmelig ret/)
    assert.equal((await partner.mette.get(quoteUrl(reference))).statusCode, 404)
    assert.equal((await rival.mette.get(partUrl(reference))).statusCode, 404)
  })

  test('is sent only when all parts are confirmed, and tells the buyer who does what', async () => {
    const { reference } = await anEnquiry()
    await ask(reference)
    const waiting = await sendQuote(lead.mette, reference)
    assert.equal(waiting.statusCode, 422)
    assert.match(waiting.body, /Vent med at sende/)

    await answer(reference, 'refused')
    assert.match((await sendQuote(lead.mette, reference)).body, /sagt nej til sin del/)

    await answer(reference, 'confirmed')
    assert.equal((await sendQuote(lead.mette, reference)).statusCode, 303)
    stage.setTime(new Date(deadline.getTime() + 1_000))
    const { body } = await buyer.browser.get(compareUrl(reference))
    assert.match(body, /Cykelbudet: Kører maden ud \(500,50/)
  })

  test('asks anew when a part is changed, and a yes to the older one does not count', async () => {
    const { reference } = await anEnquiry()
    await ask(reference)
    await answer(reference, 'confirmed')
    await ask(reference, 'Kører maden ud hver dag')
    assert.equal((await sendQuote(lead.mette, reference)).statusCode, 422)
    const stale = await answer(reference, 'confirmed', '1')
    assert.equal(stale.statusCode, 409)
    assert.match(stale.body, /Delen er ændret/)
    assert.equal((await answer(reference, 'confirmed')).statusCode, 303)
    assert.equal((await sendQuote(lead.mette, reference)).statusCode, 303)
  })

  test('goes on without a partner that is taken out', async () => {
    const { reference } = await anEnquiry()
    await ask(reference)
    await lead.mette.post(`${partnersUrl(reference)}/fjernelse`, { partner: String(partner.organisationId) })
    assert.equal((await sendQuote(lead.mette, reference)).statusCode, 303)
    assert.equal((await partner.mette.get(partUrl(reference))).statusCode, 404)
  })

  test('shows nothing more to who was taken out before it was sent', async () => {
    const { reference } = await anEnquiry()
    await ask(reference)
    assert.equal((await partner.mette.get(partUrl(reference))).statusCode, 200)
    await lead.mette.post(`${partnersUrl(reference)}/fjernelse`, { partner: String(partner.organisationId) })
    assert.equal((await partner.mette.get(partUrl(reference))).statusCode, 404)
    assert.equal((await partner.mette.get(`/min-virksomhed/forespoergsler/${reference}`)).statusCode, 404)
  })

  test('tells who asked of every change of mind, and of none twice', async () => {
    const { reference } = await anEnquiry()
    await ask(reference)
    const sofar = async () => (await mailsTo(database, lead.owner)).filter((each) => /Svar på en del/.test(each)).length
    const already = await sofar()
    for (const [hour, reply] of (['confirmed', 'confirmed', 'refused', 'confirmed'] as const).entries()) {
      stage.setTime(new Date(before.getTime() + hour * 3_600_000))
      await answer(reference, reply)
    }
    assert.equal((await sofar()) - already, 3)
  })

  test('cannot be chosen once a partner has said no to what was sent', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [lead], isSealed: false })
    await ask(reference)
    await answer(reference, 'confirmed')
    assert.equal((await sendQuote(lead.mette, reference)).statusCode, 303)
    await answer(reference, 'refused')
    const { body } = await buyer.browser.get(compareUrl(reference))
    const [, choice = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
    const refused = await buyer.browser.post(compareUrl(reference), { choice })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /har sagt nej, efter at det blev sendt/)
  })

  for (const [choose, subject, words] of [
    [(quote: string) => ({ choice: quote }), /^Tilbuddet, I er med i, er valgt/, /Indkøberen har valgt tilbuddet/],
    [
      (quote: string) => ({ choice: 'none', [`reason-${quote}`]: 'price', [`words-${quote}`]: 'For dyrt.' }),
      /^Tilbuddet, I er med i, er ikke valgt/,
      /Indkøberen har ikke valgt tilbuddet/,
    ],
  ] as const) {
    test(`tells its partners what became of it, and not why: ${subject.source}`, async () => {
      const { reference } = await addOpenEnquiry(database, { buyer, invited: [lead], isSealed: false })
      await ask(reference)
      await answer(reference, 'confirmed')
      await sendQuote(lead.mette, reference)
      const { body } = await buyer.browser.get(compareUrl(reference))
      const [, quote = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
      const already = (await mailsTo(database, partner.owner)).length
      assert.equal((await buyer.browser.post(compareUrl(reference), choose(quote))).statusCode, 303)
      const told = (await mailsTo(database, partner.owner)).slice(already)
      assert.deepEqual([told.length, subject.test(told[0] ?? '')], [1, true], told.join())
      for (const page of [partUrl(reference), partUrl(reference).replace(/\/del$/, '')]) {
        const seen = (await partner.mette.get(page)).body
        assert.match(seen, words)
        assert.doesNotMatch(seen, /For dyrt|Prisen/)
      }
    })
  }

  test('takes no answer to a part after the deadline', async () => {
    const { reference } = await anEnquiry()
    await ask(reference)
    stage.setTime(deadline)
    await answer(reference, 'confirmed')
    assert.match((await partner.mette.get(partUrl(reference))).body, /Har ikke svaret/)
    assert.equal((await ask(reference, 'Noget andet')).statusCode, 409)
    assert.doesNotMatch((await partner.mette.get(partUrl(reference))).body, /Noget andet/)
  })
})
