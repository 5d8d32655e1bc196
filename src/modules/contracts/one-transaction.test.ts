import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { onOneConnection } from '../../../test/support/one-connection.ts'
import { mailsTo } from '../../../test/support/quotes.ts'
import { untilSomebodyWaits } from '../../../test/support/waiting.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Transaction } from '../../kernel/database/database.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, aRequest } from '../suppliers/factories.ts'
import { answerProposal, endEarly } from './actions/decide.ts'
import { answerMonth, logMonth, ownMonth } from './actions/months.ts'
import { ownContract } from './actions/read.ts'
import { remindBuyers, remindEnterprises } from './actions/remind.ts'
import { addContract } from './factories.ts'
import { holdContract } from './store/contracts.ts'
import { putMonth, saveMonthAnswer } from './store/months.ts'

const { database, appUrl } = await testDatabase()
const narrow = onOneConnection(appUrl)
const personId = await addPerson(database)
const organisationId = await addOrganisation(database, {
  kind: 'municipality',
  members: [{ personId, role: 'owner' }],
})
const kitchen = await addOwnedSupplier(database, { name: 'Køkkenet' })
const parties = { buyer: { organisationId, personId }, seller: kitchen }
const [november, december] = [clockAt('2026-11-23T12:00:00Z'), clockAt('2026-12-06T12:00:00Z')]
const buyer = aRequest(narrow, { personId, buysFor: [organisationId] }, november)
const seller = aRequest(narrow, { personId: kitchen.owner, owns: [kitchen.organisationId] }, november)

const october = '2026-10-01'
const numbers = { hours: 9_900, people: 2, newlyEmployed: 0, words: null }

async function monthOf(context: typeof buyer, reference: string) {
  const month = await ownMonth(context, reference, october)
  assert.ok(month)
  return month
}

async function own(context: typeof buyer, reference: string) {
  const contract = await ownContract(context, reference)
  assert.ok(contract)
  return contract
}

describe('one transaction is enough', { timeout: 60_000 }, () => {
  test('to answer a proposal, and to end what was agreed', async () => {
    const { reference } = await addContract(database, { ...parties, isProposal: true, title: 'Vask' })
    const answered = await answerProposal(seller, await own(seller, reference), { state: 'agreed', words: null })
    assert.equal(answered.ok, true)
    assert.equal((await endEarly(buyer, await own(buyer, reference), '2026-12-31')).ok, true)
  })

  test('to log a month, to object, and to be reminded', async () => {
    const { reference } = await addContract(database, { ...parties, title: 'Rengøring' })
    assert.equal((await logMonth(seller, await monthOf(seller, reference), numbers, 0)).ok, true)
    const objection = { state: 'objected', objection: 'For mange timer.' } as const
    assert.equal((await answerMonth(buyer, await monthOf(buyer, reference), objection, 1)).ok, true)
    await remindEnterprises({ ...seller, clock: december })
    await addContract(database, { ...parties, title: 'Flytning', months: [october] })
    await remindBuyers({ ...buyer, clock: december })
  })
})

/** Somebody holds the contract and changes it while the reminders already wait for it. */
async function remindWhile(id: number, remind: () => Promise<void>, change: (tx: Transaction) => Promise<void>) {
  const { done } = await inTransaction({ database, actor: system }, async (tx) => {
    await holdContract(tx, id)
    const done = remind()
    await untilSomebodyWaits(database)
    await change(tx)
    return { done }
  })
  await done
}

describe('nobody is reminded', { timeout: 20_000 }, () => {
  const by = { personId, at: november.now() }
  const mailsAbout = async (who: number, title: string) =>
    (await mailsTo(database, who)).filter((subject) => subject.includes(title)).length

  test('of a month that was logged while the reminder was on its way', async () => {
    const { id } = await addContract(database, { ...parties, title: 'Kaffe' })
    const remind = () => remindEnterprises({ ...seller, database, clock: november })
    await remindWhile(id, remind, (tx) => putMonth(tx, { contractId: id, month: october }, numbers, by))
    assert.equal(await mailsAbout(kitchen.owner, 'Kaffe'), 0)
  })

  test('of numbers that were answered while the reminder was on its way', async () => {
    const { id } = await addContract(database, { ...parties, title: 'Havearbejde', months: [october] })
    const remind = () => remindBuyers({ ...buyer, database, clock: december })
    const answer = { state: 'confirmed', objection: null } as const
    await remindWhile(id, remind, (tx) => saveMonthAnswer(tx, { contractId: id, month: october }, answer, by))
    assert.equal(await mailsAbout(personId, 'Havearbejde'), 0)
  })

  test('or else all are', async () => {
    await addContract(database, { ...parties, title: 'Te' })
    await addContract(database, { ...parties, title: 'Snerydning', months: [october] })
    await remindEnterprises({ ...seller, database, clock: november })
    await remindBuyers({ ...buyer, database, clock: december })
    assert.equal(await mailsAbout(kitchen.owner, 'Te'), 1)
    assert.equal(await mailsAbout(personId, 'Snerydning'), 1)
  })
})
