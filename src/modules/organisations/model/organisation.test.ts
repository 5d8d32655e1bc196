import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  buys,
  changedFields,
  isConfirmedByName,
  isTrusted,
  isVerified,
  needsConfirmation,
  needsOwnMailDomain,
  organisationKinds,
  sells,
  vouches,
  waitsForOperator,
} from './organisation.ts'

const those = (rule: (kind: (typeof organisationKinds)[number]) => boolean) => organisationKinds.filter(rule)

describe('organisations', () => {
  test('sell, buy or vouch, each of one kind only', () => {
    assert.deepEqual(those(sells), ['socialEnterprise'])
    assert.deepEqual(those(buys), ['publicPurchaser', 'privatePurchaser', 'municipality'])
    assert.deepEqual(those(vouches), ['networkOperator', 'supportOrganisation'])
  })

  test('of public bodies need a mail domain of their own', () =>
    assert.deepEqual(those(needsOwnMailDomain), ['publicPurchaser', 'municipality']))

  test('are trusted for what others say of them, not for what they say themselves', () => {
    const nothing = { isConfirmed: false, cvrState: 'unchecked', hasMailDomain: false } as const
    assert.equal(isTrusted(nothing), false)
    assert.equal(isTrusted({ ...nothing, isConfirmed: true }), true)
    assert.equal(isTrusted({ ...nothing, cvrState: 'found' }), true)
    assert.equal(isTrusted({ ...nothing, cvrState: 'ceased' }), false)
    assert.equal(isTrusted({ ...nothing, hasMailDomain: true }), true)
  })

  test('is verified by an operator, or by a mail domain where no public body is claimed, and never by a number alone', () => {
    const firm = { kind: 'privatePurchaser', isConfirmed: false, hasMailDomain: false } as const
    const town = { ...firm, kind: 'municipality' } as const
    assert.equal(isVerified(firm), false)
    assert.equal(isVerified({ ...firm, hasMailDomain: true }), true)
    assert.equal(isVerified({ ...town, hasMailDomain: true }), false)
    assert.equal(isVerified({ ...town, isConfirmed: true }), true)
  })

  test('are confirmed by their name where others trust their word', () => {
    const confirmedAt = new Date('2026-11-22T12:00:00Z')
    assert.equal(isConfirmedByName({ kind: 'networkOperator', confirmedAt }), true)
    assert.equal(isConfirmedByName({ kind: 'networkOperator', confirmedAt: null }), false)
    assert.equal(isConfirmedByName({ kind: 'privatePurchaser', confirmedAt }), false)
    assert.equal(waitsForOperator({ kind: 'networkOperator', confirmedAt: null }), true)
    assert.equal(waitsForOperator({ kind: 'privatePurchaser', confirmedAt: null }), false)
  })

  test('change what is written differently', () => {
    const before = { name: 'A', street: null, postcode: null, town: 'Ry' }
    assert.deepEqual(changedFields(before, before), [])
    assert.deepEqual(changedFields(before, { ...before, name: 'B', town: null }), ['name', 'town'])
  })

  test('whose word others trust are confirmed by an operator', () =>
    assert.deepEqual(those(needsConfirmation), [
      'publicPurchaser',
      'municipality',
      'networkOperator',
      'supportOrganisation',
    ]))
})
