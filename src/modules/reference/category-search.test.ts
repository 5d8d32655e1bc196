import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { searchCategories } from './index.ts'

const codes = (words: string, most = 10) => searchCategories(words, most).map(({ code }) => code)

describe('categories are found', () => {
  for (const [words, code] of [
    ['kantine', '55510000'],
    ['kaffe', '15861000'],
    ['rengøring', '90910000'],
    ['RENGOERING', '90910000'],
    ['havearbejde', '77311000'],
    ['cykler', '34430000'],
    ['møbler', '39100000'],
    ['catering', '55520000'],
  ] as const) {
    test(`by the word “${words}”, ${code} among the first`, () =>
      assert.ok(codes(words, 20).includes(code), codes(words, 20).join()))
  }

  test('and none that only begins alike, where others fit', () =>
    assert.ok(!codes('kantine', 100).includes('44912400')))
  test('by the beginning of a word', () => assert.ok(codes('rengør').length > 0))
  test('by a longer word than the vocabulary has', () => assert.ok(codes('kaffebønner').includes('15861000')))
  test('best by all the words', () => assert.deepEqual(codes('rengøring af kontorer', 1), ['90919200']))
})

describe('no categories are found', () => {
  for (const words of ['', ' ', 'x', '"', '%', 'zzzzzz'])
    test(`by “${words}”`, () => assert.deepEqual(codes(words), []))
})

test('not more categories are found than asked for', () => assert.equal(codes('tjenester', 7).length, 7))
