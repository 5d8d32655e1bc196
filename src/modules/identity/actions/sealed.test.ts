import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { secretKey } from '../../../kernel/secret-key.ts'
import { seal, unseal } from './sealed.ts'

const key = secretKey('a secret of tests, and of tests only')
const seals = { purpose: 'totp', personId: 7 }

describe('a sealed text', () => {
  test('opens for what and whom it was sealed, and for nothing and nobody else', () => {
    const sealed = seal(key, 'JBSWY3DP', seals)
    assert.equal(sealed.includes('JBSWY3DP'), false)
    assert.equal(unseal(key, sealed, seals), 'JBSWY3DP')
    assert.equal(unseal(key, sealed, { ...seals, personId: 8 }), undefined)
    assert.equal(unseal(key, sealed, { ...seals, purpose: 'codes' }), undefined)
    assert.equal(unseal(secretKey('another secret'), sealed, seals), undefined)
  })

  test('that was altered does not open', () => {
    const sealed = seal(key, 'JBSWY3DP', seals)
    sealed[14] = (sealed[14] ?? 0) ^ 1
    assert.equal(unseal(key, sealed, seals), undefined)
  })

  test('looks different each time', () => {
    assert.notDeepEqual(seal(key, 'JBSWY3DP', seals), seal(key, 'JBSWY3DP', seals))
  })
})
