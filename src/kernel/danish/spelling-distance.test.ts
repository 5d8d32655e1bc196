import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { spellingDistance } from './spelling-distance.ts'

describe('the distance of two spellings', () => {
  test('counts a letter put in, left out or changed, and two that changed places, as one', () => {
    assert.equal(spellingDistance('rengoerring', 'rengoering', 2), 1)
    assert.equal(spellingDistance('kantne', 'kantine', 2), 1)
    assert.equal(spellingDistance('kantime', 'kantine', 2), 1)
    assert.equal(spellingDistance('katnine', 'kantine', 2), 1)
    assert.equal(spellingDistance('kantine', 'kantine', 2), 0)
    assert.equal(spellingDistance('', 'by', 2), 2)
  })

  test('counts a letter for æ, ø or å as one, though folding makes two of these', () => {
    assert.equal(spellingDistance('brende', 'braende', 2), 1)
    assert.equal(spellingDistance('groen', 'grun', 2), 1)
    assert.equal(spellingDistance('aal', 'ul', 2), 1)
  })

  test('is one more than the most asked for where the words are further apart', () => {
    assert.equal(spellingDistance('have', 'kantine', 2), 3)
    assert.equal(spellingDistance('have', 'kantinedrift', 1), 2)
    assert.equal(spellingDistance('abcdef', 'ghijkl', 2), 3)
  })

  test('is the same both ways, and nothing only between equals', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aeob'), maxLength: 8 })
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        assert.equal(spellingDistance(one, other, most), spellingDistance(other, one, most))
        assert.equal(spellingDistance(one, other, most) === 0, one === other)
        assert.equal(spellingDistance(one, other, most), Math.min(spellingDistance(one, other, 20), most + 1))
      }),
    )
  })
})
