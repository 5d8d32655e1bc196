import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { VerificationFact } from '../../model/verification.ts'
import { verificationFacts } from './facts.ts'

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

function shown(facts: readonly VerificationFact[], day = '2026-11-22'): string {
  return verificationFacts({ facts, language: 'da', day }).toString()
}

describe('on a page', () => {
  test('each fact says what, by whom, when, on what evidence and until when', () => {
    const page = shown([aFact({ what: 'vouchedFor', byKind: 'network', byName: 'Netværket' })])
    for (const part of [
      'Anbefales af et netværk',
      'Netværket siger god',
      '1. november 2026',
      'Gælder til og med den 22. november 2026',
    ])
      assert.ok(page.includes(part), part)
  })

  test('an expired fact says that it no longer counts', () =>
    assert.match(shown([aFact()], '2026-11-23'), /Udløb den 22\. november 2026 og gælder ikke længere/))

  test('a declaration says that nobody else has checked it', () =>
    assert.match(
      shown([aFact({ what: 'rsvPurpose', byKind: 'enterprise', byName: 'Kaffefair' })]),
      /Ingen anden har kontrolleret det/,
    ))

  test('what was written is text, and a link leads to the web or nowhere', () => {
    const page = shown([aFact()])
    assert.match(page, /&lt;b&gt;2025/)
    assert.doesNotMatch(page, /href="javascript/)
  })

  test('what nobody checked is said calmly', () => {
    assert.match(shown([]), /ingen kontrolleret noget .* Det betyder ikke, at det ikke passer/)
    assert.match(shown([aFact()]), /om den opfylder kravene til socialøkonomiske virksomheder/)
  })
})
