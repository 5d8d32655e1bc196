import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { today } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { system } from '../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, anOffering, aRequest } from '../suppliers/factories.ts'
import { openInvitation, sayInterested, sayNo } from './actions/answer-invitation.ts'
import { heldEnquiry } from './actions/asked.ts'
import { chooseEnterprise } from './actions/choose-enterprises.ts'
import { plannedWaves } from './actions/match.ts'
import { nudge, remindInvited } from './actions/nudge.ts'
import { changePreference } from './actions/preferences.ts'
import { sendDueWaves, sendNextWave, sendWave } from './actions/waves.ts'
import { addEnquiryToTalkAbout } from './factories/talk.ts'
import { stateOf } from './model/invitation.ts'
import { invitationsTo } from './store/invitations.ts'

const { database } = await testDatabase()
const buyerId = await addOrganisation(database, { kind: 'publicPurchaser', name: 'Prøve Kommune' })
const buyer = (clock = today) => aRequest(database, { personId: 1, buysFor: [buyerId] }, clock)
const platform = { database, actor: system }

/** A trade of its own for each test, so that the enterprises of one are not those of another. */
const kitchen = '55512000'
const laundry = '98310000'
const garden = '77310000'
const printing = '79810000'
const cleaning = '90910000'

const owned = (category: string | null, name: string) =>
  addOwnedSupplier(database, { name, offerings: category === null ? [] : [anOffering({ categories: [category] })] })

const asking = (category: string, more: { readonly answersUntil?: string } = {}) =>
  addEnquiryToTalkAbout(database, { buyerId, categories: [category], ...more })

const invited = (id: number) => inTransaction(platform, (tx) => invitationsTo(tx, id))
const enquiryOf = (id: number, clock = today) => inTransaction(platform, (tx) => heldEnquiry(tx, { clock }, id))
const facts = async (kind: string, id: number) => {
  const { rows } = await sql`
    select id
    from kernel.fact
    where kind = ${kind}
      and (payload ->> 'enquiryId')::integer = ${id}
  `.execute(database)
  return rows.length
}
const send = async (id: number) =>
  inTransaction(platform, async (tx) => sendWave(tx, asSystem(buyer()), await heldEnquiry(tx, buyer(), id)))

describe('who could deliver', () => {
  test('leaves out only those of whom the contrary is known', async () => {
    const cook = await owned(kitchen, 'Kokken')
    const silent = await owned(null, 'Den tavse')
    const launderer = await owned(laundry, 'Vaskeriet')
    const [unclaimed = 0] = await addSuppliers(database, [{ offerings: [anOffering({ categories: ['55500000'] })] }])
    const { id } = await asking(kitchen)
    const { list, unclaimed: others, waves } = await plannedWaves(buyer(), await enquiryOf(id))
    const numbers = list.candidates.map(({ supplierId }) => supplierId)
    assert.equal(numbers[0], cook.supplierId)
    assert.ok(numbers.includes(silent.supplierId))
    assert.ok(!numbers.includes(launderer.supplierId))
    const first = (waves[0] ?? []).map(({ candidate }) => candidate.supplierId)
    assert.ok(first.includes(cook.supplierId) && !first.includes(unclaimed))
    assert.ok(!numbers.includes(unclaimed))
    assert.equal(others.find(({ supplierId }) => supplierId === unclaimed)?.hindrance, 'noOrganisation')
    assert.ok(!others.some(({ supplierId }) => numbers.includes(supplierId)))
  })

  test('is the same list for the same data and day', async () => {
    const { id } = await asking(kitchen)
    const enquiry = await enquiryOf(id)
    assert.deepEqual(await plannedWaves(buyer(), enquiry), await plannedWaves(buyer(), enquiry))
  })

  test('does not invite who pauses or has had enough, and tells the buyer no more than that', async () => {
    const pausing = await owned(garden, 'Gartneren')
    const person = aRequest(database, { personId: pausing.owner, owns: [pausing.organisationId] })
    const paused = await changePreference(person, pausing.organisationId, {
      mostAMonth: null,
      pausedUntil: '2026-11-23',
    })
    assert.equal(paused.ok, true)
    const { id } = await asking(garden)
    const { list } = await plannedWaves(buyer(), await enquiryOf(id))
    assert.equal(list.candidates.find(({ supplierId }) => supplierId === pausing.supplierId)?.hindrance, 'notNow')

    await changePreference(person, pausing.organisationId, { mostAMonth: 1, pausedUntil: null })
    await send(id)
    assert.ok((await invited(id)).some(({ supplierId }) => supplierId === pausing.supplierId))
    const next = await asking(garden)
    await send(next.id)
    assert.ok(!(await invited(next.id)).some(({ supplierId }) => supplierId === pausing.supplierId))
  })

  test('lets nobody but the enterprise say how often it is invited', async () => {
    const one = await owned(null, 'Den ene')
    const other = await owned(null, 'Den anden')
    const person = aRequest(database, { personId: one.owner, owns: [one.organisationId] })
    const changed = await changePreference(person, other.organisationId, { mostAMonth: 1, pausedUntil: null })
    assert.deepEqual(changed, { ok: false, refusal: 'notAllowed' })
  })

  test('follows the buyer, who leaves out and adds', async () => {
    const printer = await owned(printing, 'Trykkeriet')
    const other = await owned(laundry, 'Et andet vaskeri')
    const { id } = await asking(printing)
    const enquiry = await enquiryOf(id)
    await chooseEnterprise(buyer(), enquiry, { supplierId: printer.supplierId, verdict: 'leftOut' })
    await chooseEnterprise(buyer(), enquiry, { supplierId: other.supplierId, verdict: 'added' })
    await send(id)
    const [first, ...rest] = (await invited(id)).filter(({ origin }) => origin === 'byHand')
    assert.equal(first?.supplierId, other.supplierId)
    assert.deepEqual(rest, [])
    assert.ok(!(await invited(id)).some(({ supplierId }) => supplierId === printer.supplierId))
    const late = await chooseEnterprise(buyer(), enquiry, { supplierId: other.supplierId, verdict: 'leftOut' })
    assert.deepEqual(late, { ok: false, refusal: 'sent' })
    const stranger = aRequest(database, {
      personId: 1,
      buysFor: [await addOrganisation(database, { kind: 'publicPurchaser' })],
    })
    const theirs = await chooseEnterprise(stranger, enquiry, { supplierId: printer.supplierId, verdict: 'added' })
    assert.deepEqual(theirs, { ok: false, refusal: 'notAllowed' })
  })
})

describe('waves', () => {
  test('go out once, however many processes see that they are due', async () => {
    for (let number = 0; number < 25; number += 1) await owned(cleaning, `Rengøring ${number}`)
    const { id } = await asking(cleaning)
    await Promise.all([sendDueWaves(buyer()), sendDueWaves(buyer()), sendDueWaves(buyer())])
    assert.deepEqual(new Set((await invited(id)).map(({ wave }) => wave)), new Set([1]))
    assert.equal((await invited(id)).length, 10)
    assert.equal(await facts('enquiries.invited', id), 10)

    await sendDueWaves(buyer(clockAt('2026-11-23T12:00:00Z')))
    assert.equal((await invited(id)).length, 10)
    const later = clockAt('2026-11-24T12:00:00Z')
    await Promise.all([sendDueWaves(buyer(later)), sendDueWaves(buyer(later))])
    assert.equal((await invited(id)).length, 20)
  })

  test('go out at once where the buyer says so, not after the deadline, and for nobody else', async () => {
    const { id } = await asking(cleaning)
    const enquiry = await enquiryOf(id)
    assert.equal((await sendNextWave(buyer(), enquiry, 1)).ok, true)
    assert.equal((await sendNextWave(buyer(), enquiry, 1)).ok, true)
    assert.equal((await invited(id)).length, 10)
    const stranger = aRequest(database, {
      personId: 1,
      buysFor: [await addOrganisation(database, { kind: 'publicPurchaser' })],
    })
    assert.deepEqual(await sendNextWave(stranger, enquiry, 2), { ok: false, refusal: 'notAllowed' })
    const over = await sendNextWave(buyer(clockAt('2026-12-04T11:00:00Z')), enquiry, 2)
    assert.deepEqual(over, { ok: false, refusal: 'over' })
  })
})

describe('an invitation', () => {
  const withTwo = async () => {
    const one = await owned(null, 'Første')
    const other = await owned(null, 'Anden')
    const asked = await asking('50000000')
    const enquiry = await enquiryOf(asked.id)
    for (const { supplierId } of [one, other])
      await chooseEnterprise(buyer(), enquiry, { supplierId, verdict: 'added' })
    await send(asked.id)
    const as = ({ owner, organisationId }: typeof one, clock = today) =>
      aRequest(database, { personId: owner, owns: [organisationId] }, clock)
    const ofOne = async () => (await invited(asked.id)).find(({ supplierId }) => supplierId === one.supplierId)
    return { ...asked, enquiry, one, other, as, ofOne }
  }

  test('is seen by the enterprise itself and the buyer, in the database too', async () => {
    const { id, one, other, as } = await withTwo()
    const rows = await inTransaction(as(one), (tx) => invitationsTo(tx, id))
    assert.deepEqual(
      rows.map(({ supplierId }) => supplierId),
      [one.supplierId],
    )
    const all = await inTransaction(buyer(), (tx) => invitationsTo(tx, id))
    assert.ok(all.some(({ supplierId }) => supplierId === other.supplierId))
  })

  test('is opened, answered yes, then no, then yes again, until the deadline', async () => {
    const { reference, one, as, ofOne } = await withTwo()
    const state = async () => {
      const invitation = await ofOne()
      return invitation && stateOf(invitation)
    }
    assert.equal(await state(), 'invited')
    await openInvitation(as(one), reference)
    assert.equal(await state(), 'opened')
    assert.equal((await sayInterested(as(one), reference)).ok, true)
    assert.equal(await state(), 'interested')
    assert.equal((await sayNo(as(one), reference, { reason: 'tooFar', words: null })).ok, true)
    assert.equal(await state(), 'declined')
    assert.equal((await sayInterested(as(one), reference)).ok, true)
    assert.equal(await state(), 'interested')
    const late = await sayNo(as(one, clockAt('2026-12-04T11:00:00Z')), reference, { reason: 'other', words: null })
    assert.deepEqual(late, { ok: false, refusal: 'over' })
  })

  test('is unknown to who was not invited, as what does not exist', async () => {
    const { reference, as } = await withTwo()
    const stranger = await addOwnedSupplier(database, {
      name: 'Fremmed',
      offerings: [anOffering({ categories: [laundry] })],
    })
    assert.deepEqual(await sayInterested(as(stranger), reference), { ok: false, refusal: 'notFound' })
    assert.deepEqual(await sayInterested(as(stranger), 'F-00000000'), { ok: false, refusal: 'notFound' })
  })

  test('is nudged twice at most, 24 hours apart, and once when pressed twice at once', async () => {
    const { enquiry, one, as, reference, ofOne } = await withTwo()
    await sayInterested(as(one), reference)
    assert.deepEqual(await nudge(buyer(), enquiry), { ok: false, refusal: 'nobody' })
    const day = (number: number) => buyer(clockAt(`2026-11-2${number}T12:00:00Z`))
    const both = await Promise.all([nudge(day(3), enquiry), nudge(day(3), enquiry)])
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true])
    assert.equal((await nudge(day(4), enquiry)).ok, true)
    assert.deepEqual(await nudge(day(5), enquiry), { ok: false, refusal: 'nobody' })
    assert.equal((await ofOne())?.nudges, 0)
  })

  test('is followed by one reminder three days before the deadline, to those who have not answered', async () => {
    const { id, one, as, reference } = await withTwo()
    await sayInterested(as(one), reference)
    await remindInvited(buyer(clockAt('2026-12-01T10:59:59Z')))
    assert.equal(await facts('enquiries.reminded', id), 0)
    const due = buyer(clockAt('2026-12-01T11:00:00Z'))
    await Promise.all([remindInvited(due), remindInvited(due)])
    assert.equal(await facts('enquiries.reminded', id), (await invited(id)).length - 1)
  })
})
