import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mailDomainOf, ownMailDomain } from './mail-domain.ts'

describe('a mail domain', () => {
  for (const [email, domain] of [
    ['anna@aarhus.dk', 'aarhus.dk'],
    ['anna@kultur.aarhus.dk', 'aarhus.dk'],
    ['anna@a.b.Kultur.AARHUS.dk', 'aarhus.dk'],
    ['anna@council.example.co.uk', 'example.co.uk'],
    ['anna@co.uk', ''],
    ['anna@localhost', ''],
    ['anna@.dk', ''],
    ['anna', ''],
    ['', ''],
  ] as const) {
    test(`of “${email}” is “${domain}”`, () => assert.equal(mailDomainOf(email), domain))
  }

  test('at which anybody gets an address shows nothing, and the refusal names it', () => {
    const refused = ownMailDomain('anna@post.tele.dk')
    assert.deepEqual(refused, { ok: false, refusal: { kind: 'freeMailDomain', domain: 'tele.dk' } })
  })

  test('of one’s own shows where one works', () => {
    assert.deepEqual(ownMailDomain('anna@plan.prøvekøbing.example'), {
      ok: true,
      value: 'prøvekøbing.example',
    })
  })

  test('is refused where there is none', () => assert.equal(ownMailDomain('anna').ok, false))
})
