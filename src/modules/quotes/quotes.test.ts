import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  addOpenEnquiry,
  compareUrl,
  deadline,
  mailsTo,
  quoteFields,
  quoteStage,
  quoteUrl,
  sendQuote,
} from '../../../test/support/quotes.ts'
import type { Client } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur, outsider] = [
  await stage.aBidder('KaffeFair'),
  await stage.aBidder('Vasketur'),
  await stage.aBidder(),
]

const before = new Date('2026-11-23T12:00:00Z')
const after = new Date(deadline.getTime() + 60_000)
test.beforeEach(() => stage.setTime(before))

const anEnquiry = (more = {}) => addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur], ...more })

async function count(table: 'quote' | 'version', enquiryId: number): Promise<number> {
  const from = table === 'quote' ? sql`quotes.quote` : sql`quotes.version join quotes.quote on quote.id = quote_id`
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql<{ count: number }>`select count(*)::integer as count from ${from} where enquiry_id = ${enquiryId}`.execute(tx),
  )
  return rows[0]?.count ?? 0
}

/** A page without what differs each time it is asked for. */
async function seen(browser: Client, url: string): Promise<string> {
  const { body, statusCode } = await browser.get(url)
  return `${statusCode} ${body.replace(/(nonce|value|_token)="[^"]*"/g, '')}`
}

describe('a quote', () => {
  test('is kept as typed, half-filled, and reckoned with what can be read', async () => {
    const { reference } = await anEnquiry()
    const typed = { line1words: 'Frokost', line1quantity: '2', line1unit: 'dage', line1price: '100', line2words: 'Ka' }
    const kept = await kaffefair.mette.post(quoteUrl(reference), { ...typed, rows: '3', revision: '0' })
    assert.equal(kept.statusCode, 303)
    const { body } = await kaffefair.mette.get(quoteUrl(reference))
    assert.match(body, /value="Ka"/)
    assert.match(body, /200,00\s*kr\./)
    assert.match(body, /250,00\s*kr\./)
  })

  test('gains a line without script', async () => {
    const { reference } = await anEnquiry()
    const added = await kaffefair.mette.post(quoteUrl(reference), { do: 'addLine', rows: '3', revision: '0' })
    assert.match(String(added.headers.location), /#line4words$/)
    assert.match((await kaffefair.mette.get(quoteUrl(reference))).body, /name="line4words"/)
  })

  test('with faults comes back with all that was typed, and nothing is sent', async () => {
    const { reference, id } = await anEnquiry()
    const refused = await sendQuote(kaffefair.mette, reference, { line1price: 'tolv', delivery: '' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /value="tolv"/)
    assert.match(refused.body, /href="#line1price"/)
    assert.match(refused.body, /href="#delivery"/)
    assert.equal(await count('version', id), 0)
  })

  test('makes one version of what is sent twice, and another of what differs', async () => {
    const { reference, id } = await anEnquiry()
    for (const _ of [1, 2, 3]) assert.equal((await sendQuote(kaffefair.mette, reference)).statusCode, 303)
    assert.equal(await count('version', id), 1)
    await sendQuote(kaffefair.mette, reference, { line1price: '900' })
    assert.equal(await count('version', id), 2)
    assert.match((await kaffefair.mette.get(quoteUrl(reference))).body, /Version 2 er sendt/)
  })

  test('of a colleague who saved meanwhile is not overwritten unseen', async () => {
    const { reference } = await anEnquiry()
    await kaffefair.mette.post(quoteUrl(reference), { delivery: 'Den ene', rows: '3', revision: '0' })
    const refused = await kaffefair.mette.post(quoteUrl(reference), { delivery: 'Den anden', rows: '3', revision: '0' })
    assert.equal(refused.statusCode, 409)
    assert.match(refused.body, /Den anden/)
    assert.match((await kaffefair.mette.get(quoteUrl(reference))).body, /Den ene/)
  })

  test('is only for those who are invited, and sent only by those who are interested', async () => {
    const { reference } = await anEnquiry({ invited: [kaffefair, { ...vasketur, isInterested: false }] })
    const unknown = await outsider.mette.get(quoteUrl('F-00000000'))
    assert.equal((await outsider.mette.get(quoteUrl(reference))).statusCode, 404)
    assert.equal(unknown.statusCode, 404)
    assert.equal((await outsider.mette.post(quoteUrl(reference), quoteFields())).statusCode, 404)
    const refused = await sendQuote(vasketur.mette, reference)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Sig først, at I er interesserede/)
  })

  test('can be withdrawn until the deadline, and sent again', async () => {
    const { reference } = await anEnquiry({ isSealed: false })
    await sendQuote(kaffefair.mette, reference)
    assert.match((await buyer.browser.get(compareUrl(reference))).body, /KaffeFair/)
    await kaffefair.mette.post(`${quoteUrl(reference)}/tilbagetraekning`)
    assert.doesNotMatch((await buyer.browser.get(compareUrl(reference))).body, /KaffeFair/)
    await sendQuote(kaffefair.mette, reference)
    assert.match((await buyer.browser.get(compareUrl(reference))).body, /KaffeFair/)
  })

  test('comes too late at the very instant of the deadline', async () => {
    const { reference, id } = await anEnquiry()
    stage.setTime(deadline)
    assert.equal((await kaffefair.mette.post(quoteUrl(reference), quoteFields({ revision: '0' }))).statusCode, 409)
    assert.equal(await count('quote', id), 0)
  })
})

describe('a sealed quote', () => {
  test('changes nothing of what the buyer sees, until the deadline: no page, no mail, no file', async () => {
    const { reference } = await anEnquiry()
    const urls = [compareUrl(reference), `${compareUrl(reference)}.xlsx`, `${compareUrl(reference)}.pdf`, '/indkoeb']
    const look = () => Promise.all(urls.map((url) => seen(buyer.browser, url)))
    const empty = await look()
    const mails = (await mailsTo(database, buyer.personId)).length
    await sendQuote(kaffefair.mette, reference)
    await sendQuote(vasketur.mette, reference)
    assert.deepEqual(await look(), empty)
    assert.equal((await mailsTo(database, buyer.personId)).length, mails)
    assert.match(empty[0] ?? '', /Svarene vises efter fristen/)

    stage.setTime(after)
    const [page = ''] = await look()
    assert.match(page, /KaffeFair/)
    assert.match(page, /Vasketur/)
  })

  test('tells another bidder nothing', async () => {
    const { reference } = await anEnquiry()
    const empty = await seen(vasketur.mette, quoteUrl(reference))
    await sendQuote(kaffefair.mette, reference)
    assert.equal(await seen(vasketur.mette, quoteUrl(reference)), empty)
  })

  test('that is not sealed is told to the buyer by mail, once for each version', async () => {
    const { reference } = await anEnquiry({ isSealed: false, title: 'Åben frokost' })
    await sendQuote(kaffefair.mette, reference)
    await sendQuote(kaffefair.mette, reference)
    const mails = (await mailsTo(database, buyer.personId)).filter((subject) => subject === 'Nyt svar: Åben frokost')
    assert.equal(mails.length, 1)
  })
})

describe('the comparison', () => {
  test('is the buyer’s only', async () => {
    const other = await stage.aBuyer()
    const { reference } = await anEnquiry()
    assert.equal((await other.browser.get(compareUrl(reference))).statusCode, 404)
    assert.equal((await other.browser.post(compareUrl(reference), { choice: 'none' })).statusCode, 404)
    assert.equal((await other.browser.get(`${compareUrl(reference)}.xlsx`)).statusCode, 404)
  })

  test('puts the cheapest first, and shows lines, answers and sums as they were given', async () => {
    const { reference } = await anEnquiry()
    await sendQuote(kaffefair.mette, reference, { line1price: '900' })
    await sendQuote(vasketur.mette, reference, { line1price: '800', answer1: 'Os selv.' })
    stage.setTime(after)
    const { body } = await buyer.browser.get(compareUrl(reference))
    assert.ok(body.indexOf('Vasketur') < body.indexOf('KaffeFair'))
    for (const text of [
      '2.250,00',
      '2.000,00',
      '2.500,00',
      '31. december 2026',
      'Os selv.',
      'Vores kokke.',
      '2,5 dage',
    ])
      assert.ok(body.includes(text), text)
    assert.doesNotMatch(body, /vinder/i)
  })

  test('of a dialogue has no choice to make', async () => {
    const { reference } = await anEnquiry({ kind: 'marketDialogue' })
    const sent = await kaffefair.mette.post(quoteUrl(reference), {
      do: 'submit',
      answer1: 'Det kan vi.',
      revision: '0',
    })
    assert.equal(sent.statusCode, 303)
    stage.setTime(after)
    const { body } = await buyer.browser.get(compareUrl(reference))
    assert.match(body, /Det kan vi\./)
    assert.doesNotMatch(body, /name="choice"/)
  })
})
