import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { everybody } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { aRequest } from '../suppliers/factories.ts'
import { sendAddendum } from './actions/addenda.ts'
import { closeWhenOver } from './actions/close-answers.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'
import { findEnquiry } from './store/read.ts'

const app = await testApp()
const { seller, otherSeller, purchaser, otherPurchaser, suppliers } = await everybody(app)
const buyerId = purchaser.organisationId
const asPlatform = { database: app.database, actor: system }

async function out(more: { readonly answersUntil?: string } = {}) {
  const { id, reference } = await addEnquiryToTalkAbout(app.database, { buyerId, ...more })
  const invited = { enquiryId: id, buyerId }
  await inviteToTalk(app.database, { ...invited, supplierId: suppliers.kaffefair, enterpriseId: seller.organisationId })
  return {
    id,
    reference,
    mine: `/min-virksomhed/forespoergsler/${reference}/tilfoejelser`,
    theirs: `/indkoeb/forespoergsler/${reference}/tilfoejelser`,
  }
}

const send = (url: string, fields: Readonly<Record<string, string>>) => purchaser.browser.upload(url, fields, [])

async function stateOf(reference: string) {
  const enquiry = await inTransaction(asPlatform, (tx) => findEnquiry(tx, reference))
  assert.ok(enquiry)
  return enquiry
}

async function mailsAbout(id: number): Promise<number> {
  const { rows } = await inTransaction(asPlatform, (tx) =>
    sql<{ mails: number }>`
      select count(*)::integer as mails
      from enquiries.addendum
      join kernel.mail on mail.once like 'enquiries.addendum:' || addendum.id || ':%'
      where addendum.enquiry_id = ${id}
    `.execute(tx),
  )
  return rows[0]?.mails ?? 0
}

describe('an addendum', () => {
  test('is read by everybody invited, who are told once, and by nobody else', async () => {
    const { id, mine, theirs } = await out()
    const words = { words: 'Køkkenet har nu to ovne.' }
    const answers = await Promise.all([1, 2, 3].map(() => send(theirs, words)))
    for (const { headers } of answers) assert.equal(headers.location, `${theirs}?done=sent`)
    const page = (await seller.browser.get(mine)).body
    assert.equal(page.split('Køkkenet har nu to ovne.').length, 2)
    assert.equal(await mailsAbout(id), 1)
    assert.equal((await otherSeller.browser.get(mine)).statusCode, 404)
    assert.equal((await otherPurchaser.browser.get(theirs)).statusCode, 404)
    assert.equal((await otherPurchaser.browser.upload(theirs, words, [])).statusCode, 404)
  })

  test('moves the deadline, in Danish time, and says from when to when', async () => {
    const { reference, mine, theirs } = await out()
    await send(theirs, { words: 'I får mere tid.', day: '2026-12-11', time: '9.30' })
    const { content, revision } = await stateOf(reference)
    assert.equal(content?.answersUntil?.toISOString(), '2026-12-11T08:30:00.000Z')
    assert.equal(revision, 2)
    assert.match(
      (await seller.browser.get(mine)).body,
      /Fristen er flyttet fra 4\. december 2026 kl\. 12\.00 til 11\. december 2026 kl\. 09\.30\./,
    )
  })

  test('brings a file along, which everybody invited may save', async () => {
    const { id, theirs } = await out()
    const file = { field: 'file', name: 'tegning.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }
    await purchaser.browser.upload(theirs, { words: 'Se tegningen.' }, [file])
    const { rows } = await inTransaction(asPlatform, (tx) =>
      sql<{ id: string }>`select id from enquiries.attachment where enquiry_id = ${id}`.execute(tx),
    )
    assert.equal((await seller.browser.get(`/forespoergsler/filer/${rows[0]?.id}`)).statusCode, 200)
    assert.equal((await otherSeller.browser.get(`/forespoergsler/filer/${rows[0]?.id}`)).statusCode, 404)
  })

  for (const [why, fields, sentence] of [
    ['no words', { words: '' }, /Skriv, hvad der er nyt\./],
    ['half a deadline', { words: 'Ord', day: '2026-12-11' }, /både dato og klokkeslæt/],
    ['a day that is none', { words: 'Ord', day: '2026-02-30', time: '12.00' }, /både dato og klokkeslæt/],
    ['less than a day', { words: 'Ord', day: '2026-11-23', time: '12.59', shorter: 'yes' }, /mindst 24 timer fra nu/],
    [
      'an earlier deadline that is not confirmed',
      { words: 'Ord', day: '2026-12-01', time: '12.00' },
      /ligger før den gamle/,
    ],
  ] as const)
    test(`with ${why} is refused with what was typed`, async () => {
      const { theirs } = await out()
      const answer = await send(theirs, fields)
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, sentence)
      if ('day' in fields) assert.match(answer.body, new RegExp(`value="${fields.day}"`))
    })

  test('takes time from those invited only when the buyer says that it is meant', async () => {
    const { reference, theirs } = await out()
    await send(theirs, { words: 'Det haster.', day: '1.12.2026', time: '12.00', shorter: 'yes' })
    assert.equal((await stateOf(reference)).content?.answersUntil?.toISOString(), '2026-12-01T11:00:00.000Z')
  })

  test('moves no deadline that is over, but may still be written', async () => {
    const { reference, theirs } = await out({ answersUntil: '2026-11-22T12:00:00Z' })
    const late = await send(theirs, { words: 'Mere tid.', day: '2026-12-11', time: '12.00' })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /Fristen er udløbet og kan ikke flyttes/)
    assert.notEqual((await stateOf(reference)).answersClosedAt, null)
    assert.equal((await send(theirs, { words: 'Vi svarer i næste uge.' })).statusCode, 303)
  })

  test('that moves the deadline while another process closes the answers leaves one of the two, never both', async () => {
    for (let round = 0; round < 6; round++) {
      const { reference } = await out({ answersUntil: '2026-11-24T12:00:00Z' })
      const enquiry = await stateOf(reference)
      const asked = { personId: purchaser.personId, buysFor: [buyerId] }
      const early = aRequest(app.database, asked, clockAt('2026-11-24T11:59:59Z'))
      const late = aRequest(app.database, asked, clockAt('2026-11-24T12:00:00Z'))
      const wanted = new Date('2026-12-01T11:00:00Z')
      const adding = { words: 'Mere tid', answersUntil: wanted, mayBeShorter: false, file: undefined }
      const [moved] = await Promise.all([sendAddendum(early, enquiry, adding), closeWhenOver(late, enquiry)])
      const now = await stateOf(reference)
      assert.equal(now.answersClosedAt === null, moved.ok)
      assert.equal(now.content?.answersUntil?.getTime() === wanted.getTime(), moved.ok)
    }
  })
})
