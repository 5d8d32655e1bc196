import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryLog } from '../../../test/support/log.ts'
import { addOpenEnquiry, compareUrl, deadline, quoteStage, quoteUrl, sendQuote } from '../../../test/support/quotes.ts'
import { type Actor, system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { organisationClosed } from '../organisations/index.ts'
import { chosenQuote } from './actions/chosen.ts'
import { deleteFilesOfClosed, openSealedQuotes } from './reactions.ts'
import { currentAttachments } from './store/attachments.ts'
import { openQuotesOf } from './store/quotes.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur] = [await stage.aBidder(), await stage.aBidder()]
stage.setTime(new Date('2026-11-23T12:00:00Z'))
const { id, reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur] })
const menu = { field: 'file', name: 'Menu.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 menu') }
await kaffefair.mette.upload(`${quoteUrl(reference)}/bilag`, {}, [menu])
await sendQuote(kaffefair.mette, reference)
stage.setTime(new Date(deadline.getTime() + 1_000))

const context = { actor: system, clock: stage.clock, database, log: memoryLog().log }
const open = () => inTransaction(context, (tx) => openQuotesOf(tx, id))

function asMemberOf(organisationId: number): Actor {
  const membership = {
    organisationId,
    organisationName: '',
    role: 'owner',
    vouches: false,
    isTrusted: true,
    isVerified: true,
  } as const
  const person = { personId: 1, sessionId: 1, name: '', email: '', isOperator: false, awaitsSecondFactor: false }
  return { kind: 'person', ...person, memberships: [{ ...membership, buys: true, sells: true }] }
}

describe('when no more answers are taken', () => {
  test('sealed quotes are opened, however often it is told', async () => {
    assert.equal((await open()).length, 0)
    const facts = [
      { id: 1, kind: 'enquiries.answersClosed', payload: { enquiryId: id, buyerId: buyer.organisationId } },
    ]
    for (const _ of [1, 2]) await inTransaction(context, (tx) => openSealedQuotes.react(tx, facts, context))
    assert.equal((await open()).length, 1)
  })
})

describe('when a quote is chosen', () => {
  test('both sides find it with what it says, and nobody else', async () => {
    const [quote] = await open()
    assert.equal((await buyer.browser.post(compareUrl(reference), { choice: quote?.id ?? '' })).statusCode, 303)
    for (const side of [buyer.organisationId, kaffefair.organisationId]) {
      const chosen = await chosenQuote({ ...context, actor: asMemberOf(side) }, reference)
      assert.equal(chosen?.total, 250_025n)
      assert.equal(chosen?.quoteId, quote?.id)
    }
    assert.equal(await chosenQuote({ ...context, actor: asMemberOf(vasketur.organisationId) }, reference), undefined)
  })
})

describe('when an enterprise is closed', () => {
  test('its files go, and what it offered stays', async () => {
    const facts = [{ id: 1, ...organisationClosed(kaffefair.organisationId) }]
    await inTransaction(context, (tx) => deleteFilesOfClosed.react(tx, facts, context))
    const [quote] = await open()
    assert.ok(quote)
    assert.deepEqual(await inTransaction(context, (tx) => currentAttachments(tx, quote.id)), [])
  })
})
