import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { heirOf, isLastOwner, isOwner, type Membership } from './membership.ts'

const member = (personId: number, role: Membership['role'], day: string): Membership => ({
  personId,
  role,
  since: new Date(`${day}T12:00:00Z`),
})

const members = [member(1, 'owner', '2026-03-01'), member(2, 'member', '2026-02-01'), member(3, 'member', '2026-01-01')]

describe('an owner', () => {
  test('decides, a member does not', () => {
    assert.equal(isOwner(members, 1), true)
    assert.equal(isOwner(members, 2), false)
    assert.equal(isOwner(members, 9), false)
  })

  test('is the last one while no other member is one', () => {
    assert.equal(isLastOwner(members, 1), true)
    assert.equal(isLastOwner([...members, member(4, 'owner', '2026-04-01')], 1), false)
  })

  test('that is not theirs is nobody’s to lose', () => assert.equal(isLastOwner(members, 2), false))

  test('who is gone is followed by whoever has belonged to it for longest', () => {
    assert.equal(heirOf(members, 1), 3)
    assert.equal(heirOf(members.slice(0, 1), 1), undefined)
  })
})
