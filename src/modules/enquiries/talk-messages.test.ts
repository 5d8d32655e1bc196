import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { everybody } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { recordFacts } from '../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import { mailsTo } from '../identity/factories.ts'
import { organisationClosed } from '../organisations/index.ts'
import { aRequest } from '../suppliers/factories.ts'
import { addEnquiryToTalkAbout, type EnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'
import { deleteFilesOfClosed } from './reactions/talk.ts'

const app = await testApp()
const { seller, otherSeller, purchaser, otherPurchaser, operator, visitor, suppliers } = await everybody(app)
const buyerId = purchaser.organisationId

async function talking(more: Partial<EnquiryToTalkAbout> & { readonly sellerIs?: 'invited' | 'interested' } = {}) {
  const { sellerIs = 'invited', ...settings } = more
  const enquiry = await addEnquiryToTalkAbout(app.database, { buyerId, ...settings })
  const invited = { enquiryId: enquiry.id, buyerId }
  const [kaffefair, vasketur] = [suppliers.kaffefair, suppliers.vasketur]
  await inviteToTalk(app.database, {
    ...invited,
    supplierId: kaffefair,
    enterpriseId: seller.organisationId,
    state: sellerIs,
  })
  await inviteToTalk(app.database, { ...invited, supplierId: vasketur, enterpriseId: otherSeller.organisationId })
  const buying = `/indkoeb/forespoergsler/${enquiry.reference}`
  return {
    ...enquiry,
    buying,
    toSeller: `${buying}/beskeder/${kaffefair}`,
    toBuyer: `/min-virksomhed/forespoergsler/${enquiry.reference}/beskeder`,
  }
}

const paper = {
  field: 'file',
  name: 'Måltal.pdf',
  contentType: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 måltal'),
}
const asPlatform = { database: app.database, actor: system }
const fileIn = (body: string) => /\/forespoergsler\/filer\/[0-9a-f-]+/.exec(body)?.[0] ?? ''
const messageIn = (body: string) => /name="message" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('a message', () => {
  test('goes to one enterprise, is marked as seen when it is, and is answered', async () => {
    const { toSeller, toBuyer } = await talking()
    const sent = await purchaser.browser.upload(toSeller, { words: 'Kan I levere kl. 11?' }, [])
    assert.equal(sent.headers.location, `${toSeller}?done=sent`)
    assert.match((await purchaser.browser.get(toSeller)).body, /Ikke set endnu/)
    assert.match((await seller.browser.get(toBuyer)).body, /Kan I levere kl\. 11\?/)
    assert.match((await purchaser.browser.get(toSeller)).body, /Set 22\. november 2026 kl\. 13\.00/)
    await seller.browser.post(toBuyer, { words: 'Ja, det kan vi.' })
    const list = await purchaser.browser.get(toSeller.replace(/\/\d+$/, ''))
    assert.match(list.body, /KaffeFair<\/a>[\s\S]*2, heraf 1 ny/)
    assert.match((await purchaser.browser.get(toSeller)).body, /Ja, det kan vi\./)
  })

  test('is one of two hundred that a side may write, and keeps the words of one more', async () => {
    const { toSeller } = await talking()
    for (let written = 0; written < 200; written += 1) await purchaser.browser.upload(toSeller, { words: 'Hej' }, [])
    const refused = await purchaser.browser.upload(toSeller, { words: 'Og så lige' }, [])
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /så mange beskeder her[\s\S]*Og så lige/)
  })

  test('is read by nobody but the two: neither the other bidder nor another buyer nor an operator', async () => {
    const { id, toSeller, toBuyer } = await talking()
    await purchaser.browser.upload(toSeller, { words: 'Kun til jer.' }, [paper])
    const file = fileIn((await seller.browser.get(toBuyer)).body)
    assert.doesNotMatch((await otherSeller.browser.get(toBuyer)).body, /Kun til jer|Måltal/)
    assert.equal((await otherPurchaser.browser.get(toSeller)).statusCode, 404)
    assert.equal((await operator.browser.get(toSeller)).statusCode, 403)
    for (const { browser } of [otherSeller, otherPurchaser, operator])
      assert.equal((await browser.get(file)).statusCode, 404)
    assert.equal((await visitor.get(file)).statusCode, 303)
    for (const as of [
      { isOperator: true },
      { owns: [otherSeller.organisationId] },
      { buysFor: [otherPurchaser.organisationId] },
    ]) {
      const { rows } = await inTransaction(aRequest(app.database, { personId: 1, ...as }), (tx) =>
        sql`
          select id from enquiries.message where enquiry_id = ${id}
          union all
          select id from enquiries.attachment where enquiry_id = ${id}
        `.execute(tx),
      )
      assert.deepEqual(rows, [])
    }
  })

  test('comes from “Indkøberen” while the buyer is hidden, also in the mail, and from its name once the enterprise is interested', async () => {
    const { rows } = await inTransaction(asPlatform, (tx) =>
      sql<{ name: string }>`select name from organisations.organisation where id = ${buyerId}`.execute(tx),
    )
    const name = rows[0]?.name ?? 'nobody'
    const hidden = await talking()
    await purchaser.browser.upload(hidden.toSeller, { words: 'Hej' }, [])
    const page = (await seller.browser.get(hidden.toBuyer)).body
    assert.match(page, /Indkøberen, 22\. november/)
    assert.ok(!page.includes(name))
    const mails = await mailsTo(app.database, 'seller@example.dk')
    assert.ok(mails.some(({ subject }) => subject === 'Ny besked om “Kantine til rådhuset”'))
    assert.ok(!JSON.stringify(mails).includes(name))
    assert.match((await purchaser.browser.get(hidden.toSeller)).body, /Jeres navn er skjult for virksomheden/)
    const shown = await talking({ sellerIs: 'interested' })
    await purchaser.browser.upload(shown.toSeller, { words: 'Hej igen' }, [])
    assert.ok((await seller.browser.get(shown.toBuyer)).body.includes(name))
  })

  test('whose form is sent twice is one message, and one mail to each', async () => {
    const { id, toBuyer } = await talking()
    const message = messageIn((await seller.browser.get(toBuyer)).body)
    assert.match(message, /^[0-9a-f-]{36}$/)
    await Promise.all([1, 2, 3].map(() => seller.browser.upload(toBuyer, { words: 'Kun én', message }, [paper])))
    const { rows } = await inTransaction(asPlatform, (tx) =>
      sql<{ messages: number; files: number; mails: number }>`
        select
          (select count(*) from enquiries.message where enquiry_id = ${id})::integer as messages,
          (select count(*) from enquiries.attachment where enquiry_id = ${id})::integer as files,
          (select count(*) from kernel.mail where once = ${`enquiries.message:${message}:purchaser@example.dk`})::integer as mails
      `.execute(tx),
    )
    assert.deepEqual(rows, [{ messages: 1, files: 1, mails: 1 }])
  })

  test('is refused with what was typed where there are no words, or the file is not what it says', async () => {
    const { toBuyer } = await talking()
    const empty = await seller.browser.upload(toBuyer, { words: '' }, [])
    assert.equal(empty.statusCode, 422)
    assert.match(empty.body, /Skriv en besked\./)
    const disguised = { ...paper, name: 'tilbud.pdf', bytes: Buffer.from('<svg onload="alert(1)"/>') }
    const refused = await seller.browser.upload(toBuyer, { words: 'Her er det' }, [disguised])
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Filen er ikke af en type, vi tager imod/)
    assert.match(refused.body, />\s*Her er det<\/textarea>/)
    assert.doesNotMatch(refused.body, /Filen er ikke kommet med/)
    const wordless = await seller.browser.upload(toBuyer, { words: '' }, [paper])
    assert.match(wordless.body, /Filen er ikke kommet med\. Vælg den igen, før I sender\./)
  })

  test('cannot be written about what was taken back, nor by who was not invited', async () => {
    const { toSeller, toBuyer } = await talking({ state: 'withdrawn' })
    assert.equal((await seller.browser.post(toBuyer, { words: 'Hallo?' })).statusCode, 422)
    const elsewhere = await talking()
    const notInvited = elsewhere.toSeller.replace(/\d+$/, String(suppliers.unclaimed))
    assert.equal((await purchaser.browser.post(notInvited, { words: 'Hej' })).statusCode, 404)
    assert.equal((await otherPurchaser.browser.post(toSeller, { words: 'Hej' })).statusCode, 404)
  })

  test('cannot be put into the database in another’s name, nor by an enterprise that was not asked', async () => {
    const { id } = await talking()
    const uninvited = await addEnquiryToTalkAbout(app.database, { buyerId: otherPurchaser.organisationId })
    const write = (as: Parameters<typeof aRequest>[1], enquiryId: number, buyer: number, isFromBuyer: boolean) =>
      inTransaction(aRequest(app.database, as), (tx) =>
        sql`
          insert into enquiries.message (enquiry_id, buyer_id, enterprise_id, is_from_buyer, person_id, words, sent_at)
          values (${enquiryId}, ${buyer}, ${seller.organisationId}, ${isFromBuyer}, 1, 'x', now())
        `.execute(tx),
      )
    const asSeller = { personId: 1, owns: [seller.organisationId] }
    await assert.rejects(write(asSeller, id, buyerId, true), /row-level security/)
    await assert.rejects(write(asSeller, uninvited.id, otherPurchaser.organisationId, false), /row-level security/)
    await assert.rejects(write({ personId: 1, buysFor: [buyerId] }, id, buyerId, false), /row-level security/)
    await write(asSeller, id, buyerId, false)
  })
})

describe('a file of an enquiry', () => {
  const add = (url: string, file: Partial<typeof paper> = {}) =>
    purchaser.browser.upload(`${url}/filer`, {}, [{ ...paper, ...file }])

  test('is added to a draft, kept once, and taken away again', async () => {
    const { buying } = await talking({ state: 'draft' })
    assert.equal((await add(buying)).headers.location, `${buying}/filer?done=fileAdded`)
    await add(buying)
    const page = (await purchaser.browser.get(`${buying}/filer`)).body
    assert.equal(page.match(/>Måltal\.pdf</g)?.length, 1)
    assert.match(page, /Jeres navn er skjult\. Dokumenter husker ofte/)
    const id = fileIn(page).split('/').at(-1) ?? ''
    await purchaser.browser.post(`${buying}/filer/${id}/sletning`)
    assert.match((await purchaser.browser.get(`${buying}/filer`)).body, /Der er ingen filer/)
  })

  test('is saved by everybody invited, under its name, and shown by no browser', async () => {
    const { id, buying } = await talking({ state: 'draft' })
    await add(buying)
    const file = fileIn((await purchaser.browser.get(`${buying}/filer`)).body)
    assert.equal((await otherPurchaser.browser.get(file)).statusCode, 404)
    await inTransaction(asPlatform, (tx) =>
      sql`update enquiries.enquiry set state = 'open', submitted_at = now(), opened_at = now() where id = ${id}`.execute(
        tx,
      ),
    )
    const { statusCode, headers, rawPayload } = await otherSeller.browser.get(file)
    assert.equal(statusCode, 200)
    assert.deepEqual(rawPayload, paper.bytes)
    assert.equal(headers['content-type'], 'application/pdf')
    assert.equal(
      headers['content-disposition'],
      'attachment; filename="Ma-ltal.pdf"; filename*=UTF-8\'\'M%C3%A5ltal.pdf',
    )
    assert.equal(headers['cache-control'], 'private, no-store')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal((await operator.browser.get(file)).statusCode, 200)
    for (const wrong of ['/forespoergsler/filer/nogen', `${file.slice(0, -1)}${file.endsWith('0') ? '1' : '0'}`])
      assert.equal((await seller.browser.get(wrong)).statusCode, 404)
  })

  test('comes with an addendum once the enquiry is out', async () => {
    const { buying } = await talking()
    assert.equal((await add(buying)).statusCode, 422)
    assert.match((await purchaser.browser.get(`${buying}/filer`)).body, /Send nye filer med en tilføjelse/)
  })

  test('may be 20 MB and no larger, and an enquiry has 20 of them', async () => {
    const { buying } = await talking({ state: 'draft' })
    const large = Buffer.alloc(20_000_000, '%PDF-1.7 ')
    assert.equal((await add(buying, { bytes: large })).statusCode, 303)
    const file = fileIn((await purchaser.browser.get(`${buying}/filer`)).body)
    assert.equal((await purchaser.browser.get(file)).rawPayload.equals(large), true)
    const larger = await add(buying, { bytes: Buffer.alloc(20_000_001, '%PDF-1.7 ') })
    assert.equal(larger.statusCode, 422)
    assert.match(larger.body, /større end 20 MB/)
    for (let count = 2; count <= 20; count++) await add(buying, { bytes: Buffer.from(`%PDF-1.7 ${count}`) })
    assert.equal((await add(buying, { bytes: Buffer.from('%PDF-1.7 20') })).statusCode, 303, 'the same once more')
    const tooMany = await add(buying, { bytes: Buffer.from('%PDF-1.7 en til') })
    assert.equal(tooMany.statusCode, 422)
    assert.match(tooMany.body, /Der er allerede 20 filer/)
  })

  test('goes with the organisation that had part in it', async () => {
    const { id, toBuyer } = await talking()
    await seller.browser.upload(toBuyer, { words: 'Her' }, [paper])
    const files = async () => {
      const { rows } = await inTransaction(asPlatform, (tx) =>
        sql`select id from enquiries.attachment where enquiry_id = ${id}`.execute(tx),
      )
      return rows.length
    }
    assert.equal(await files(), 1)
    const closing = { database: app.database, reactions: [deleteFilesOfClosed], log: memoryLog().log }
    await subscribe(app.database, [deleteFilesOfClosed])
    await inTransaction(asPlatform, (tx) => recordFacts(tx, [organisationClosed(seller.organisationId)]))
    await deliverAll(closing)
    assert.equal(await files(), 0)
  })
})
