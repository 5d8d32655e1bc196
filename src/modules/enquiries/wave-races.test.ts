import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { doneAfter } from '../../../test/support/held-enquiry.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, aRequest } from '../suppliers/factories.ts'
import { sendAddendum } from './actions/addenda.ts'
import { answerQuestions } from './actions/answer-question.ts'
import { heldEnquiry } from './actions/asked.ts'
import { withdraw } from './actions/submit.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'
import { insertQuestion } from './store/questions.ts'

const clock = clockAt('2026-11-23T12:00:00Z')
const { database } = await testDatabase()
const buyerId = await addOrganisation(database, { kind: 'publicPurchaser', name: 'Prøve Kommune' })
const buyer = aRequest(database, { personId: 1, buysFor: [buyerId] }, clock)
const platform = { database, actor: system }

async function opened() {
  const { id } = await addEnquiryToTalkAbout(database, { buyerId })
  return inTransaction(platform, (tx) => heldEnquiry(tx, { clock }, id))
}

/** A wave holds the enquiry and invites somebody while the deed already waits for it. Answers how many mails they get. */
async function mailsToInvitedMeanwhile<Done extends { readonly ok: boolean }>(
  enquiryId: number,
  deed: () => Promise<Done>,
): Promise<number> {
  const { supplierId, organisationId, owner } = await addOwnedSupplier(database, { name: 'Kokken' })
  const done = await doneAfter(database, enquiryId, {
    deed,
    change: () => inviteToTalk(database, { enquiryId, buyerId, supplierId, enterpriseId: organisationId }),
  })
  assert.equal(done.ok, true)
  return mailsTo(owner)
}

async function mailsTo(personId: number): Promise<number> {
  const { rows } = await inTransaction(platform, (tx) =>
    sql`
      select
      from kernel.mail
      join identity.person on person.email = mail.to_address
      where person.id = ${personId}
    `.execute(tx),
  )
  return rows.length
}

describe('whoever a wave invites meanwhile is told', { timeout: 20_000 }, () => {
  const adding = { words: 'Køkkenet har to ovne.', answersUntil: null, mayBeShorter: false, file: undefined }

  test('of an addendum', async () => {
    const enquiry = await opened()
    assert.equal(await mailsToInvitedMeanwhile(enquiry.id, () => sendAddendum(buyer, enquiry, adding)), 1)
  })

  test('of a deadline that moves', async () => {
    const enquiry = await opened()
    const later = { ...adding, answersUntil: new Date('2026-12-11T11:00:00Z') }
    assert.equal(await mailsToInvitedMeanwhile(enquiry.id, () => sendAddendum(buyer, enquiry, later)), 1)
  })

  test('of an answer', async () => {
    const enquiry = await opened()
    const { supplierId, organisationId, owner } = await addOwnedSupplier(database, { name: 'Spørgeren' })
    await inviteToTalk(database, { enquiryId: enquiry.id, buyerId, supplierId, enterpriseId: organisationId })
    const asking = { enquiry, enterpriseId: organisationId, personId: owner, words: 'Hvor?', at: clock.now() }
    const questionId = await inTransaction(platform, (tx) => insertQuestion(tx, asking))
    assert.ok(questionId)
    const answers = [{ questionId, words: 'På rådhuset.' }]
    assert.equal(await mailsToInvitedMeanwhile(enquiry.id, () => answerQuestions(buyer, enquiry, answers)), 1)
  })

  test('of a withdrawal', async () => {
    const enquiry = await opened()
    assert.equal(await mailsToInvitedMeanwhile(enquiry.id, () => withdraw(buyer, enquiry, '')), 1)
  })
})
