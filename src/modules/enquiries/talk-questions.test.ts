import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { type Everybody, everybody, type Someone } from '../../../test/support/people.ts'
import { signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson, mailsTo } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, aRequest } from '../suppliers/factories.ts'
import { talkData } from './actions/talk-data.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'

const app = await testApp()
const people: Everybody = await everybody(app)
const { seller, otherSeller, purchaser, otherPurchaser, operator, suppliers } = people
const buyerId = purchaser.organisationId

const asking = async (more: { readonly answersUntil?: string } = {}) => {
  const enquiry = await addEnquiryToTalkAbout(app.database, { buyerId, ...more })
  const invited = { enquiryId: enquiry.id, buyerId }
  await inviteToTalk(app.database, { ...invited, supplierId: suppliers.kaffefair, enterpriseId: seller.organisationId })
  await inviteToTalk(app.database, {
    ...invited,
    supplierId: suppliers.vasketur,
    enterpriseId: otherSeller.organisationId,
  })
  return {
    ...enquiry,
    mine: `/min-virksomhed/forespoergsler/${enquiry.reference}/spoergsmaal`,
    theirs: `/indkoeb/forespoergsler/${enquiry.reference}/spoergsmaal`,
  }
}

const page = async ({ browser }: Someone, url: string) => (await browser.get(url)).body
const subjects = async (email: string) => (await mailsTo(app.database, email)).map(({ subject }) => subject)
const fieldsIn = (body: string) => [...body.matchAll(/name="(answer-[0-9a-f-]+)"/g)].map(([, name = '']) => name)

describe('a question', () => {
  test('is read with its answer by everybody invited, and the asker alone is told that it is theirs', async () => {
    const { mine, theirs } = await asking()
    const asked = await seller.browser.post(mine, { words: 'Er der opvaskemaskine?' })
    assert.equal(asked.headers.location, `${mine}?done=asked`)
    assert.match(await page(seller, mine), /Er der opvaskemaskine\?/)
    assert.match(await page(seller, mine), /I har spurgt/)
    assert.match(await page(otherSeller, mine), /Er der opvaskemaskine\?/)
    assert.doesNotMatch(await page(otherSeller, mine), /I har spurgt/)

    const [field = ''] = fieldsIn(await page(purchaser, theirs))
    const answered = await purchaser.browser.post(theirs, { [field]: 'Ja, to.' })
    assert.equal(answered.headers.location, `${theirs}?done=answered`)
    for (const one of [seller, otherSeller]) assert.match(await page(one, mine), /Ja, to\./)
  })

  test('is one of thirty that an enterprise may ask, and keeps the words of one more', async () => {
    const { id, mine } = await asking()
    for (let asked = 0; asked < 30; asked += 1) await seller.browser.post(mine, { words: `Spørgsmål ${asked}` })
    const refused = await seller.browser.post(mine, { words: 'Endnu et' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /så mange spørgsmål, som én virksomhed kan[\s\S]*Endnu et/)
    const { rows } = await inTransaction({ database: app.database, actor: system }, (tx) =>
      sql`select from enquiries.question where enquiry_id = ${id}`.execute(tx),
    )
    assert.equal(rows.length, 30)
  })

  test('tells nobody who asked: not the buyer, not the others, not in mails, not in anybody else’s data', async () => {
    const { id, mine, theirs } = await asking()
    await seller.browser.post(mine, { words: 'Hvor mange spiser med?' })
    const shown = [await page(purchaser, theirs), await page(otherSeller, mine)]
    for (const body of shown) assert.doesNotMatch(body, /KaffeFair|kaffefair|seller@example\.dk|I har spurgt/)
    const { rows } = await inTransaction({ database: app.database, actor: system }, (tx) =>
      sql<{ text: string }>`
        select to_jsonb(mail)::text as text from kernel.mail where to_address <> 'seller@example.dk'
        union all
        select to_jsonb(event)::text from enquiries.event where enquiry_id = ${id}
      `.execute(tx),
    )
    assert.ok(rows.length > 0)
    for (const { text } of rows) assert.doesNotMatch(text, /KaffeFair|kaffefair/)
    const data = await talkData(aRequest(app.database, purchaser), purchaser.personId)
    assert.ok(!data.questions.some(({ words }) => words === 'Hvor mange spiser med?'))
    const own = await talkData(aRequest(app.database, seller), seller.personId)
    assert.ok(own.questions.some(({ words, isAsker }) => words === 'Hvor mange spiser med?' && isAsker))
  })

  test('keeps its asker from the buyer, from others and from operators in the database itself', async () => {
    const { id, mine } = await asking()
    await seller.browser.post(mine, { words: 'Kan vi komme og se?' })
    const seenBy = (as: Parameters<typeof aRequest>[1]) =>
      inTransaction(aRequest(app.database, as), async (tx) => {
        const count = sql<{ questions: number; askers: number }>`
          select
            (select count(*) from enquiries.question where enquiry_id = ${id})::integer as questions,
            (select count(*) from enquiries.asker)::integer as askers
        `
        return (await count.execute(tx)).rows[0]
      })
    assert.deepEqual(await seenBy({ personId: 1, buysFor: [buyerId] }), { questions: 1, askers: 0 })
    assert.deepEqual(await seenBy({ personId: 1, owns: [otherSeller.organisationId] }), { questions: 1, askers: 0 })
    assert.deepEqual(await seenBy({ personId: 1, isOperator: true }), { questions: 1, askers: 0 })
    assert.deepEqual(await seenBy({ personId: 1, buysFor: [otherPurchaser.organisationId] }), {
      questions: 0,
      askers: 0,
    })
    assert.equal((await seenBy({ personId: 1, owns: [seller.organisationId] }))?.questions, 1)
  })

  test('is read and asked by a partner of one invited, and by a colleague of the buyer, and by nobody else', async () => {
    const { id, mine, theirs } = await asking()
    const partner = await addOwnedSupplier(app.database, { name: 'Partneren' })
    const outsider = await addOwnedSupplier(app.database, { name: 'Udenfor' })
    await inTransaction({ database: app.database, actor: system }, (tx) =>
      sql`
        insert into enquiries.partner (enquiry_id, enterprise_id, invited_enterprise_id, asked_at)
        values (${id}, ${partner.organisationId}, ${seller.organisationId}, '2026-11-21T12:00:00Z')
      `.execute(tx),
    )
    const withPartner = await signInAs(app, { personId: partner.owner })
    assert.equal((await withPartner.post(mine, { words: 'Vi er partnere.' })).statusCode, 303)
    assert.match(await page(otherSeller, mine), /Vi er partnere\./)
    const outside = await signInAs(app, { personId: outsider.owner })
    for (const answer of [await outside.get(mine), await outside.post(mine, { words: 'Hvad?' })])
      assert.equal(answer.statusCode, 404)
    assert.equal((await outside.get('/min-virksomhed/forespoergsler/F-00000000/spoergsmaal')).statusCode, 404)
    assert.equal((await otherPurchaser.browser.get(theirs)).statusCode, 404)
    assert.equal((await purchaser.browser.get(theirs)).statusCode, 200)
    assert.equal((await operator.browser.get(theirs)).statusCode, 403)
  })

  test('sent twice is asked once, also at the same moment', async () => {
    const { mine } = await asking()
    await Promise.all([1, 2, 3].map(() => seller.browser.post(mine, { words: 'Kun én gang?' })))
    assert.equal((await page(seller, mine)).split('Kun én gang?').length - 1, 1)
    assert.equal((await subjects('purchaser@example.dk')).length > 0, true)
  })

  test('is refused with what was typed where it is empty or too long, and when the time is over', async () => {
    const { mine } = await asking()
    const empty = await seller.browser.post(mine, { words: ' ' })
    assert.equal(empty.statusCode, 422)
    assert.match(empty.body, /Skriv et spørgsmål\./)
    const long = await seller.browser.post(mine, { words: 'x'.repeat(2_001) })
    assert.equal(long.statusCode, 422)
    assert.match(long.body, /x{2001}/)
    const over = await asking({ answersUntil: '2026-11-22T12:00:00Z' })
    const late = await seller.browser.post(over.mine, { words: 'For sent?' })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /fordi fristen er udløbet/)
    assert.doesNotMatch(await page(purchaser, over.theirs), /For sent\?/)
  })
})

describe('answers', () => {
  test('given together are told once to each who is invited and has not declined', async () => {
    const buyer = await addPerson(app.database, { email: 'svarer@example.dk' })
    const organisationId = await addOrganisation(app.database, {
      kind: 'publicPurchaser',
      members: [{ personId: buyer, role: 'owner' }],
    })
    const [yes, no] = [await addOwnedSupplier(app.database), await addOwnedSupplier(app.database)]
    const { id, reference } = await addEnquiryToTalkAbout(app.database, { buyerId: organisationId, title: 'Vask' })
    const invited = { enquiryId: id, buyerId: organisationId }
    await inviteToTalk(app.database, { ...invited, supplierId: yes.supplierId, enterpriseId: yes.organisationId })
    await inviteToTalk(app.database, {
      ...invited,
      supplierId: no.supplierId,
      enterpriseId: no.organisationId,
      state: 'declined',
    })
    const [asker, answerer] = [await signInAs(app, { personId: yes.owner }), await signInAs(app, { personId: buyer })]
    const mine = `/min-virksomhed/forespoergsler/${reference}/spoergsmaal`
    const theirs = `/indkoeb/forespoergsler/${reference}/spoergsmaal`
    for (const words of ['Et?', 'To?', 'Tre?']) await asker.post(mine, { words })
    const fields = fieldsIn((await answerer.get(theirs)).body)
    assert.equal(fields.length, 3)
    const [first = '', second = '', third = ''] = fields
    assert.equal((await answerer.post(theirs, { [first]: 'Svar 1', [second]: 'Svar 2', [third]: '' })).statusCode, 303)
    // The browser sends it once more; what stands stays.
    await answerer.post(theirs, { [first]: 'Et andet svar', [third]: 'x'.repeat(5_001) })
    const body = (await asker.get(mine)).body
    assert.match(body, /Svar 1/)
    assert.doesNotMatch(body, /Et andet svar/)
    const mails = await inTransaction({ database: app.database, actor: system }, (tx) =>
      sql<{ receiver: number }>`
        select person.id as receiver
        from kernel.mail
        join identity.person on person.email = mail.to_address
        where mail.subject = 'Nye svar om “Vask”'
        order by person.id
      `.execute(tx),
    )
    assert.deepEqual(
      mails.rows.map(({ receiver }) => receiver),
      [yes.owner, yes.colleague].toSorted((one, other) => one - other),
    )
  })

  test('that say nothing, or too much, are refused with what was typed', async () => {
    const { mine, theirs } = await asking()
    await seller.browser.post(mine, { words: 'Hvad nu?' })
    const [field = ''] = fieldsIn(await page(purchaser, theirs))
    const empty = await purchaser.browser.post(theirs, { [field]: ' ' })
    assert.equal(empty.statusCode, 422)
    assert.match(empty.body, /Skriv et svar på mindst ét spørgsmål\./)
    const long = await purchaser.browser.post(theirs, { [field]: 'y'.repeat(5_001) })
    assert.equal(long.statusCode, 422)
    assert.match(long.body, /y{5001}/)
  })
})
