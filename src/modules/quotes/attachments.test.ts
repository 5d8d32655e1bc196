import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { addOpenEnquiry, compareUrl, deadline, quoteStage, quoteUrl, sendQuote } from '../../../test/support/quotes.ts'
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

async function versions(enquiryId: number): Promise<number> {
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql`select from quotes.version join quotes.quote on quote.id = quote_id where enquiry_id = ${enquiryId}`.execute(
      tx,
    ),
  )
  return rows.length
}

describe('a file beside a quote', () => {
  const pdf = (text: string) => ({
    field: 'file',
    name: 'Menu.pdf',
    contentType: 'application/pdf',
    bytes: Buffer.from(`%PDF-1.7 ${text}`),
  })
  const filesUrl = (reference: string) => `${quoteUrl(reference)}/bilag`
  const linkIn = (body: string) => /\/tilbud\/bilag\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''

  test('is the enterprise’s own until it is sent with a version, and then the buyer’s to read', async () => {
    const { reference, id } = await anEnquiry({ isSealed: false })
    await sendQuote(kaffefair.mette, reference)
    for (const _ of [1, 2])
      assert.equal((await kaffefair.mette.upload(filesUrl(reference), {}, [pdf('menu')])).statusCode, 303)
    const page = await kaffefair.mette.get(filesUrl(reference))
    assert.equal(page.body.match(/>Menu\.pdf</g)?.length, 1)
    const link = linkIn(page.body)
    assert.equal((await kaffefair.mette.get(link)).statusCode, 200)
    for (const { browser } of [buyer, { browser: vasketur.mette }])
      assert.equal((await browser.get(link)).statusCode, 404)

    await sendQuote(kaffefair.mette, reference)
    assert.equal(await versions(id), 2)
    assert.equal(linkIn((await buyer.browser.get(compareUrl(reference))).body), link)
    assert.equal((await buyer.browser.get(link)).body, '%PDF-1.7 menu')
    assert.equal((await vasketur.mette.get(link)).statusCode, 404)

    await kaffefair.mette.post(`${filesUrl(reference)}/fjernelse`, { file: link.split('/').at(-1) ?? '' })
    assert.equal((await buyer.browser.get(link)).statusCode, 200)
    await sendQuote(kaffefair.mette, reference)
    assert.equal(await versions(id), 3)
    assert.equal((await buyer.browser.get(link)).statusCode, 404)
  })

  test('is read in pieces, and comes whole', async () => {
    const { reference } = await anEnquiry()
    const long = Array.from({ length: 400_000 }, (_, line) => line).join(' ')
    await kaffefair.mette.upload(filesUrl(reference), {}, [pdf(long)])
    const link = linkIn((await kaffefair.mette.get(filesUrl(reference))).body)
    const { body, headers } = await kaffefair.mette.get(link)
    assert.equal(headers['content-length'], String(body.length))
    assert.ok(body === `%PDF-1.7 ${long}`, 'nothing is left out or doubled')
  })

  test('of another kind than it may be is refused, and says why', async () => {
    const { reference } = await anEnquiry()
    const program = { ...pdf(''), bytes: Buffer.from('<script>alert(1)</script>\0') }
    const refused = await kaffefair.mette.upload(filesUrl(reference), {}, [program])
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Den slags fil tager vi ikke imod/)
  })

  test('is one of twenty, and kept once where the last is sent twice', async () => {
    const { reference } = await anEnquiry()
    const add = (text: string) => kaffefair.mette.upload(filesUrl(reference), {}, [pdf(text)])
    for (let count = 1; count < 20; count += 1) await add(`${count}`)
    const last = await Promise.all([add('last'), add('last')])
    assert.deepEqual(
      last.map(({ statusCode }) => statusCode),
      [303, 303],
    )
    assert.equal((await add('one more')).statusCode, 422)
    assert.equal((await kaffefair.mette.get(filesUrl(reference))).body.match(/>Menu\.pdf</g)?.length, 20)
  })

  test('that is sealed is not the buyer’s to read before the deadline', async () => {
    const { reference } = await anEnquiry()
    await kaffefair.mette.upload(filesUrl(reference), {}, [pdf('sealed')])
    const link = linkIn((await kaffefair.mette.get(filesUrl(reference))).body)
    await sendQuote(kaffefair.mette, reference)
    assert.equal((await buyer.browser.get(link)).statusCode, 404)
    stage.setTime(after)
    await buyer.browser.get(compareUrl(reference))
    assert.equal((await buyer.browser.get(link)).statusCode, 200)
    assert.equal(
      (await kaffefair.mette.upload(filesUrl(reference), {}, [pdf('late')])).headers.location,
      quoteUrl(reference),
    )
  })
})
