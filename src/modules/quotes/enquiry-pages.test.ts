import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import {
  addOpenEnquiry,
  compareUrl,
  confirmPart,
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
stage.setTime(new Date('2026-11-23T12:00:00Z'))

const enterprisesPage = (reference: string) => `/indkoeb/forespoergsler/${reference}/virksomheder`
const ownPage = (reference: string) => `/min-virksomhed/forespoergsler/${reference}`
const anEnquiry = (more = {}) => addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur], ...more })

describe('the enterprise’s page of an enquiry', () => {
  test('tells how the own quote stands, and leads to it', async () => {
    const { reference } = await anEnquiry()
    const before = (await kaffefair.mette.get(ownPage(reference))).body
    assert.match(before, /<h2>Jeres tilbud<\/h2>/)
    assert.ok(before.includes(`href="${quoteUrl(reference)}"`))
    await sendQuote(kaffefair.mette, reference)
    assert.match((await kaffefair.mette.get(ownPage(reference))).body, /Version 1 er sendt/)
    assert.match((await vasketur.mette.get(ownPage(reference))).body, /I har ikke skrevet noget endnu/)
  })

  test('tells a partner who asks for a part, and whether it has answered', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair] })
    const part = { supplier: String(vasketur.supplierId), what: 'Vasker', amount: '500' }
    await kaffefair.mette.post(`${quoteUrl(reference)}/partnere`, part)
    assert.match((await kaffefair.mette.get(ownPage(reference))).body, /I har bedt 1 virksomhed om at løse en del/)
    const asked = (await vasketur.mette.get(ownPage(reference))).body
    assert.match(asked, /beder jer om at løse en del af opgaven\. I har ikke svaret endnu\./)
    assert.doesNotMatch(asked, /<h2>Jeres tilbud<\/h2>/)
    await confirmPart(vasketur.mette, reference)
    assert.match((await vasketur.mette.get(ownPage(reference))).body, /I har sagt ja\./)
  })
})

describe('the buyer’s table of those invited', () => {
  test('tells who has answered while the answers are sealed, and nothing that stands in them', async () => {
    const { reference } = await anEnquiry()
    await sendQuote(kaffefair.mette, reference, { line1price: '4.321,00' })
    const sent = (await buyer.browser.get(enterprisesPage(reference))).body
    assert.equal(sent.match(/Har sendt sit svar, /g)?.length, 1)
    for (const secret of ['4.321', '10.802', 'Hver dag kl. 11.', 'Vores kokke.'])
      assert.ok(!sent.includes(secret), secret)
    assert.doesNotMatch((await buyer.browser.get(compareUrl(reference))).body, /KaffeFair/)
    await kaffefair.mette.post(`${quoteUrl(reference)}/tilbagetraekning`, {})
    const taken = (await buyer.browser.get(enterprisesPage(reference))).body
    assert.match(taken, /Har trukket sit svar tilbage, /)
    assert.doesNotMatch(taken, /Har sendt sit svar/)
  })

  test('is there for its own buyer only', async () => {
    const { reference } = await anEnquiry()
    await sendQuote(kaffefair.mette, reference)
    const other = await stage.aBuyer()
    assert.equal((await other.browser.get(enterprisesPage(reference))).statusCode, 404)
  })
})

describe('the comparison', () => {
  test('tells what is only said of the register from what was looked up, with the day, and which version it is', async () => {
    const { reference } = await anEnquiry({ isSealed: false })
    await sendQuote(kaffefair.mette, reference)
    await sendQuote(kaffefair.mette, reference, { line1price: '900' })
    await sendQuote(vasketur.mette, reference)
    await inTransaction({ database, actor: system }, async (tx) => {
      await sql`update suppliers.supplier set rsv_stated = true where id = ${vasketur.supplierId}`.execute(tx)
      await sql`
        insert into suppliers.verification (
          supplier_id, what, by_kind, by_name, checked_on, valid_until, created_at
        )
        values (
          ${kaffefair.supplierId}, 'inRsvRegister', 'operator', '', '2026-11-12', '2027-11-12', '2026-11-12T12:00:00Z'
        )
      `.execute(tx)
    })
    const { body } = await buyer.browser.get(compareUrl(reference))
    assert.match(body, /Fundet i registret 12\. november 2026/)
    assert.match(body, /Står i en kilde, men er ikke tjekket i registret/)
    assert.match(body, /Version[\s\S]*>\s*2\s*</)
  })

  test('leads back to the enquiry', async () => {
    const { reference } = await anEnquiry()
    const { body } = await buyer.browser.get(compareUrl(reference))
    assert.match(
      body,
      new RegExp(`breadcrumbs__link" href="/indkoeb/forespoergsler/${reference}">Frokost til kantinen`),
    )
  })
})
