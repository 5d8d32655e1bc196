import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isFreeMailDomain, registrableDomain } from './index.ts'
import { linesOf } from './store/table.ts'

describe('a domain', () => {
  for (const [host, domain] of [
    ['aarhus.dk', 'aarhus.dk'],
    ['www.kultur.AARHUS.dk', 'aarhus.dk'],
    ['council.example.co.uk', 'example.co.uk'],
    ['butik.example.co.no', 'example.co.no'],
    ['butik.example.com.gl', 'example.com.gl'],
    ['prøvekøbing.example', 'prøvekøbing.example'],
    ['co.uk', ''],
    ['localhost', ''],
    ['.dk', ''],
    ['a@example.dk', ''],
    ['', ''],
  ] as const) {
    test(`that was registered for “${host}” is “${domain}”`, () => assert.equal(registrableDomain(host), domain))
  }

  for (const host of ['gmail.com', 'home.tiscali.dk', 'post.tele.dk', 'vip.cybercity.dk', 'newmail.dk', 'aol.co.uk']) {
    test(`“${host}” gives anybody an address`, () => assert.equal(isFreeMailDomain(host), true))
  }

  for (const host of ['aarhus.dk', 'example.dk', '']) {
    test(`“${host}” does not give anybody an address`, () => assert.equal(isFreeMailDomain(host), false))
  }
})

describe('the lists of domains', () => {
  for (const list of ['free-mail-domains.txt', 'shared-domain-endings.txt']) {
    test(`${list} is in order, without repetition, in small letters`, () => {
      const lines = linesOf(list)
      assert.deepEqual(lines, [...new Set(lines)].sort())
      assert.deepEqual(
        lines.filter((line) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(line)),
        [],
      )
    })
  }

  test('name free mail domains as they were registered, as which they are looked up', () =>
    assert.deepEqual(
      linesOf('free-mail-domains.txt').filter((domain) => registrableDomain(domain) !== domain),
      [],
    ))
})
