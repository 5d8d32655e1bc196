import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { doneAfter } from '../../../test/support/held-enquiry.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, aRequest } from '../suppliers/factories.ts'
import { askQuestion } from './actions/ask-question.ts'
import { heldEnquiry } from './actions/asked.ts'
import { sendMessage } from './actions/messages.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'

const clock = clockAt('2026-11-23T12:00:00Z')
const { database } = await testDatabase()
const platform = { database, actor: system }
const buyerId = await addOrganisation(database, { kind: 'publicPurchaser', name: 'Prøve Kommune' })
const { supplierId, organisationId: enterpriseId, owner } = await addOwnedSupplier(database, { name: 'Kokken' })
const buyer = aRequest(database, { personId: 1, buysFor: [buyerId] }, clock)
const cook = aRequest(database, { personId: owner, owns: [enterpriseId] }, clock)

async function opened() {
  const { id } = await addEnquiryToTalkAbout(database, { buyerId })
  await inviteToTalk(database, { enquiryId: id, buyerId, supplierId, enterpriseId })
  return inTransaction(platform, (tx) => heldEnquiry(tx, { clock }, id))
}

/** Three deeds that are under way at once. */
const atOnce = <Done>(enquiryId: number, deed: (one: number) => Promise<Done>) =>
  doneAfter(database, enquiryId, {
    deed: () => Promise.all([1, 2, 3].map(deed)),
    change: () => Promise.resolve(),
  })

const refusals = (done: readonly { readonly ok: boolean }[]) => done.filter(({ ok }) => !ok).length

describe('messages sent at once', { timeout: 20_000 }, () => {
  const message = (words = 'Hej') => ({ id: randomUUID(), words, file: undefined })

  /** A thread in which each side may write one more. */
  async function nearlyFull() {
    const enquiry = await opened()
    for (const [context, isFromBuyer] of [
      [buyer, true],
      [cook, false],
    ] as const)
      await inTransaction(context, (tx) =>
        sql`
          insert into enquiries.message (enquiry_id, buyer_id, enterprise_id, is_from_buyer, person_id, words, sent_at)
          select ${enquiry.id}, ${buyerId}, ${enterpriseId}, ${isFromBuyer}, 1, 'Før', '2026-11-22T12:00:00Z'
          from generate_series(1, 199)
        `.execute(tx),
      )
    return enquiry
  }

  async function written(enquiryId: number) {
    const { rows } = await inTransaction(platform, (tx) =>
      sql`select from enquiries.message where enquiry_id = ${enquiryId}`.execute(tx),
    )
    return rows.length
  }

  for (const side of ['buyer', 'enterprise'] as const) {
    test(`do not pass what the ${side} may write`, async () => {
      const enquiry = await nearlyFull()
      const context = side === 'buyer' ? buyer : cook
      const send = () => sendMessage(context, { enquiry, enterpriseId, side }, message())
      assert.equal(refusals(await atOnce(enquiry.id, send)), 2)
      assert.equal(await written(enquiry.id), 399)
    })
  }

  test('are one where the last of them is sent twice', async () => {
    const enquiry = await nearlyFull()
    const last = message()
    const send = () => sendMessage(cook, { enquiry, enterpriseId, side: 'enterprise' }, last)
    assert.equal(refusals(await atOnce(enquiry.id, send)), 0)
    assert.equal(await written(enquiry.id), 399)
  })

  test('are not taken where the enquiry was taken back while they were on their way', async () => {
    const enquiry = await opened()
    const sent = await doneAfter(database, enquiry.id, {
      deed: () => sendMessage(cook, { enquiry, enterpriseId, side: 'enterprise' }, message()),
      change: (tx) =>
        sql`
          update enquiries.enquiry
          set state = 'withdrawn', closed_at = ${clock.now()}
          where id = ${enquiry.id}
        `.execute(tx),
    })
    assert.deepEqual(sent, { ok: false, refusal: 'notOpen' })
    assert.equal(await written(enquiry.id), 0)
  })
})

describe('questions asked at once', { timeout: 20_000 }, () => {
  const asking = { isInvited: true, isBuyerKnown: false, enterpriseId } as const

  /** An enquiry about which the enterprise may ask one more. */
  async function nearlyAll() {
    const enquiry = await opened()
    for (let asked = 1; asked <= 29; asked += 1) await askQuestion(cook, { ...asking, enquiry }, `Nummer ${asked}?`)
    return enquiry
  }

  async function asked(enquiryId: number) {
    const { rows } = await inTransaction(platform, (tx) =>
      sql`select from enquiries.question where enquiry_id = ${enquiryId}`.execute(tx),
    )
    return rows.length
  }

  test('do not pass what an enterprise may ask', async () => {
    const enquiry = await nearlyAll()
    const ask = (one: number) => askQuestion(cook, { ...asking, enquiry }, `Ny ${one}?`)
    assert.equal(refusals(await atOnce(enquiry.id, ask)), 2)
    assert.equal(await asked(enquiry.id), 30)
  })

  test('are one where the last of them is asked twice', async () => {
    const enquiry = await nearlyAll()
    const ask = () => askQuestion(cook, { ...asking, enquiry }, 'Den sidste?')
    assert.equal(refusals(await atOnce(enquiry.id, ask)), 0)
    assert.equal(await asked(enquiry.id), 30)
  })
})
