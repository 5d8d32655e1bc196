import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newToken, tokenHash } from './secret-token.ts'

describe('a secret token', () => {
  test('is another one each time, and can stand in an address as it is', () => {
    assert.notEqual(newToken(), newToken())
    assert.match(newToken(), /^[\w-]{32}$/)
  })

  test('is recognised by its hash, which does not tell it', () => {
    const token = newToken()
    assert.deepEqual(tokenHash(token), tokenHash(token))
    assert.notDeepEqual(tokenHash(token), tokenHash(newToken()))
    assert.equal(tokenHash(token).length, 32)
  })
})
