import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim, isAskedAlready, isOwnAddress, ownAddress } from './claim.ts'

describe('an address', () => {
  const domains = ['shop.kaffefair.dk', 'kaffefair.dk']

  for (const [email, isOwn] of [
    ['mette@kaffefair.dk', true],
    ['mette@SHOP.kaffefair.dk', true],
    ['mette@mail.kaffefair.dk', false],
    ['mette@notkaffefair.dk', false],
    ['mette@kaffefair.dk.example.dk', false],
    ['mette@kaffefair.dk@example.dk', false],
    ['kaffefair.dk', true],
  ] as const) {
    test(`such as ${email} ${isOwn ? 'shows' : 'does not show'} that somebody belongs to the enterprise`, () => {
      assert.equal(isOwnAddress(email, domains), isOwn)
    })
  }

  test('of which only the beginning is typed is taken to be at the main domain', () => {
    assert.equal(ownAddress(' Mette ', domains), 'mette@kaffefair.dk')
  })

  test('that is typed whole stays as it is', () => {
    assert.equal(ownAddress('mette@example.dk', domains), 'mette@example.dk')
  })
})

describe('a claim', () => {
  const mailed: Claim = {
    id: 1,
    supplierId: 1,
    organisationId: 1,
    cvr: null,
    personId: 1,
    way: 'domain',
    email: 'info@kaffefair.dk',
    reason: null,
    createdAt: new Date('2026-11-22T12:00:00Z'),
    expiresAt: null,
    outcome: null,
    words: null,
  }
  const asked = { way: 'domain', email: 'info@kaffefair.dk' } as const

  test('by mail is the same within ten minutes', () => {
    assert.equal(isAskedAlready(mailed, asked, new Date('2026-11-22T12:09:59Z')), true)
    assert.equal(isAskedAlready(mailed, asked, new Date('2026-11-22T12:10:00Z')), false)
  })

  test('by mail to another address is another one', () => {
    assert.equal(isAskedAlready(mailed, { ...asked, email: 'mette@kaffefair.dk' }, mailed.createdAt), false)
  })

  test('to the operator is the same with the same reason', () => {
    const open: Claim = { ...mailed, way: 'operator', email: null, reason: 'Jeg er daglig leder.' }
    const later = new Date('2026-12-22T12:00:00Z')
    assert.equal(isAskedAlready(open, { way: 'operator', reason: 'Jeg er daglig leder.' }, later), true)
    assert.equal(isAskedAlready(open, { way: 'operator', reason: 'Jeg er formand.' }, later), false)
    assert.equal(isAskedAlready(open, asked, later), false)
  })
})
