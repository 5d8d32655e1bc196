import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { onOneConnection } from '../../../test/support/one-connection.ts'
import { mailsTo } from '../../../test/support/quotes.ts'
import { asSystem } from '../../kernel/context.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, anOffering, aRequest } from '../suppliers/factories.ts'
import { sendAddendum } from './actions/addenda.ts'
import { sayInterested } from './actions/answer-invitation.ts'
import { answerQuestions, questionsToAnswer } from './actions/answer-question.ts'
import { askQuestion } from './actions/ask-question.ts'
import { decide } from './actions/decide.ts'
import { sendMessage } from './actions/messages.ts'
import { nudge, remindInvited } from './actions/nudge.ts'
import { sendNextWave } from './actions/waves.ts'
import { addEnquiry } from './factories/enquiry.ts'
import { enquiries } from './index.ts'
import { closeAnswersJob } from './jobs/buying.ts'

const { database, appUrl } = await testDatabase()
const narrow = onOneConnection(appUrl)
const [now, near] = [clockAt('2026-11-23T12:00:00Z'), clockAt('2026-12-03T12:00:00Z')]
const over = clockAt('2026-12-04T12:00:00Z')

const personId = await addPerson(database)
const buyerId = await addOrganisation(database, { kind: 'municipality', members: [{ personId, role: 'owner' }] })
const asking = { organisationId: buyerId, personId }
const [cook, baker] = [await anEnterprise('Kokken'), await anEnterprise('Bageren')]
const buyer = aRequest(narrow, { personId, buysFor: [buyerId] }, now)
const operator = aRequest(narrow, { personId: await addPerson(database), isOperator: true }, now)
const asCook = aRequest(narrow, { personId: cook.owner, owns: [cook.organisationId] }, now)

function anEnterprise(name: string) {
  return addOwnedSupplier(database, { name, offerings: [anOffering({ categories: ['55512000'] })] })
}

/** Lets all reactions happen on the one connection; a reaction that fails stands in the log. */
async function settle(clock = now) {
  const { log, logged } = memoryLog()
  const { reactions = [] } = enquiries
  await subscribe(narrow, reactions)
  await deliverAll({ database: narrow, reactions, log, clock })
  assert.deepEqual(logged, [])
}

describe('one transaction is enough', { timeout: 60_000 }, () => {
  test('for all that is done about an enquiry, and all that follows from it', async () => {
    const enquiry = await addEnquiry(database, { buyer: asking })
    assert.equal((await sendNextWave(buyer, enquiry, 1)).ok, true)
    assert.equal((await sayInterested(asCook, enquiry.reference)).ok, true)
    const reading = { enquiry, enterpriseId: cook.organisationId, isInvited: true, isBuyerKnown: true }
    assert.equal((await askQuestion(asCook, reading, 'Hvor?')).ok, true)
    const [question] = await questionsToAnswer(buyer, enquiry)
    assert.ok(question)
    assert.equal((await answerQuestions(buyer, enquiry, [{ questionId: question.id, words: 'Her.' }])).ok, true)
    const message = { id: randomUUID(), words: 'Hej', file: undefined }
    assert.equal((await sendMessage(asCook, { ...reading, side: 'enterprise' }, message)).ok, true)
    const adding = { words: 'Der er to ovne.', answersUntil: null, mayBeShorter: false, file: undefined }
    assert.equal((await sendAddendum(buyer, enquiry, adding)).ok, true)
    assert.equal((await nudge({ ...buyer, clock: near }, enquiry)).ok, true)
    await remindInvited({ ...asSystem(buyer), clock: near })
    await settle()
    await closeAnswersJob.run({ ...asSystem(buyer), clock: over })
    await settle(over)
    assert.equal((await mailsTo(database, baker.owner)).length, 5)
    assert.equal((await mailsTo(database, personId)).length, 4)
  })

  test('for an operator to decide', async () => {
    const enquiry = await addEnquiry(database, { buyer: asking, state: 'submitted' })
    const decision = { verdict: 'approved', words: '', revision: enquiry.revision } as const
    assert.equal((await decide(operator, enquiry, decision)).ok, true)
    await settle()
  })
})
