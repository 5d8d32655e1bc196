import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Compared, likeNames, likeNamesAnywhere, likenessOf, mergeHindrance } from './likeness.ts'

const aarhus = { postcode: '8000', town: 'Aarhus C', municipality: '0751' }
const odense = { postcode: '5000', town: 'Odense C', municipality: '0461' }
const nowhere = { postcode: null, town: null, municipality: null }

function at(address: Compared['address'], cvr: string | null = null): Compared {
  return { name: 'Kaffefair', cvr, address }
}

describe('two listings may be one enterprise', () => {
  for (const [why, one, other, similarity, reason] of [
    ['with like names in one municipality', at(aarhus), at(aarhus), likeNames, 'nameAndPlace'],
    ['with like names in one town only', at({ ...nowhere, town: 'Aarhus C' }), at(aarhus), likeNames, 'nameAndPlace'],
    ['with the same CVR number, whatever they are called', at(aarhus, '12345674'), at(odense, '12345674'), 0.1, 'cvr'],
    ['with nearly the same name, where one has no place', at(nowhere), at(aarhus), likeNamesAnywhere, 'nameAndPlace'],
    [
      'with nearly the same name, where only one has a CVR number',
      at(aarhus, '12345674'),
      at(aarhus),
      0.9,
      'nameAndPlace',
    ],
  ] as const)
    test(why, () => assert.equal(likenessOf(one, other, similarity), reason))
})

describe('two listings are two enterprises', () => {
  for (const [why, one, other, similarity] of [
    ['with like names in different towns', at(aarhus), at(odense), 1],
    ['with names that are less alike', at(aarhus), at(aarhus), likeNames - 0.01],
    ['with like names, where one has no place', at(nowhere), at(aarhus), likeNamesAnywhere - 0.01],
    ['with different CVR numbers, however alike', at(aarhus, '12345674'), at(aarhus, '87654320'), 1],
  ] as const)
    test(why, () => assert.equal(likenessOf(one, other, similarity), undefined))
})

describe('a merge', () => {
  for (const [why, stays, goes, hindrance] of [
    ['of two that nobody keeps goes either way', null, null, undefined],
    ['into one that has an owner is right', 7, null, undefined],
    ['that takes a page from its owner is refused', null, 7, { kind: 'claimedMustStay' }],
    ['of two with owners is refused', 7, 8, { kind: 'bothClaimed' }],
  ] as const)
    test(why, () => {
      const both = { stays: { id: 1, organisationId: stays }, goes: { id: 2, organisationId: goes } }
      assert.deepEqual(mergeHindrance(both), hindrance)
    })
})
