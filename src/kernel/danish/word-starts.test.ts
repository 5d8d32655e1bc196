import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { foldedText, startsOf } from './word-starts.ts'

describe('what somebody may begin to type', () => {
  test('is the whole, and every later word that says something', () =>
    assert.deepEqual(startsOf('Kantine og café, Århus C'), ['kantine og cafe aarhus c', 'cafe aarhus c', 'aarhus c']))

  test('is nothing where there are signs alone', () => assert.deepEqual(startsOf('– … –'), []))

  test('is the same in every spelling of a letter', () => {
    assert.equal(foldedText('Århus'), foldedText('AARHUS'))
    assert.equal(foldedText('  Rengøring/vask '), 'rengoering vask')
  })
})
