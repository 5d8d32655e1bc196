import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  formatAmount,
  formatShortAmount,
  numericOf,
  oreFromNumeric,
  oreOf,
  parseAmount,
  sumOf,
  times,
  vatOf,
} from './money.ts'
import { ok, refused } from './result.ts'

/** What a column of money holds. */
const amounts = fc.bigInt({ min: -(10n ** 14n) + 1n, max: 10n ** 14n - 1n }).map(oreOf)

describe('an amount that somebody typed', () => {
  for (const [typed, kroner] of [
    ['0', '0.00'],
    ['500000', '500000.00'],
    ['500.000', '500000.00'],
    ['500,000', '500000.00'],
    ['500 000', '500000.00'],
    ['500\u00a0000 kr.', '500000.00'],
    ['499.999,99', '499999.99'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1234.50', '1234.50'],
    ['1234,5', '1234.50'],
    ['1 234,50 kr.', '1234.50'],
    ['kr. 1.234,50', '1234.50'],
    ['DKK 1,234.50', '1234.50'],
    ['1234,50 DKK', '1234.50'],
    ['1.234.567', '1234567.00'],
    ['1.234,-', '1234.00'],
    ['0,05', '0.05'],
    ['-12,5', '-12.50'],
    ['−1.000', '-1000.00'],
    ['999.999.999.999,99', '999999999999.99'],
  ] as const) {
    test(`as ${typed} is ${kroner}`, () => {
      const read = parseAmount(typed)
      assert.equal(read.ok && numericOf(read.value), kroner)
    })
  }

  for (const [typed, fault] of [
    ['', 'notAmount'],
    ['kr.', 'notAmount'],
    ['kr500kr', 'notAmount'],
    ['mange penge', 'notAmount'],
    ['1e6', 'notAmount'],
    ['0x10', 'notAmount'],
    ['12 34', 'notAmount'],
    ['1.23.456', 'notAmount'],
    ['1,234,50', 'notAmount'],
    ['1.234.56', 'notAmount'],
    ['--1', 'notAmount'],
    ['½', 'notAmount'],
    ['0,125', 'tooManyDecimals'],
    ['1234,567', 'notAmount'],
    ['1.2345', 'tooManyDecimals'],
    ['1000000000000', 'tooLarge'],
  ] as const) {
    test(`as “${typed}” is refused: ${fault}`, () => assert.deepEqual(parseAmount(typed), refused(fault)))
  }

  test('is read back as it was written, in both languages', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('da', 'en'), (amount, language) => {
        assert.deepEqual(parseAmount(formatAmount(amount, language)), ok(amount))
        assert.deepEqual(parseAmount(formatShortAmount(amount, language)), ok(amount))
      }),
    )
  })

  test('never makes the reader fail, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseAmount(text)))
    fc.assert(fc.property(fc.stringMatching(/^[-\d., kr]{0,20}$/), (text) => void parseAmount(text)))
  })
})

describe('an amount', () => {
  test('is written as its readers write it', () => {
    assert.equal(formatAmount(oreOf(123_450n), 'da'), '1.234,50\u00a0kr.')
    assert.equal(formatAmount(oreOf(123_450n), 'en'), 'DKK\u00a01,234.50')
    assert.equal(formatAmount(oreOf(-5n), 'da'), '-0,05\u00a0kr.')
    assert.equal(formatShortAmount(oreOf(50_000_000n), 'da'), '500.000\u00a0kr.')
    assert.equal(formatShortAmount(oreOf(50_000_001n), 'da'), '500.000,01\u00a0kr.')
  })

  test('goes through the database unchanged', () => {
    fc.assert(fc.property(amounts, (amount) => assert.equal(oreFromNumeric(numericOf(amount)), amount)))
    assert.equal(oreFromNumeric('7'), 700n)
    assert.throws(() => oreFromNumeric('1e3'))
  })
})

describe('reckoning', () => {
  for (const [amount, quantity, product] of [
    [100n, '2.5', 250n],
    [1n, '0.5', 1n],
    [-1n, '0.5', -1n],
    [1n, '0.4999', 0n],
    [3n, '0.5', 2n],
    [33n, '3', 99n],
    [12_345n, '-1', -12_345n],
    [99_999_999_999n, '1000', 99_999_999_999_000n],
    [10n, '0.05', 1n],
    [10n, '0.049', 0n],
  ] as const) {
    test(`${amount} øre ${quantity} times is ${product}`, () => assert.equal(times(oreOf(amount), quantity), product))
  }

  test('refuses what is no quantity', () => assert.throws(() => times(oreOf(1n), '1,5')))

  test('is off by half an øre at most, and treats debts as it treats claims', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: 10n ** 9n }), (amount, thousandths) => {
        const quantity = `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')}`
        const product = times(amount, quantity)
        const off = product * 1000n - amount * thousandths
        assert.ok(off <= 500n && off >= -500n)
        assert.equal(times(oreOf(-amount), quantity), -product)
      }),
    )
  })

  test('adds a quarter as tax, to the nearest øre', () => {
    assert.deepEqual(
      [100n, 1n, 2n, 3n, -2n].map((each) => vatOf(oreOf(each))),
      [25n, 0n, 1n, 1n, -1n],
    )
  })

  test('adds up whatever the order', () => {
    assert.equal(sumOf([]), 0n)
    fc.assert(fc.property(fc.array(amounts), (all) => assert.equal(sumOf(all), sumOf(all.toReversed()))))
  })
})
