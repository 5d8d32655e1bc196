import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { everybody } from '../../../test/support/people.ts'
import { requestBasics } from '../../../test/support/request.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { aRequest } from '../suppliers/factories.ts'
import { heldEnquiry } from './actions/asked.ts'
import { closeWhenOver } from './actions/close-answers.ts'
import { closeWithOutcome } from './actions/close-with-outcome.ts'
import { addEnquiry } from './factories/enquiry.ts'
import { closeAnswersJob } from './jobs/buying.ts'
import { type Enquiry, takesAnswers } from './model/enquiry.ts'
import { findEnquiryById } from './store/read.ts'

const app = await testApp()
const { database } = app
const { purchaser, seller, otherPurchaser } = await everybody(app)

/** A second before noon in Denmark, when answers close, and a second after. */
const [before, after] = [clockAt('2026-12-04T10:59:59Z'), clockAt('2026-12-04T11:00:01Z')]
const at = (clock: typeof before) => ({ ...requestBasics, actor: system, clock, database, log: memoryLog().log })

const asSystem = <Outcome>(work: Parameters<typeof inTransaction<Outcome>>[1]) =>
  inTransaction({ database, actor: system }, work)
const now = async ({ id }: Enquiry) => {
  const enquiry = await asSystem((tx) => findEnquiryById(tx, id))
  assert.ok(enquiry)
  return enquiry
}
const factsOf = ({ id }: Enquiry) =>
  asSystem(async (tx) => {
    const { rows } = await sql<{ kind: string }>`
      select kind
      from kernel.fact
      where payload ->> 'enquiryId' = ${String(id)}
      order by id
    `.execute(tx)
    return rows.map(({ kind }) => kind)
  })

describe('at the deadline', () => {
  test('answers close once, however many look at the same moment, and from then on for every process', async () => {
    const enquiry = await addEnquiry(database, { buyer: purchaser })
    await Promise.all([1, 2, 3, 4].map(() => closeWhenOver(at(after), enquiry)))
    assert.deepEqual(await factsOf(enquiry), ['enquiries.answersClosed'])
    const closed = await now(enquiry)
    assert.equal(takesAnswers(closed, before.now()), false, 'also for one whose clock is slow')
  })

  test('a process whose clock is slow and one whose clock is fast agree on one outcome', async () => {
    for (let time = 1; time <= 5; time += 1) {
      const enquiry = await addEnquiry(database, { buyer: purchaser })
      const answering = asSystem(async (tx) =>
        takesAnswers(await heldEnquiry(tx, at(before), enquiry.id), before.now()),
      )
      const closing = asSystem((tx) => heldEnquiry(tx, at(after), enquiry.id))
      const [isTaken, { answersClosedAt }] = await Promise.all([answering, closing])
      assert.notEqual(answersClosedAt, null)
      const late = await asSystem(async (tx) =>
        takesAnswers(await heldEnquiry(tx, at(before), enquiry.id), before.now()),
      )
      assert.equal(late, false, isTaken ? 'one came before it, and none after' : 'none came after it')
    }
  })

  test('a job closes what nobody looks at, and leaves the rest', async () => {
    const due = await addEnquiry(database, { buyer: purchaser })
    const later = await addEnquiry(database, { buyer: purchaser, answersUntil: new Date('2026-12-18T11:00:00Z') })
    const planned = await addEnquiry(database, { buyer: purchaser, kind: 'planned' })
    await closeAnswersJob.run(at(after))
    await closeAnswersJob.run(at(after))
    assert.deepEqual(await factsOf(due), ['enquiries.answersClosed'])
    for (const open of [later, planned]) assert.equal((await now(open)).answersClosedAt, null)
  })
})

describe('an enquiry', () => {
  test('that two colleagues end at once has one outcome', async () => {
    const enquiry = await addEnquiry(database, { buyer: purchaser })
    const url = `/indkoeb/forespoergsler/${enquiry.reference}/afslutning`
    await Promise.all(
      ['noneSuited', 'givenUp'].map((outcome) => purchaser.browser.post(url, { outcome, words: outcome })),
    )
    const closed = await now(enquiry)
    assert.equal(closed.state, 'closed')
    assert.equal(closed.outcomeWords, closed.outcome)
    assert.deepEqual(await factsOf(enquiry), ['enquiries.ended'])
  })

  test('takes no more answers once it is ended', async () => {
    const enquiry = await addEnquiry(database, { buyer: purchaser })
    const context = { ...aRequest(database, purchaser), clock: before }
    await asSystem((tx) => closeWithOutcome(tx, context, enquiry, { outcome: 'givenUp', words: null }))
    assert.equal(takesAnswers(await now(enquiry), before.now()), false)
  })

  test('is there for nobody but its buyer and those invited, in the database too', async () => {
    const states = ['draft', 'submitted', 'open', 'withdrawn'] as const
    const enquiries = await Promise.all(states.map((state) => addEnquiry(database, { buyer: purchaser, state })))
    for (const { id, reference } of enquiries) {
      for (const { as, belonging, page } of [
        {
          as: otherPurchaser,
          belonging: { buysFor: [otherPurchaser.organisationId] },
          page: `/indkoeb/forespoergsler/${reference}`,
        },
        {
          as: seller,
          belonging: { owns: [seller.organisationId] },
          page: `/min-virksomhed/forespoergsler/${reference}`,
        },
      ]) {
        assert.equal(
          await inTransaction(aRequest(database, { ...as, ...belonging }), (tx) => findEnquiryById(tx, id)),
          undefined,
        )
        assert.equal((await as.browser.get(page)).statusCode, 404)
      }
      const own = aRequest(database, { ...purchaser, buysFor: [purchaser.organisationId] })
      assert.equal((await inTransaction(own, (tx) => findEnquiryById(tx, id)))?.reference, reference)
      assert.equal((await purchaser.browser.get(`/indkoeb/forespoergsler/${reference}`)).statusCode, 200)
    }
  })
})
