import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { type Actor, type Membership, type Person, system, visitor } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../../kernel/facts/worker.ts'
import { cvrChecked, organisationClosed } from '../../organisations/index.ts'
import { aContext, addOwnedSupplier, addSuppliers, aPerson } from '../factories.ts'
import { supplierClaimed } from '../facts.ts'
import type { NewVerification, OperatorKind } from '../model/verification.ts'
import { releaseOfClosed, verifyByAnswer, verifyNewOwner } from '../reactions.ts'
import { eventsOf } from '../store/events.ts'
import { findProfile } from '../store/profile.ts'
import { insertVerification } from '../store/verification.ts'
import { stopVouching, verificationsOf, verifyAsOperator, vouchFor, withdrawAsOperator } from './verify.ts'

const { database } = await testDatabase()
const owned = await addOwnedSupplier(database, { name: 'Kaffefair', cvr: '12345674' })
const [listed = 0] = await addSuppliers(database, [{ name: 'Pakkeriet' }])

const evidence = { evidence: 'Vedtægter og årsrapport.', evidenceUrl: null, validUntil: '2027-11-22' }
const check = { ...evidence, checkedOn: '2026-11-20' }

const network: Membership = {
  organisationId: 900,
  organisationName: 'Netværket',
  role: 'member',
  sells: false,
  buys: false,
  vouches: true,
  isTrusted: true,
  isVerified: true,
}
const owner = aPerson({ personId: owned.owner, owns: [owned.organisationId] })
const purchaser = aPerson({ personId: 51, buysFor: [77] })
const voucher: Person = { ...aPerson({ personId: 52 }), memberships: [network] }
const operator = aPerson({ personId: 53, isOperator: true })

const roles: readonly (readonly [string, Actor])[] = [
  ['a visitor', visitor],
  ['the owner', owner],
  ['a purchaser', purchaser],
  ['a network', voucher],
  ['an operator', operator],
]

function as(actor: Actor): Context {
  return { ...aContext(database), actor }
}

async function kindsOf(supplierId: number): Promise<string[]> {
  const facts = await verificationsOf(as(visitor), supplierId)
  return facts.map(({ what, byKind, byName }) => [what, byKind, byName].filter(Boolean).join(' '))
}

describe('what was checked', () => {
  for (const [who, actor] of roles) {
    const may = actor === operator
    for (const what of ['checkedByOperator', 'inRsvRegister'] satisfies OperatorKind[])
      test(`may ${may ? '' : 'not '}be stated as ${what} by ${who}`, async () => {
        assert.equal((await verifyAsOperator(as(actor), listed, what, check)).ok, may)
        assert.equal((await kindsOf(listed)).includes(`${what} operator`), may)
        if (may) assert.ok((await withdrawAsOperator(as(actor), listed, what)).ok)
      })

    test(`may ${actor === voucher ? '' : 'not '}be vouched for by ${who}`, async () => {
      assert.equal((await vouchFor(as(actor), { id: listed, organisationId: null }, evidence)).ok, actor === voucher)
    })
  }

  test('by a network names it, and is history once it is withdrawn', async () => {
    assert.deepEqual(await kindsOf(listed), ['vouchedFor network Netværket'])
    assert.ok((await stopVouching(as(voucher), { id: listed, organisationId: null })).ok)
    assert.deepEqual(await kindsOf(listed), [])
  })

  test('of one’s own enterprise counts for nothing: a network does not vouch for itself', async () => {
    const own = { id: owned.supplierId, organisationId: 900 }
    assert.equal((await vouchFor(as(voucher), own, evidence)).ok, false)
  })

  test('stated fifty times at once is stated once', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () => verifyAsOperator(as(operator), listed, 'checkedByOperator', check)),
    )
    assert.deepEqual(await kindsOf(listed), ['checkedByOperator operator'])
  })

  test('anew takes the place of what was checked before', async () => {
    await verifyAsOperator(as(operator), listed, 'checkedByOperator', { ...check, evidence: 'Besøg på stedet.' })
    const facts = await verificationsOf(as(visitor), listed)
    assert.deepEqual(
      facts.map((fact) => fact.evidence),
      ['Besøg på stedet.'],
    )
  })
})

describe('the history of a page', () => {
  test('tells its owner once what an operator checked', async () => {
    const told = async () => {
      const events = await inTransaction(as(owner), (tx) => eventsOf(tx, owned.supplierId))
      return events.map(({ what }) => what)
    }
    for (let times = 0; times < 2; times += 1)
      await verifyAsOperator(as(operator), owned.supplierId, 'checkedByOperator', check)
    assert.deepEqual(await told(), ['verified'])
    await withdrawAsOperator(as(operator), owned.supplierId, 'checkedByOperator')
  })
})

describe('the database itself', () => {
  for (const [who, actor, stated] of [
    ['a visitor, as an operator', visitor, { byKind: 'operator' }],
    ['the owner, as a register', owner, { byKind: 'register' }],
    ['the owner, as an operator', owner, { byKind: 'operator' }],
    [
      'the owner of another enterprise, as the enterprise',
      aPerson({ personId: 60, owns: [4711] }),
      { byKind: 'enterprise' },
    ],
    ['a network, in the name of another', voucher, { byKind: 'network', byOrganisationId: 901 }],
  ] as const)
    test(`takes no statement by ${who}`, async () => {
      const row: NewVerification = {
        supplierId: owned.supplierId,
        what: 'checkedByOperator',
        byOrganisationId: null,
        byName: 'x',
        byPerson: null,
        ...check,
        ...stated,
      }
      await assert.rejects(
        inTransaction(as(actor), (tx) => insertVerification(tx, row, new Date('2026-11-22T12:00:00Z'))),
        /row-level security/,
      )
    })
})

describe('what the CVR register answers about an organisation', () => {
  const reactions = [verifyByAnswer, verifyNewOwner, releaseOfClosed]
  const answer = { cvr: '12345674', state: 'found', name: 'KAFFEFAIR ApS', registeredSocialEnterprise: null } as const

  async function tell(...facts: Parameters<typeof recordFacts>[1]): Promise<void> {
    await subscribe(database, reactions)
    await database.transaction().execute((tx) => recordFacts(tx, facts))
    await deliverAll({ database, reactions, log: memoryLog().log })
  }

  test('stands on its page, and is taken back when the enterprise has ceased', async () => {
    const { supplierId, organisationId } = owned
    await tell(cvrChecked({ ...answer, organisationId, registeredSocialEnterprise: true }))
    assert.deepEqual(await kindsOf(supplierId), ['existsInCvr register CVR', 'inRsvRegister register CVR'])
    const told = (await verificationsOf(aContext(database), supplierId)).map((fact) => fact.evidence)
    assert.deepEqual(told, ['KAFFEFAIR ApS', 'KAFFEFAIR ApS'], 'with the name that the register has')
    await tell(cvrChecked({ ...answer, organisationId }))
    assert.equal((await kindsOf(supplierId)).length, 2, 'a record that does not tell takes nothing back')
    await tell(cvrChecked({ ...answer, organisationId, registeredSocialEnterprise: false }))
    assert.deepEqual(await kindsOf(supplierId), ['existsInCvr register CVR'])
    await tell(cvrChecked({ ...answer, organisationId, state: 'ceased' }))
    assert.deepEqual(await kindsOf(supplierId), ['ceasedInCvr register CVR'])
    await tell(cvrChecked({ ...answer, organisationId, state: 'unknown' }))
    assert.deepEqual(await kindsOf(supplierId), ['notInCvr register CVR'])
  })

  test('about another number than the one on the page says nothing of the page', async () => {
    await tell(cvrChecked({ ...answer, organisationId: owned.organisationId, cvr: '87654320' }))
    assert.deepEqual(await kindsOf(owned.supplierId), [])
  })

  test('before it has a page is told as soon as it has one', async () => {
    const other = await addOwnedSupplier(database, { name: 'Grøn Hjælp' })
    await tell(cvrChecked({ ...answer, cvr: '87654320', organisationId: other.organisationId + 1000 }))
    await tell(cvrChecked({ ...answer, cvr: '87654320', organisationId: other.organisationId }))
    await tell(supplierClaimed(other.supplierId, other.organisationId))
    assert.deepEqual(await kindsOf(other.supplierId), ['existsInCvr register CVR'])
  })

  test('that is closed frees its page', async () => {
    const closing = await addOwnedSupplier(database, { name: 'Lukkeriet' })
    await tell(organisationClosed(closing.organisationId))
    assert.equal(await inTransaction(as(system), (tx) => findProfile(tx, closing.supplierId)), undefined)
  })
})
