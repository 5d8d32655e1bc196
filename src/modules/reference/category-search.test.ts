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

describe('by the words people use, the right category is among the first five', () => {
  for (const [words, code] of [
    ['cykel', '34430000'],
    ['cyklerne', '34430000'],
    ['cykelreparation', '50110000'],
    ['frokost', '55523000'],
    ['flytning', '98392000'],
    ['vaske tøj', '98310000'],
    ['pakke varer', '79921000'],
    ['pakning af varer', '79921000'],
    ['rengøring af kontorer', '90919200'],
    ['kontorrengøring', '90919200'],
    ['havearbejde', '77310000'],
    ['kantine', '55510000'],
    ['kantiner', '55510000'],
    ['catering', '55520000'],
    ['maler', '45442100'],
    ['malere', '45442100'],
    ['tømrer', '45422000'],
    ['trykkeri', '79800000'],
    ['montage', '51000000'],
    ['it-hjælp', '72253000'],
    ['piccoline', '79992000'],
    ['bud', '64120000'],
    ['transport', '60000000'],
    ['vinduespudsning', '90911300'],
    ['møbel', '39100000'],
    ['bogholderi', '79211100'],
    ['frokostordning', '55510000'],
    ['terapi', '85121270'],
    ['genbrug', '90514000'],
    ['tøj med tryk', '79810000'],
    ['lawn mowing', '77314000'],
    ['packed lunch', '15811510'],
    ['bookkeeper', '79211100'],
    ['bike repair', '50110000'],
    // Forms that only a dictionary knows.
    ['pakkede', '79920000'],
    ['vaskede tøj', '98310000'],
    ['syede', '98393000'],
  ] as const)
    test(`“${words}”: ${code}`, () => assert.ok(codes(words, 5).includes(code), codes(words, 5).join()))
})

describe('what is wanted comes first', () => {
  test('services', () => assert.equal(searchCategories('cykel', 1, 'services')[0]?.code, '50110000'))
  test('goods', () => assert.equal(searchCategories('cykel', 1, 'goods')[0]?.code, '34430000'))
})

describe('no categories are found', () => {
  for (const words of ['', ' ', 'x', '"', '%', 'zzzzzz'])
    test(`by “${words}”`, () => assert.deepEqual(codes(words), []))
})

test('not more categories are found than asked for', () => assert.equal(codes('tjenester', 7).length, 7))
