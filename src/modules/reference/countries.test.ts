import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { countryCode, countryName } from './index.ts'

describe('a country', () => {
  for (const [text, code] of [
    ['DK', 'DK'],
    ['de', 'DE'],
    ['Österreich', 'AT'],
    ['England', 'GB'],
    ['SCOTLAND', 'GB'],
    ['uk', 'GB'],
    ['Storbritannien', 'GB'],
    ['Ελλάδα', 'GR'],
    ['EL', 'GR'],
    ['Latvija', 'LV'],
    ['Belgique', 'BE'],
    ['Portogallo', 'PT'],
    ['România', 'RO'],
    ['Czech Republic', 'CZ'],
    ['Tjekkiet', 'CZ'],
    ['DNK', 'DK'],
    [' Danmark ', 'DK'],
    ['Isle of Man', 'IM'],
    ['Italu', undefined],
    ['Frace', undefined],
    ['EU', undefined],
    ['XX', undefined],
    ['DD', undefined],
    ['', undefined],
  ] as const) {
    test(`"${text}" is ${code ?? 'none'}`, () => assert.equal(countryCode(text), code))
  }

  test('has a name in Danish and English, which is recognised again', () => {
    for (const code of ['DK', 'GR', 'GB', 'CZ', 'NL', 'SE', 'UA']) {
      assert.equal(countryCode(countryName(code, 'da')), code)
      assert.equal(countryCode(countryName(code, 'en')), code)
    }
    assert.equal(countryName('GR', 'da'), 'Grækenland')
  })

  test('without a name keeps its code, and no text throws', () => {
    assert.equal(countryName('QQ', 'en'), 'QQ')
    fc.assert(
      fc.property(fc.string(), (text) => typeof countryName(text, 'da') === 'string' && countryCode(text) !== ''),
    )
  })
})
