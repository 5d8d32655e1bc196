import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seal, sealRepeatably, unseal } from './sealed.ts'
import { secretKey } from './secret-key.ts'

const key = secretKey('a secret of tests, and of tests only')
const about = { purpose: 'identity.totp', owner: 'person 7' }

describe('a sealed text', () => {
  for (const made of [seal, sealRepeatably])
    test(`opens for what and whom it was sealed, and for nothing and nobody else (${made.name})`, () => {
      const sealed = made(key, 'JBSWY3DP', about)
      assert.equal(sealed.includes('JBSWY3DP'), false)
      assert.equal(unseal(key, sealed, about), 'JBSWY3DP')
      assert.equal(unseal(key, sealed, { ...about, owner: 'person 8' }), undefined)
      assert.equal(unseal(key, sealed, { ...about, purpose: 'identity.codes' }), undefined)
      assert.equal(unseal(secretKey('another secret'), sealed, about), undefined)
    })

  test('that was altered or cut short does not open', () => {
    const sealed = seal(key, 'JBSWY3DP', about)
    assert.equal(unseal(key, sealed.subarray(0, 20), about), undefined)
    assert.equal(unseal(key, Buffer.alloc(0), about), undefined)
    sealed[14] = (sealed[14] ?? 0) ^ 1
    assert.equal(unseal(key, sealed, about), undefined)
  })

  test('looks different each time, unless it is to be the same', () => {
    assert.notDeepEqual(seal(key, 'JBSWY3DP', about), seal(key, 'JBSWY3DP', about))
    assert.deepEqual(sealRepeatably(key, 'JBSWY3DP', about), sealRepeatably(key, 'JBSWY3DP', about))
    assert.notDeepEqual(
      sealRepeatably(key, 'JBSWY3DP', about).subarray(0, 12),
      sealRepeatably(key, 'JBSWY3DQ', about).subarray(0, 12),
      'nor do two texts share a nonce',
    )
  })
})
