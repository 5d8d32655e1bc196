import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatDate, formatList, formatNumber } from './format.ts'
import { languages, locales } from './language.ts'

describe('a language', () => {
  test('that comes first is Danish: an address without a prefix means it', () => assert.equal(languages[0], 'da'))

  test('has a tag that browsers know', () => {
    for (const language of languages) assert.equal(new Intl.Locale(locales[language]).language, language)
  })
})

describe('a number', () => {
  test('is grouped as its readers group it', () => {
    assert.equal(formatNumber(1_234_567, 'da'), '1.234.567')
    assert.equal(formatNumber(1_234_567, 'en'), '1,234,567')
    assert.equal(formatNumber(2.5, 'da'), '2,5')
  })
})

describe('a day', () => {
  test('is written out in words', () => {
    assert.equal(formatDate('2026-11-22', 'da'), '22. november 2026')
    assert.equal(formatDate('2026-11-22', 'en'), '22 November 2026')
  })

  test('stays the day it is, wherever the server stands', () => {
    assert.equal(formatDate('2026-01-01', 'en'), '1 January 2026')
    assert.equal(formatDate('2026-12-31', 'en'), '31 December 2026')
  })
})

describe('a list', () => {
  test('reads as people say it', () => {
    assert.equal(formatList(['a', 'b', 'c'], 'da'), 'a, b og c')
    assert.equal(formatList(['a', 'b', 'c'], 'en'), 'a, b and c')
    assert.equal(formatList(['a'], 'da'), 'a')
    assert.equal(formatList([], 'da'), '')
  })
})
