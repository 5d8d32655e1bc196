import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  addOpenEnquiry,
  compareUrl,
  deadline,
  mailsTo,
  quoteStage,
  quoteUrl,
  sendQuote,
} from '../../../test/support/quotes.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur] = [await stage.aBidder('KaffeFair'), await stage.aBidder('Vasketur')]

const before = new Date('2026-11-23T12:00:00Z')
const after = new Date(deadline.getTime() + 60_000)
test.beforeEach(() => stage.setTime(before))

const anEnquiry = (more = {}) => addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur], ...more })

describe('a choice', () => {
  async function withTwo() {
    const enquiry = await anEnquiry()
    await sendQuote(kaffefair.mette, enquiry.reference, { line1price: '900' })
    await sendQuote(vasketur.mette, enquiry.reference, { line1price: '800' })
    stage.setTime(after)
    const { body } = await buyer.browser.get(compareUrl(enquiry.reference))
    const [cheap = '', dear = ''] = [...body.matchAll(/name="choice" value="([0-9a-f-]{36})"/g)].map(
      ([, id = '']) => id,
    )
    return { ...enquiry, cheap, dear }
  }

  test('is refused without a reason for those who are not chosen, and keeps what was typed', async () => {
    const { reference, cheap, dear } = await withTwo()
    const refused = await buyer.browser.post(compareUrl(reference), { choice: cheap, [`words-${dear}`]: 'Tak for nu' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, new RegExp(`href="#reason-${dear}"`))
    assert.match(refused.body, /Tak for nu/)
  })

  test('tells each enterprise its own outcome only, once, and closes the enquiry', async () => {
    const { reference, cheap, dear } = await withTwo()
    const fields = { choice: cheap, [`reason-${dear}`]: 'price', [`words-${dear}`]: 'Prisen var for høj.' }
    for (const _ of [1, 2]) assert.equal((await buyer.browser.post(compareUrl(reference), fields)).statusCode, 303)
    const [won, lost] = [await vasketur.mette.get(quoteUrl(reference)), await kaffefair.mette.get(quoteUrl(reference))]
    assert.match(won.body, /Indkøberen har valgt jeres tilbud/)
    assert.match(lost.body, /Prisen var for høj\./)
    assert.doesNotMatch(lost.body, /Vasketur/)
    assert.doesNotMatch(won.body, /KaffeFair/)
    assert.equal((await mailsTo(database, vasketur.owner)).filter((each) => /er valgt/.test(each)).length, 1)
    assert.equal((await mailsTo(database, kaffefair.owner)).filter((each) => /er ikke valgt/.test(each)).length, 1)
    const page = await buyer.browser.get(compareUrl(reference))
    assert.doesNotMatch(page.body, /name="choice"/)
  })

  test('of two colleagues at once is one outcome', async () => {
    const { reference, id, cheap, dear } = await withTwo()
    const replies = await Promise.all([
      buyer.browser.post(compareUrl(reference), { choice: cheap, [`reason-${dear}`]: 'price' }),
      buyer.colleague.post(compareUrl(reference), { choice: dear, [`reason-${cheap}`]: 'quality' }),
    ])
    assert.deepEqual(replies.map(({ statusCode }) => statusCode).toSorted(), [303, 422])
    const { rows } = await inTransaction({ database, actor: system }, (tx) =>
      sql<{ state: string }>`select state from quotes.quote where enquiry_id = ${id} order by state`.execute(tx),
    )
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['chosen', 'declined'],
    )
  })

  test('of none declines all, and is the same when sent twice', async () => {
    const { reference, cheap, dear } = await withTwo()
    const fields = { choice: 'none', [`reason-${dear}`]: 'givenUp', [`reason-${cheap}`]: 'givenUp' }
    for (const _ of [1, 2]) assert.equal((await buyer.browser.post(compareUrl(reference), fields)).statusCode, 303)
    assert.match((await kaffefair.mette.get(quoteUrl(reference))).body, /Vi køber alligevel ikke ind/)
  })

  test('is of the version that was looked at: of a newer one the page tells first', async () => {
    const { reference } = await anEnquiry({ isSealed: false })
    await sendQuote(kaffefair.mette, reference, { line1price: '900' })
    const { body } = await buyer.browser.get(compareUrl(reference))
    const [, choice = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
    const [, version = ''] = /name="version-[^"]+" value="(\d+)"/.exec(body) ?? []
    await sendQuote(kaffefair.mette, reference, { line1price: '9.999' })
    const choose = (seen: string) => buyer.browser.post(compareUrl(reference), { choice, [`version-${choice}`]: seen })
    const refused = await choose(version)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /kommet, forsvundet eller ændret/)
    assert.equal((await choose('2')).statusCode, 303)
  })

  test('is not possible while more may come and all is sealed', async () => {
    const { reference } = await anEnquiry()
    await sendQuote(kaffefair.mette, reference)
    const refused = await buyer.browser.post(compareUrl(reference), { choice: 'none' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Vent, til fristen er udløbet/)
  })
})
