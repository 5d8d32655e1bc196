import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'

describe('what is kept of a password', () => {
  test('is argon2id with a salt of its own', async () => {
    const [one, other] = [await hashPassword('kvadratrod'), await hashPassword('kvadratrod')]
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    assert.notEqual(one, other)
  })

  test('recognises it, and nothing else', async () => {
    const hash = await hashPassword('æblegrød på en tirsdag')
    assert.equal(await isPassword('æblegrød på en tirsdag', hash), true)
    assert.equal(
      await isPassword('æblegrød på en tirsdag'.normalize('NFD'), hash),
      true,
      'as another keyboard writes it',
    )
    assert.equal(await isPassword('Æblegrød på en tirsdag', hash), false)
    assert.equal(await isPassword('', hash), false)
  })

  test('recognises nothing where there is none', async () => {
    assert.equal(await isPassword('', null), false)
    assert.equal(await isPassword('', undefined), false)
    assert.equal(await isPassword('', '$argon2id$v=19$m=99999999999,t=2,p=1'), false)
  })

  test('is made anew when it was made at another cost', async () => {
    assert.equal(isOutdated(await hashPassword('kvadratrod')), false)
    assert.equal(isOutdated('$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$aGFzaA'), true)
  })
})
