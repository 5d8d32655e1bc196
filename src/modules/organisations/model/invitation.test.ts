import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expiryOf, type Invitation, isFor, isOpen, wasJustWrittenTo } from './invitation.ts'

const sentAt = new Date('2026-11-08T12:00:00Z')
const invitation: Invitation = {
  id: 1,
  organisationId: 1,
  email: 'bo@example.dk',
  role: 'member',
  invitedBy: 1,
  sentAt,
  expiresAt: expiryOf(sentAt),
  acceptedBy: null,
  withdrawnAt: null,
}

describe('an invitation', () => {
  test('can be accepted for 14 days', () => {
    assert.equal(isOpen(invitation, new Date('2026-11-22T11:59:59Z')), true)
    assert.equal(isOpen(invitation, new Date('2026-11-22T12:00:00Z')), false)
  })

  test('can be accepted once, and not when it was withdrawn', () => {
    assert.equal(isOpen({ ...invitation, acceptedBy: 2 }, sentAt), false)
    assert.equal(isOpen({ ...invitation, withdrawnAt: sentAt }, sentAt), false)
  })

  test('is for one address, however it is written', () => {
    assert.equal(isFor(invitation, 'Bo@Example.dk'), true)
    assert.equal(isFor(invitation, 'bo@example.dk.example'), false)
  })

  test('is sent again after a minute at the earliest', () => {
    const mails = [{ email: 'bo@example.dk', sentAt }]
    assert.equal(wasJustWrittenTo('bo@example.dk', mails, new Date('2026-11-08T12:00:59Z')), true)
    assert.equal(wasJustWrittenTo('bo@example.dk', mails, new Date('2026-11-08T12:01:00Z')), false)
    assert.equal(wasJustWrittenTo('ida@example.dk', mails, sentAt), false)
  })
})
