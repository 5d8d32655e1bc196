import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { everybody, type Someone } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import { mailsTo } from '../identity/factories.ts'
import { addEnquiry } from './factories/enquiry.ts'
import { inviteToTalk } from './factories/talk.ts'
import { mailInterested } from './reactions/matching.ts'
import { addPartner } from './store/asked.ts'
import { invitationsTo } from './store/invitations.ts'

const app = await testApp()
const { seller, otherSeller, purchaser, otherPurchaser, suppliers } = await everybody(app)
const platform = { database: app.database, actor: system }

const asking = async () => {
  const enquiry = await addEnquiry(app.database, { buyer: purchaser, isBuyerNamed: false })
  return { ...enquiry, url: `/indkoeb/forespoergsler/${enquiry.reference}/virksomheder` }
}
const invite = (enquiryId: number, more: { readonly state?: 'invited' | 'interested' | 'declined' } = {}) =>
  inviteToTalk(app.database, {
    enquiryId,
    buyerId: purchaser.organisationId,
    supplierId: suppliers.kaffefair,
    enterpriseId: seller.organisationId,
    ...more,
  })
const invited = (id: number) => inTransaction(platform, (tx) => invitationsTo(tx, id))
const page = async ({ browser }: Someone, url: string) => (await browser.get(url)).body
const post = ({ browser }: Someone, url: string, form: Record<string, string> = {}) => browser.post(url, form)

describe('the buyer’s list of enterprises', () => {
  test('shows the waves to come with reasons in words, and a way to leave each enterprise out', async () => {
    const { url } = await asking()
    const body = await page(purchaser, url)
    assert.match(body, /<h3>Bølge 1<\/h3>/)
    assert.match(body, /KaffeFair/)
    assert.match(body, /Udelad KaffeFair/)
    assert.match(body, /Vi kender ikke afstanden|\d km væk/)
    assert.equal((await otherPurchaser.browser.get(url)).statusCode, 404)
  })

  test('lets the buyer leave out, and add again by name', async () => {
    const { id, url } = await asking()
    const supplier = String(suppliers.kaffefair)
    const left = await post(purchaser, url, { supplier, verdict: 'leftOut' })
    assert.equal(left.headers.location, `${url}?done=leftOut`)
    assert.match(await page(purchaser, url), /Virksomheder, I har udeladt/)
    assert.match(await page(purchaser, `${url}?name=kaffe`), /Tilføj KaffeFair/)
    assert.match(await page(purchaser, `${url}?name=findes-ikke`), /Ingen virksomhed med en side i brug/)
    assert.equal((await purchaser.browser.get(`${url}?name=%00kaffe&name=%F0`)).statusCode, 200)
    await post(purchaser, url, { supplier, verdict: 'added' })
    await post(purchaser, `${url}/boelge`, { wave: '1' })
    const [first] = await invited(id)
    assert.deepEqual([first?.supplierId, first?.origin], [suppliers.kaffefair, 'byHand'])
    const late = await post(purchaser, url, { supplier, verdict: 'leftOut' })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /allerede inviteret/)
  })

  test('refuses an enterprise that nobody knows', async () => {
    const { url } = await asking()
    for (const supplier of ['', 'x', '99999999']) {
      const refused = await post(purchaser, url, { supplier, verdict: 'added' })
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /Vi kender ikke virksomheden/)
    }
  })

  test('sends a wave once, however often the button is pressed', async () => {
    const { id, url } = await asking()
    await Promise.all([1, 2, 3].map(() => post(purchaser, `${url}/boelge`, { wave: '1' })))
    assert.deepEqual(new Set((await invited(id)).map(({ wave }) => wave)), new Set([1]))
  })

  test('tells of each invited enterprise when it was mailed, when it looked, and what it answered', async () => {
    const { id, reference, url } = await asking()
    await invite(id)
    const before = await page(purchaser, url)
    assert.match(before, /Bølge 1, 21\. november 2026/)
    assert.match(before, /Intet svar endnu/)
    await inTransaction(platform, (tx) =>
      sql`
        insert into kernel.mail (
          message_id, kind, to_address, language, subject, content, once, created_at, due_at, sent_at
        )
        values (
          gen_random_uuid()::text, 'enquiries', 'seller@example.dk', 'da', 'Kan I levere dette?', '{}',
          ${`enquiries.invited:${id}:seller@example.dk`}, '2026-11-21T12:00:00Z', '2026-11-21T12:00:00Z',
          '2026-11-21T12:07:00Z'
        )
      `.execute(tx),
    )
    assert.match(await page(purchaser, url), /21\. november 2026 kl\. 13\.07/)
    const asked = `/min-virksomhed/forespoergsler/${reference}`
    await page(seller, asked)
    await post(seller, `${asked}/afslag`, { reason: 'tooFar', words: 'Vi har ingen bil.' })
    assert.match(await page(purchaser, url), /Sagt nej, .*: Vi har ingen bil\./)
  })

  test('nudges those who have not answered, and says when there is nobody to nudge', async () => {
    const { id, url } = await asking()
    await invite(id)
    assert.match(await page(purchaser, url), /Ryk dem, der ikke har svaret/)
    const nudged = await post(purchaser, `${url}/rykker`)
    assert.equal(nudged.headers.location, `${url}?done=nudged`)
    const again = await post(purchaser, `${url}/rykker`)
    assert.equal(again.statusCode, 422)
    assert.match(again.body, /ingen at rykke nu/)
    assert.equal((await invited(id))[0]?.nudges, 1)
  })

  test('waits for the forms to be filled in', async () => {
    const { reference } = await addEnquiry(app.database, { buyer: purchaser, state: 'draft' })
    assert.match(await page(purchaser, `/indkoeb/forespoergsler/${reference}/virksomheder`), /skrevet færdig/)
  })
})

describe('an answer', () => {
  test('that an enterprise is interested is mailed to the buyer once, without the enterprise’s name', async () => {
    const { id, reference } = await asking()
    await invite(id)
    const asked = `/min-virksomhed/forespoergsler/${reference}`
    await subscribe(app.database, [mailInterested])
    await post(seller, `${asked}/interesse`)
    await post(seller, `${asked}/afslag`, { reason: 'tooFar', words: '' })
    await post(seller, `${asked}/interesse`)
    await deliverAll({ database: app.database, reactions: [mailInterested], log: memoryLog().log })
    const subject = 'En virksomhed er interesseret: Frokost til rådhuset'
    const mails = await mailsTo(app.database, 'purchaser@example.dk')
    assert.equal(mails.filter((mail) => mail.subject === subject).length, 1)
    assert.doesNotMatch(JSON.stringify(mails), /KaffeFair/)
  })
})

describe('the enterprise’s own pages', () => {
  test('show among its enquiries those that it is asked to answer together with another', async () => {
    const { id, reference } = await asking()
    await invite(id)
    const inbox = '/min-virksomhed/forespoergsler'
    assert.doesNotMatch(await page(otherSeller, inbox), new RegExp(reference))
    const partner = {
      enquiryId: id,
      enterpriseId: otherSeller.organisationId,
      invitedEnterpriseId: seller.organisationId,
      askedAt: new Date('2026-11-22T08:00:00Z'),
    }
    await inTransaction(platform, (tx) => addPartner(tx, partner))
    const body = await page(otherSeller, inbox)
    assert.match(body, new RegExp(reference))
    assert.match(body, /Spurgt med som partner/)
  })

  test('keep how often it wants to be invited, and refuse what is no number or day with all that was typed', async () => {
    const settings = '/min-virksomhed/forespoergsler/indstillinger'
    const [most, pause] = [`most-${seller.organisationId}`, `pause-${seller.organisationId}`]
    const refused = await post(seller, settings, { [most]: 'mange', [pause]: 'i morgen' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Skriv et tal fra 1 til 100/)
    assert.match(refused.body, /Skriv en dato/)
    assert.match(refused.body, /value="mange"/)
    const saved = await post(seller, settings, { [most]: '3', [pause]: '1.2.2027' })
    assert.equal(saved.headers.location, `${settings}?done=saved`)
    const body = await page(seller, settings)
    assert.match(body, /value="3"/)
    assert.match(body, /value="01-02-2027"/)
    assert.doesNotMatch(await page(otherSeller, settings), /value="01-02-2027"/)
    await post(seller, settings, { [most]: '', [pause]: '' })
  })
})
