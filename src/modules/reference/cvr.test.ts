import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { parseCvr } from './index.ts'

describe('a CVR number', () => {
  for (const text of ['33102690', '33 10 26 90', 'DK33102690', 'dk-33102690', ' DK 33 10 26 90 ', '33.10.26.90']) {
    test(`is read from "${text}"`, () => assert.deepEqual(parseCvr(text), { ok: true, value: '33102690' }))
  }

  for (const text of ['', 'DK', '3310269', '331026900', '0310269A', 'SE33102690', '٣٣١٠٢٦٩٠']) {
    test(`needs eight digits, which "${text}" has not`, () => {
      assert.deepEqual(parseCvr(text), { ok: false, refusal: 'notEightDigits' })
    })
  }

  test('never begins with zero, though the weights may fit', () => {
    assert.deepEqual(parseCvr('00000000'), { ok: false, refusal: 'notEightDigits' })
  })

  test('is refused when one digit is mistyped', () => {
    for (let position = 0; position < 8; position += 1) {
      const mistyped = [...'33102690']
      mistyped[position] = String((Number(mistyped[position]) % 9) + 1)
      assert.deepEqual(parseCvr(mistyped.join('')), { ok: false, refusal: 'wrongCheckDigit' }, mistyped.join(''))
    }
  })

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseCvr(text).ok === 'boolean'))
  })

  test('is judged as another implementation judges it', () => {
    const number = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String)
    fc.assert(fc.property(number, (text) => parseCvr(text).ok === stdnum.DK?.cvr?.validate(text).isValid))
  })
})
