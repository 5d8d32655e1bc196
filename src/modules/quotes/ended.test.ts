import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { memoryLog } from '../../../test/support/log.ts'
import {
  addOpenEnquiry,
  compareUrl,
  deadline,
  mailsTo,
  type NewOpenEnquiry,
  quoteStage,
  quoteUrl,
  sendQuote,
} from '../../../test/support/quotes.ts'
import type { Client } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { organisationClosed } from '../organisations/index.ts'
import { closeQuotesOfEnded, withdrawOfDeclined, withdrawQuotesOfClosed } from './reactions.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()

const before = new Date('2026-11-23T12:00:00Z')
const after = new Date(deadline.getTime() + 60_000)
test.beforeEach(() => stage.setTime(before))

/** An enquiry with a quote of one of the two that are invited. */
async function answered(more: Partial<NewOpenEnquiry> = {}) {
  const [bidder, silent] = [await stage.aBidder(), await stage.aBidder()]
  const enquiry = await addOpenEnquiry(database, { buyer, invited: [bidder, silent], ...more })
  assert.equal((await sendQuote(bidder.mette, enquiry.reference)).statusCode, 303)
  return { ...enquiry, bidder, silent }
}

/** What follows when the buyer has ended it, however often it is told. */
async function ended({ id }: { readonly id: number }) {
  const context = { actor: system, clock: stage.clock, database, log: memoryLog().log }
  const fact = { id: 1, kind: 'enquiries.ended', payload: { enquiryId: id, buyerId: buyer.organisationId } }
  for (const _ of [1, 2]) await inTransaction(context, (tx) => closeQuotesOfEnded.react(tx, [fact], context))
}

const close = (reference: string, outcome: string) =>
  buyer.browser.post(`/indkoeb/forespoergsler/${reference}/afslutning`, { outcome })

const stand = ({ id }: { readonly id: number }) =>
  inTransaction({ database, actor: system }, async (tx) => {
    const quotes = await sql<{ state: string; isOpen: boolean }>`
      select state, is_open as "isOpen"
      from quotes.quote
      where enquiry_id = ${id}
      order by state
    `.execute(tx)
    const asked = await sql`select from quotes.follow_up where enquiry_id = ${id}`.execute(tx)
    return { quotes: quotes.rows, asked: asked.rows.length }
  })

describe('when the buyer closes an enquiry without a choice', () => {
  test('its quotes are closed, the bidder is told once, who was silent is not, and nobody is asked later', async () => {
    const enquiry = await answered({ isSealed: false })
    assert.equal((await close(enquiry.reference, 'noneSuited')).statusCode, 303)
    await ended(enquiry)
    assert.deepEqual(await stand(enquiry), { quotes: [{ state: 'closed', isOpen: true }], asked: 0 })
    const { bidder, silent } = enquiry
    assert.equal((await mailsTo(database, bidder.owner)).filter((each) => /er afsluttet/.test(each)).length, 1)
    assert.equal((await mailsTo(database, silent.owner)).filter((each) => /er afsluttet/.test(each)).length, 0)
    assert.match((await bidder.mette.get(quoteUrl(enquiry.reference))).body, /Indkøberen har afsluttet forespørgslen/)
  })

  test('what is sealed stays unseen where the time was not over, and is opened where it was', async () => {
    const [early, late] = [await answered(), await answered()]
    await close(early.reference, 'givenUp')
    await ended(early)
    assert.deepEqual((await stand(early)).quotes, [{ state: 'closed', isOpen: false }])
    assert.doesNotMatch((await buyer.browser.get(compareUrl(early.reference))).body, new RegExp(early.bidder.name))
    stage.setTime(after)
    await close(late.reference, 'noneSuited')
    await ended(late)
    assert.deepEqual((await stand(late)).quotes, [{ state: 'closed', isOpen: true }])
    assert.match((await buyer.browser.get(compareUrl(late.reference))).body, new RegExp(late.bidder.name))
  })

  test('a quote cannot be said to be chosen there: that is done where they are compared', async () => {
    const enquiry = await answered()
    assert.equal((await close(enquiry.reference, 'chosen')).statusCode, 422)
  })
})

describe('when the buyer withdraws an enquiry', () => {
  test('its quotes are closed, and everybody invited has one mail of it', async () => {
    const enquiry = await answered()
    const url = `/indkoeb/forespoergsler/${enquiry.reference}/tilbagetraekning`
    assert.equal((await buyer.browser.post(url, { words: '' })).statusCode, 303)
    await ended(enquiry)
    assert.deepEqual(await stand(enquiry), { quotes: [{ state: 'closed', isOpen: false }], asked: 0 })
    for (const { owner } of [enquiry.bidder, enquiry.silent]) assert.equal((await mailsTo(database, owner)).length, 1)
  })
})

describe('when the buyer chooses', () => {
  test('nothing of it is changed afterwards, and both sides are asked later', async () => {
    const enquiry = await answered({ isSealed: false })
    const { body } = await buyer.browser.get(compareUrl(enquiry.reference))
    const [, choice = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
    assert.equal((await buyer.browser.post(compareUrl(enquiry.reference), { choice })).statusCode, 303)
    await ended(enquiry)
    assert.deepEqual(await stand(enquiry), { quotes: [{ state: 'chosen', isOpen: true }], asked: 2 })
  })
})

describe('when an enterprise is closed', () => {
  test('its quote is withdrawn while answers are taken, and stays for the buyer afterwards', async () => {
    const [early, late] = [await answered({ isSealed: false }), await answered({ isSealed: false })]
    const context = { actor: system, clock: stage.clock, database, log: memoryLog().log }
    const closed = ({ bidder }: typeof early) => [{ id: 1, ...organisationClosed(bidder.organisationId) }]
    await inTransaction(context, (tx) => withdrawQuotesOfClosed.react(tx, closed(early), context))
    assert.deepEqual((await stand(early)).quotes, [{ state: 'withdrawn', isOpen: false }])
    stage.setTime(after)
    await inTransaction(context, (tx) => withdrawQuotesOfClosed.react(tx, closed(late), context))
    assert.deepEqual((await stand(late)).quotes, [{ state: 'submitted', isOpen: true }])
  })
})

describe('when the enterprise says no after all', () => {
  const declined = async ({ id }: { readonly id: number }, enterpriseId: number) => {
    const context = { actor: system, clock: stage.clock, database, log: memoryLog().log }
    const payload = { enquiryId: id, buyerId: buyer.organisationId, enterpriseId }
    await inTransaction(context, (tx) =>
      withdrawOfDeclined.react(tx, [{ id: 1, kind: 'enquiries.declined', payload }], context),
    )
  }
  const decline = ({ mette }: { readonly mette: Client }, reference: string) =>
    mette.post(`/min-virksomhed/forespoergsler/${reference}/afslag`, { reason: 'noCapacity' })

  test('its quote is taken back', async () => {
    const enquiry = await answered()
    assert.equal((await decline(enquiry.bidder, enquiry.reference)).statusCode, 303)
    await declined(enquiry, enquiry.bidder.organisationId)
    assert.deepEqual((await stand(enquiry)).quotes, [{ state: 'withdrawn', isOpen: false }])
  })

  test('a quote that it sent when it had changed its mind again stays', async () => {
    const enquiry = await answered()
    await declined(enquiry, enquiry.bidder.organisationId)
    assert.deepEqual((await stand(enquiry)).quotes, [{ state: 'submitted', isOpen: false }])
  })
})
