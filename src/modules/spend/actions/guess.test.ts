import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { groupOf, guessByName, tradeGuesser } from './guess.ts'

const guessByTrade = tradeGuesser()

describe('what an account seems to be for', () => {
  const likely = [
    ['4010 Rengøring, ejendomme', '90900000'],
    ['CATERING', '55500000'],
  ] as const
  for (const [words, code] of likely) {
    test(`“${words}” is likely ${code}`, () => {
      assert.deepEqual(guessByTrade(words), { code, certainty: 'likely' })
    })
  }

  test('is never a trade by a part of a word', () => {
    assert.equal(guessByTrade('Rengøringsassistenternes overenskomst'), undefined)
  })

  test('is uncertain where only the names of categories fit', () => {
    assert.deepEqual(guessByName('2210 Møbler'), { code: '39100000', certainty: 'uncertain' })
  })

  test('is unknown without words', () => {
    assert.equal(guessByTrade('2210'), undefined)
    assert.equal(guessByName('2210'), undefined)
  })

  for (const words of [
    'Diverse',
    'Misc',
    'Øvrige udgifter',
    'Andre eksterne omkostninger',
    'Konto 4711',
    'Diverse køb',
  ]) {
    test(`cannot be guessed from “${words}”`, () => assert.equal(guessByName(words), undefined))
  }

  test('is told by its group, or its division where the code says no more', () => {
    assert.equal(groupOf('55512000'), '55500000')
    assert.equal(groupOf('55000000'), '55000000')
  })
})
