import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keptNext, safeNext } from './safe-next.ts'

describe('where somebody goes after signing in', () => {
  for (const next of ['/', '/konto', '/leverandoerer?q=kaffe&region=syddanmark', '/en/account#codes', '/a%20b']) {
    test(`may be ${next}`, () => assert.equal(safeNext(next, 'da'), next))
  }

  for (const next of [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example\n',
    '/\n/evil.example',
    '/./\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    'javascript:alert(0)',
    'data:text/html,x',
    'konto',
    '?q=1',
    '',
    ' /konto',
    `/${'a'.repeat(3_000)}`,
    undefined,
    null,
    ['/konto'],
    { toString: () => '/konto' },
  ]) {
    test(`is never ${JSON.stringify(next)?.slice(0, 40)}`, () => {
      assert.equal(safeNext(next, 'da'), '/min-side')
      assert.equal(safeNext(next, 'en'), '/en/my-page')
      assert.equal(keptNext(next), '')
    })
  }
})
