import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { numericOf, oreOf } from '../../../kernel/money.ts'
import { amountOf, isTooMuch, type QuoteLine, sumsOf } from './line.ts'

function aLine(line: Partial<QuoteLine> = {}): QuoteLine {
  return { words: 'Frokost', quantity: '1', unit: 'dag', unitPrice: oreOf(10_000n), vatRate: 25, ...line }
}

const anyLine = fc.record({
  words: fc.constant('Frokost'),
  quantity: fc.integer({ min: 1, max: 999_999_999 }).map((thousandths) => (thousandths / 1000).toFixed(3)),
  unit: fc.constant('stk.'),
  unitPrice: fc.bigInt({ min: 0n, max: 10_000_000n }).map(oreOf),
  vatRate: fc.constantFrom<25 | 0>(25, 0),
})

describe('the sums of a quote', () => {
  for (const [quantity, price, amount] of [
    ['2.5', 100_010n, '2500.25'],
    ['0.5', 1n, '0.01'],
    ['0.499', 1n, '0.00'],
    ['3', 33n, '0.99'],
    ['0.333', 100n, '0.33'],
  ] as const) {
    test(`make ${quantity} times ${price} øre ${amount} kroner`, () =>
      assert.equal(numericOf(amountOf(aLine({ quantity, unitPrice: oreOf(price) }))), amount))
  }

  test('put VAT on what is not exempt, once, of the sum', () => {
    const lines = [aLine({ unitPrice: oreOf(1n) }), aLine({ unitPrice: oreOf(1n) }), aLine({ vatRate: 0 })]
    assert.deepEqual(sumsOf(lines), { net: 10_002n, vat: 1n, gross: 10_003n })
  })

  test('are exact at the øre, and do not depend on the order of the lines', () =>
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const sums = sumsOf(lines)
        assert.equal(sums.gross, sums.net + sums.vat)
        assert.deepEqual(sumsOf(lines.toReversed()), sums)
        const thousandths = lines.map((line) => BigInt(line.quantity.replace('.', '')) * line.unitPrice)
        const exact = thousandths.map((each) => (each + 500n) / 1000n).reduce((sum, each) => sum + each, 0n)
        assert.equal(sums.net, exact)
      }),
    ))

  test('that the database cannot hold are too much', () => {
    assert.equal(isTooMuch([aLine({ unitPrice: oreOf(10n ** 13n), quantity: '10' })]), true)
    assert.equal(isTooMuch([aLine({ unitPrice: oreOf(9n * 10n ** 13n) })]), true)
    assert.equal(isTooMuch([aLine({ unitPrice: oreOf(7n * 10n ** 13n) })]), false)
  })
})
