import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { moneyOf } from './parts.ts'

describe('an amount as open data', () => {
  test('is a number in a currency of ISO 4217', () => {
    assert.deepEqual(moneyOf('1200000.50', 'DKK'), { amount: 1_200_000.5, currency: 'DKK' })
    assert.deepEqual(moneyOf('1.00', 'EUR'), { amount: 1, currency: 'EUR' })
  })

  test('is left out where there is none, or in no currency that the standard knows', () => {
    assert.equal(moneyOf(null, 'DKK'), undefined)
    for (const currency of ['kr.', 'dkk', 'ABC', '']) assert.equal(moneyOf('1.00', currency), undefined, currency)
  })
})
