import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isExpired, missingKinds, usuallyValidUntil, type VerificationFact } from './verification.ts'

function aFact(settings: Partial<VerificationFact> = {}): VerificationFact {
  return {
    id: 1,
    what: 'checkedByOperator',
    byKind: 'operator',
    byOrganisationId: null,
    byName: '',
    checkedOn: '2026-11-01',
    evidence: 'Vedtægter <b>2025</b>.',
    evidenceUrl: 'javascript:alert(1)',
    validUntil: '2026-11-22',
    ...settings,
  }
}

describe('what was checked', () => {
  test('counts until its last day, that day included', () => {
    assert.equal(isExpired(aFact(), '2026-11-22'), false)
    assert.equal(isExpired(aFact(), '2026-11-23'), true)
    assert.equal(isExpired(aFact({ validUntil: null }), '2099-01-01'), false)
  })

  test('counts for a year unless told otherwise', () => assert.equal(usuallyValidUntil('2026-11-22'), '2027-11-22'))

  test('and has expired is missing again', () => {
    assert.equal(missingKinds([aFact()], '2026-11-22').includes('checkedByOperator'), false)
    assert.equal(missingKinds([aFact()], '2026-11-23').includes('checkedByOperator'), true)
  })
})
