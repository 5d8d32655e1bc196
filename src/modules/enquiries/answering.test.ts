import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { everybody, type Someone } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { recordFacts } from '../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import { mailsTo } from '../identity/factories.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'
import { enterpriseInvited, enterpriseNudged } from './facts.ts'
import { mailInvited } from './reactions/matching.ts'

const app = await testApp()
const { seller, otherSeller, purchaser, suppliers } = await everybody(app)
const buyerId = purchaser.organisationId

const invitedSeller = async (more: { readonly answersUntil?: string; readonly isBuyerNamed?: boolean } = {}) => {
  const enquiry = await addEnquiryToTalkAbout(app.database, { buyerId, ...more })
  const supplierId = suppliers.kaffefair
  await inviteToTalk(app.database, { enquiryId: enquiry.id, buyerId, supplierId, enterpriseId: seller.organisationId })
  return { ...enquiry, url: `/min-virksomhed/forespoergsler/${enquiry.reference}` }
}

const page = async ({ browser }: Someone, url: string) => (await browser.get(url)).body

describe('an invitation', () => {
  test('stands in the inbox of the enterprise, and in nobody else’s', async () => {
    const { url, reference } = await invitedSeller()
    assert.match(await page(seller, '/min-virksomhed/forespoergsler'), new RegExp(reference))
    assert.doesNotMatch(await page(otherSeller, '/min-virksomhed/forespoergsler'), new RegExp(reference))
    assert.equal((await seller.browser.get(url)).statusCode, 200)
    const others = await otherSeller.browser.get(url)
    const unknown = await otherSeller.browser.get('/min-virksomhed/forespoergsler/F-00000000')
    assert.deepEqual([others.statusCode, unknown.statusCode], [404, 404])
    assert.equal((await otherSeller.browser.post(`${url}/interesse`, {})).statusCode, 404)
  })

  test('tells who buys once the enterprise is interested, and not before', async () => {
    const { url } = await invitedSeller({ isBuyerNamed: false })
    assert.match(await page(seller, url), /Indkøberens navn vises, når/)
    const answered = await seller.browser.post(`${url}/interesse`, {})
    assert.equal(answered.headers.location, url)
    const known = await page(seller, url)
    assert.doesNotMatch(known, /Indkøberens navn vises, når/)
    assert.match(known, /I har svaret, at I er interesserede/)
  })

  test('is declined with a reason, and asks for one with all that was typed', async () => {
    const { url } = await invitedSeller()
    const refused = await seller.browser.post(`${url}/afslag`, { words: 'Vi flytter.' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Vælg, hvorfor I siger nej/)
    assert.match(refused.body, /Vi flytter\./)
    await seller.browser.post(`${url}/afslag`, { reason: 'noCapacity', words: 'Vi flytter.' })
    assert.match(await page(seller, url), /I har sagt nej/)
  })

  test('takes no answer after the deadline', async () => {
    const { url } = await invitedSeller({ answersUntil: '2026-11-21T12:00:00Z' })
    const late = await seller.browser.post(`${url}/interesse`, {})
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /Der kan ikke svares mere/)
    const declined = await seller.browser.post(`${url}/afslag`, { reason: 'noCapacity', words: 'Vi flytter.' })
    assert.equal(declined.statusCode, 422)
    assert.match(declined.body, /Vi flytter\./)
  })

  test('is mailed as a link that names no buyer, once', async () => {
    const { id } = await invitedSeller({ isBuyerNamed: false })
    const touched = { enquiryId: id, buyerId, enterpriseId: seller.organisationId }
    const before = (await mailsTo(app.database, 'seller@example.dk')).length
    await inTransaction({ database: app.database, actor: system }, (tx) =>
      recordFacts(tx, [
        enterpriseInvited(touched),
        enterpriseInvited(touched),
        enterpriseNudged({ ...touched, number: 1 }),
      ]),
    )
    await subscribe(app.database, [mailInvited])
    await deliverAll({ database: app.database, reactions: [mailInvited], log: memoryLog().log })
    const subjects = (await mailsTo(app.database, 'seller@example.dk')).slice(before).map(({ subject }) => subject)
    assert.deepEqual(subjects.sort(), [
      'Indkøberen vil gerne høre fra jer: Kantine til rådhuset',
      'Kan I levere dette? Kantine til rådhuset',
    ])
  })
})
