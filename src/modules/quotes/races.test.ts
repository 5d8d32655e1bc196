import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { doneAfter } from '../../../test/support/held-enquiry.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { addOpenEnquiry, deadline, mailsTo, quoteStage } from '../../../test/support/quotes.ts'
import { type Actor, type Membership, system } from '../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { oreOf } from '../../kernel/money.ts'
import { type Clock, clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { chooseQuote } from './actions/choose.ts'
import { comparison } from './actions/compare.ts'
import { askPartner } from './actions/partners.ts'
import { saveDraft, submitQuote, withdrawQuote } from './actions/write-quote.ts'
import type { QuoteContent } from './model/quote.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur] = [await stage.aBidder(), await stage.aBidder()]

const slow = clockAt('2026-12-04T10:59:59Z')
const fast = clockAt('2026-12-04T11:00:01Z')

const content: QuoteContent = {
  validUntil: '2026-12-31',
  delivery: 'Hver dag.',
  words: null,
  answers: ['Kokkene.'],
  lines: [{ words: 'Frokost', quantity: '2', unit: 'dage', unitPrice: oreOf(10_000n), vatRate: 25 }],
}

function as(personId: number, organisationId: number, does: Partial<Membership>, clock: Clock): Context {
  const membership: Membership = {
    organisationId,
    organisationName: 'Prøve',
    role: 'member',
    sells: false,
    buys: false,
    vouches: false,
    isTrusted: true,
    isVerified: true,
    ...does,
  }
  const person = { personId, sessionId: 1, name: 'Nogen', email: 'nogen@example.dk', isOperator: false }
  const actor: Actor = { kind: 'person', ...person, awaitsSecondFactor: false, memberships: [membership] }
  return { actor, clock, database, log: memoryLog().log }
}

const bidder = (clock: Clock, of = kaffefair) => as(of.owner, of.organisationId, { sells: true }, clock)
const purchaser = (clock: Clock) => as(buyer.personId, buyer.organisationId, { buys: true }, clock)
const anEnquiry = (more = {}) => addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur], ...more })

async function versions(enquiryId: number): Promise<number> {
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql`select from quotes.version join quotes.quote on quote.id = quote_id where enquiry_id = ${enquiryId}`.execute(
      tx,
    ),
  )
  return rows.length
}

describe('at the second of the deadline', () => {
  for (const round of [1, 2, 3, 4, 5]) {
    test(`two processes whose clocks differ agree on one outcome (${round})`, async () => {
      const { id, reference } = await anEnquiry()
      const [sent, seen] = await Promise.all([
        submitQuote(bidder(slow), reference, content),
        comparison(purchaser(fast), reference),
      ])
      const counted = await comparison(purchaser(fast), reference)
      assert.equal(await versions(id), sent.ok ? 1 : 0)
      assert.equal(counted?.quotes.length, sent.ok ? 1 : 0)
      if (!sent.ok) assert.equal(sent.refusal, 'answersOver')
      assert.ok((seen?.quotes.length ?? 0) <= (counted?.quotes.length ?? 0))
    })
  }

  test('nothing is sent or withdrawn any more once one process has seen that the time is over', async () => {
    const { reference } = await anEnquiry()
    assert.equal((await submitQuote(bidder(slow), reference, content)).ok, true)
    await comparison(purchaser(fast), reference)
    assert.deepEqual(await submitQuote(bidder(slow, vasketur), reference, content), {
      ok: false,
      refusal: 'answersOver',
    })
    assert.deepEqual(await withdrawQuote(bidder(slow), reference), { ok: false, refusal: 'answersOver' })
    assert.equal((await comparison(purchaser(slow), reference))?.quotes.length, 1)
  })
})

describe('at once', () => {
  test('the same quote sent many times is one version', async () => {
    const { id, reference } = await anEnquiry()
    const sent = await Promise.all([1, 2, 3, 4].map(() => submitQuote(bidder(slow), reference, content)))
    assert.ok(sent.every(({ ok }) => ok))
    assert.equal(await versions(id), 1)
  })

  for (const round of [1, 2, 3]) {
    test(`a quote is withdrawn or chosen, never both (${round})`, async () => {
      const { reference } = await anEnquiry({ isSealed: false })
      await submitQuote(bidder(slow), reference, content)
      const [quote] = (await comparison(purchaser(slow), reference))?.quotes ?? []
      const choice = { chosenId: quote?.quote.id ?? '', seen: new Map(), declined: new Map() }
      const [withdrawn, chosen] = await Promise.all([
        withdrawQuote(bidder(slow), reference),
        chooseQuote(purchaser(slow), reference, choice),
      ])
      assert.notEqual(withdrawn.ok, chosen.ok)
    })
  }

  test('a part asked for twice is asked for once', async () => {
    const { id, reference } = await anEnquiry()
    const part = { supplierId: vasketur.supplierId, what: 'Vasker op', amount: null }
    await Promise.all([1, 2, 3].map(() => askPartner(bidder(slow), reference, part)))
    const { rows } = await inTransaction({ database, actor: system }, (tx) =>
      sql<{ revision: number }>`select revision from quotes.part where enquiry_id = ${id}`.execute(tx),
    )
    assert.deepEqual(rows, [{ revision: 1 }])
  })

  test('a buyer that ends an enquiry before its time does not get to see what was sealed', async () => {
    const { id, reference } = await anEnquiry()
    await submitQuote(bidder(slow), reference, content)
    await inTransaction({ database, actor: system }, (tx) =>
      sql`update enquiries.enquiry set answers_closed_at = ${new Date(deadline.getTime() - 9_000)} where id = ${id}`.execute(
        tx,
      ),
    )
    assert.equal((await comparison(purchaser(fast), reference))?.quotes.length, 0)
  })
})

describe('while somebody holds the enquiry', { timeout: 20_000 }, () => {
  test('whoever joins a bidder is told what was chosen', async () => {
    const { id, reference } = await anEnquiry({ isSealed: false })
    await submitQuote(bidder(slow), reference, content)
    const [quote] = (await comparison(purchaser(slow), reference))?.quotes ?? []
    const choice = { chosenId: quote?.quote.id ?? '', seen: new Map(), declined: new Map() }
    const colleague = await addPerson(database)
    const chosen = await doneAfter(database, id, {
      deed: () => chooseQuote(purchaser(slow), reference, choice),
      change: (tx) =>
        sql`
          insert into organisations.membership (organisation_id, person_id, role, since)
          values (${kaffefair.organisationId}, ${colleague}, 'member', '2026-12-04T10:59:00Z')
        `.execute(tx),
    })
    assert.equal(chosen.ok, true)
    assert.equal((await mailsTo(database, colleague)).length, 1)
  })

  test('an enterprise says no, and the quote of a colleague is not sent', async () => {
    const { id, reference } = await anEnquiry()
    const sent = await doneAfter(database, id, {
      deed: () => submitQuote(bidder(slow), reference, content),
      change: (tx) =>
        sql`
          update enquiries.invitation
          set declined_at = ${slow.now()}, decline_reason = 'tooFar'
          where enquiry_id = ${id}
        `.execute(tx),
    })
    assert.deepEqual(sent, { ok: false, refusal: 'notInterested' })
    assert.equal(await versions(id), 0)
  })

  test('answers are closed, and nothing is kept of a quote', async () => {
    const { id, reference } = await anEnquiry()
    const kept = await doneAfter(database, id, {
      deed: () => saveDraft(bidder(slow), reference, { draft: { words: ['Næsten'] }, seen: 0 }),
      change: (tx) =>
        sql`
          update enquiries.enquiry
          set answers_closed_at = ${fast.now()}
          where id = ${id}
        `.execute(tx),
    })
    assert.deepEqual(kept, { ok: false, refusal: 'answersOver' })
  })
})
