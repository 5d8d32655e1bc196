import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { system } from '../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../kernel/context.ts'
import { type Clock, clockAt } from '../../kernel/time/clock.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, anOffering, aRequest } from '../suppliers/factories.ts'
import { sayInterested, sayNo } from './actions/answer-invitation.ts'
import { heldEnquiry } from './actions/asked.ts'
import { chooseEnterprise } from './actions/choose-enterprises.ts'
import { closeWhenOver } from './actions/close-answers.ts'
import { sendNextWave } from './actions/waves.ts'
import { addEnquiryToTalkAbout } from './factories/talk.ts'
import { invitationsTo } from './store/invitations.ts'

/** Two processes at the second of the deadline, noon in Denmark: the clock of one is slow, that of the other is fast. */
const [slow, fast] = [clockAt('2026-12-04T10:59:59Z'), clockAt('2026-12-04T11:00:01Z')]
const rounds = [1, 2, 3, 4, 5]

const { database } = await testDatabase()
const buyerId = await addOrganisation(database, { kind: 'publicPurchaser', name: 'Prøve Kommune' })
const buyer = (clock: Clock) => aRequest(database, { personId: 1, buysFor: [buyerId] }, clock)
const platform = { database, actor: system }
const kitchen = '55512000'
const cook = await addOwnedSupplier(database, { name: 'Kokken', offerings: [anOffering({ categories: [kitchen] })] })
const asCook = (clock: Clock) => aRequest(database, { personId: cook.owner, owns: [cook.organisationId] }, clock)

const invited = (id: number) => inTransaction(platform, (tx) => invitationsTo(tx, id))
const opened = async () => {
  const { id, reference } = await addEnquiryToTalkAbout(database, { buyerId, categories: [kitchen] })
  const enquiry = await inTransaction(platform, (tx) => heldEnquiry(tx, { clock: slow }, id))
  return { id, reference, enquiry }
}
const withCook = async () => {
  const asked = await opened()
  await sendNextWave(buyer(slow), asked.enquiry, 1)
  return asked
}
const told = async (kind: string, id: number) => {
  const { rows } = await sql`
    select id
    from kernel.fact
    where kind = ${kind}
      and (payload ->> 'enquiryId')::integer = ${id}
  `.execute(database)
  return rows.length
}

describe('at the second of the deadline', () => {
  for (const round of rounds) {
    test(`a wave goes out whole before answers close, or not at all (${round})`, async () => {
      const { id, enquiry } = await opened()
      const [sent] = await Promise.all([
        sendNextWave(buyer(slow), enquiry, 1),
        closeWhenOver(asSystem(buyer(fast)), enquiry),
      ])
      const count = (await invited(id)).length
      assert.equal(count > 0, sent.ok)
      assert.equal(await told('enquiries.invited', id), count, 'and each that was invited is told')
      assert.deepEqual(await sendNextWave(buyer(slow), enquiry, 2), { ok: false, refusal: 'over' })
      assert.equal((await invited(id)).length, count)
    })

    test(`an enterprise is interested before answers close, or not at all (${round})`, async () => {
      const { id, reference, enquiry } = await withCook()
      const [said] = await Promise.all([
        sayInterested(asCook(slow), reference),
        closeWhenOver(asSystem(buyer(fast)), enquiry),
      ])
      const interested = async () => (await invited(id)).filter(({ interestedAt }) => interestedAt !== null).length
      assert.equal(await interested(), said.ok ? 1 : 0)
      assert.equal(await told('enquiries.interested', id), said.ok ? 1 : 0)
      const late = await sayNo(asCook(slow), reference, { reason: 'tooFar', words: null })
      assert.deepEqual(late, { ok: false, refusal: 'over' })
      assert.equal(await interested(), said.ok ? 1 : 0)
    })
  }
})

describe('at once', () => {
  for (const round of rounds) {
    test(`an enterprise is left out or invited, never both (${round})`, async () => {
      const { id, enquiry } = await opened()
      const choice = { supplierId: cook.supplierId, verdict: 'leftOut' } as const
      const [chosen] = await Promise.all([
        chooseEnterprise(buyer(slow), enquiry, choice),
        sendNextWave(buyer(slow), enquiry, 1),
      ])
      const isInvited = (await invited(id)).some(({ supplierId }) => supplierId === cook.supplierId)
      assert.notEqual(chosen.ok, isInvited)
    })
  }

  test('an enterprise that says yes many times is interested once', async () => {
    const { id, reference } = await withCook()
    await Promise.all([1, 2, 3, 4].map(() => sayInterested(asCook(slow), reference)))
    assert.equal(await told('enquiries.interested', id), 1)
  })
})
