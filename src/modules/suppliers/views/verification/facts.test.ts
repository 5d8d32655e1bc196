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
  return verificationFacts({ facts, names: ['Kaffefair'], language: 'da', day }).toString()
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

  test('a register’s fact tells the name it has, and that it is another one', () => {
    const registered = (evidence: string) => aFact({ what: 'existsInCvr', byKind: 'register', byName: 'CVR', evidence })
    assert.match(shown([registered('Kaffefair ApS')]), /Registret har navnet “Kaffefair ApS”\./)
    assert.doesNotMatch(shown([registered('Kaffefair ApS')]), /et andet navn/)
    assert.match(shown([registered('Hansen Holding ApS')]), /“Hansen Holding ApS”\. Det er et andet navn end på siden/)
  })

  test('what the register denies is told, and is not unknown', () => {
    const page = shown([aFact({ what: 'notInCvr', byKind: 'register', byName: 'CVR', evidence: null })])
    assert.match(page, /Findes ikke i CVR-registret.*Slået op i CVR den 1\. november 2026/s)
    assert.doesNotMatch(page, /om virksomheden findes i CVR/)
  })

  test('what nobody checked is said calmly', () => {
    assert.match(shown([]), /ingen kontrolleret noget .* Det kan godt være rigtigt/)
    assert.match(shown([aFact()]), /om den opfylder kravene til socialøkonomiske virksomheder/)
  })
})
