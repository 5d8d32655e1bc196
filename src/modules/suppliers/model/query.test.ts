import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { queryText, readQuery, withoutQuotes, withQuoted } from './query.ts'

describe('the signs of a search box', () => {
  test('tell words, phrases and what is left out apart', () => {
    assert.deepEqual(readQuery('mad "til møder" -kaffe -"kold mad" &'), {
      words: ['mad'],
      phrases: ['til møder'],
      excluded: ['kaffe'],
      excludedPhrases: ['kold mad'],
    })
  })

  test('are written again as they were read', () => {
    const text = 'mad "til møder" -kaffe -"kold mad"'
    assert.equal(queryText(readQuery(text)), text)
  })
})

describe('a word that was taken for another', () => {
  for (const [text, word, expected] of [
    ['horisonnten', 'horisonnten', '"horisonnten"'],
    ['Kantinne i Aarhus -kaffe', 'kantinne', 'i Aarhus "Kantinne" -kaffe'],
    ['it-hjæælp', 'hjæælp', '"it-hjæælp"'],
  ] as const) {
    test(`is put in quotes to be searched for as typed: ${text}`, () => assert.equal(withQuoted(text, word), expected))
  }
})

describe('a phrase', () => {
  test('is made words again, and what is left out stays so', () => {
    assert.equal(withoutQuotes('mad “til møder” -"kold mad"'), 'mad til møder -"kold mad"')
  })

  test('that is none has no other way to be written', () => assert.equal(withoutQuotes('mad -"kold mad"'), undefined))
})
