import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { memoryLog } from '../../../test/support/log.ts'
import { addOpenEnquiry, compareUrl, deadline, quoteStage, sendQuote } from '../../../test/support/quotes.ts'
import { signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { askFollowUps } from './actions/follow-up.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, rival] = [await stage.aBidder(), await stage.aBidder()]
stage.setTime(new Date('2026-11-23T12:00:00Z'))
const { reference, id } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, rival] })
await sendQuote(kaffefair.mette, reference)
stage.setTime(new Date(deadline.getTime() + 1_000))
const { body } = await buyer.browser.get(compareUrl(reference))
const [, quote = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
assert.equal((await buyer.browser.post(compareUrl(reference), { choice: quote })).statusCode, 303)

const url = `/opfoelgning/${reference}`

/** The job runs on that day. */
const onDay = (day: string) =>
  askFollowUps({ actor: system, clock: clockAt(`${day}T12:00:00Z`), database, log: memoryLog().log })

async function asked(personId: number): Promise<number> {
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql`
      select
      from kernel.mail
      where to_address = (select email from identity.person where id = ${personId})
        and subject like 'Hvad kom der ud af det?%'
    `.execute(tx),
  )
  return rows.length
}

async function outcome(organisationId: number) {
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql<{ cameOfIt: string | null; amount: string | null }>`
      select came_of_it as "cameOfIt", amount::text
      from quotes.follow_up
      where enquiry_id = ${id}
        and organisation_id = ${organisationId}
    `.execute(tx),
  )
  return rows[0]
}

describe('some weeks after a choice', () => {
  test('nobody is asked before six weeks have passed, and then both sides once', async () => {
    await onDay('2027-01-14')
    assert.equal(await asked(buyer.personId), 0)
    assert.equal((await buyer.browser.get(url)).statusCode, 404)
    for (const _ of [1, 2]) await onDay('2027-01-16')
    assert.equal(await asked(buyer.personId), 1)
    assert.equal(await asked(kaffefair.owner), 1)
    assert.equal(await asked(rival.owner), 0)
  })

  test('a side says what came of it, may say otherwise later, and the other does not see it', async () => {
    const refused = await kaffefair.mette.post(url, { amount: 'mange' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /value="mange"/)
    const answer = { cameOfIt: 'contract', amount: '100.000,50', startsOn: '01-02-2027', withoutPlatform: 'no' }
    assert.equal((await kaffefair.mette.post(url, answer)).statusCode, 303)
    assert.match((await kaffefair.mette.get(url)).body, /value="100000.50"/)
    assert.doesNotMatch((await buyer.browser.get(url)).body, /100000\.50/)
    assert.equal((await rival.mette.get(url)).statusCode, 404)
    const stranger = await signInAs(stage.app, { personId: (await stage.aBuyer()).personId }, deadline)
    assert.equal((await stranger.get(url)).statusCode, 404)
  })

  test('a side that does not answer is reminded twice, two weeks apart, and then it is unknown', async () => {
    for (const day of ['2027-01-29', '2027-01-31', '2027-02-15', '2027-03-01', '2027-04-01']) await onDay(day)
    assert.equal(await asked(buyer.personId), 3)
    assert.equal(await asked(kaffefair.owner), 1)
    assert.deepEqual(await outcome(buyer.organisationId), { cameOfIt: 'unknown', amount: null })
    assert.deepEqual(await outcome(kaffefair.organisationId), { cameOfIt: 'contract', amount: '100000.50' })
  })

  test('an answer that comes late counts instead of the unknown', async () => {
    const answer = { cameOfIt: 'nothing', withoutPlatform: 'perhaps' }
    assert.equal((await buyer.browser.post(url, answer)).statusCode, 303)
    assert.equal((await outcome(buyer.organisationId))?.cameOfIt, 'nothing')
  })
})
