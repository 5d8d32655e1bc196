import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { numericOf } from '../../../kernel/money.ts'
import type { Mapping } from '../model.ts'
import { comparableName } from './company-name.ts'
import { amountInWorkbook, looksLikePersonalNumber, readDay, readLine } from './read-line.ts'

const mapping: Mapping = { cvr: 0, name: 1, amount: 2, date: 3, unit: 4, account: 5, text: 6 }

describe('a day in a ledger', () => {
  const days = [
    ['31-12-2026', '2026-12-31'],
    ['1.2.26', '2026-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T10:15:00.000Z', '2026-12-31'],
    ['31-12-2026 00:00', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['46387', '2026-12-31'],
    ['31. december 2026', '2026-12-31'],
    ['2 Jan 2026', '2026-01-02'],
    ['1. maj 26', '2026-05-01'],
    ['311226', '2026-12-31'],
    ['123126', undefined],
    ['3. tertial 2026', undefined],
    ['31-02-2026', undefined],
    ['12/31/2026', undefined],
    ['99999', undefined],
    ['i går', undefined],
  ] as const
  for (const [written, day] of days) {
    test(`“${written}” is ${day ?? 'no day'}`, () => assert.equal(readDay(written), day))
  }
})

describe('an amount in a ledger', () => {
  for (const [written, amount] of [
    ['1000,00-', -100_000n],
    ['1.000,00 -', -100_000n],
    ['(1.000,00)', -100_000n],
    ['1000,00- kr.', -100_000n],
    ['DKK (1.000,00)', -100_000n],
    ['(kr. 1.000,00)', -100_000n],
    ['-kr. 500', -50_000n],
    ['1.000,00 kr.', 100_000n],
    ['DKK 1000', 100_000n],
    ['100,-', 10_000n],
    ['-12,5', -1_250n],
  ] as const) {
    test(`“${written}” is ${amount} øre`, () => {
      const line = readLine(['', 'Kaffe ApS', written], mapping)
      assert.equal(line.ok && line.value.amount, amount)
    })
  }
})

test('a minus behind is text also in a workbook, where the full stop means thousands', () => {
  const line = readLine(['', 'Kaffe ApS', '1.000-'], mapping, amountInWorkbook)
  assert.equal(line.ok && line.value.amount, -100_000n)
})

describe('a line of a ledger', () => {
  test('is read whole', () => {
    const line = readLine(
      ['DK 33102690', 'Kaffe & Co. ApS', '-1.234,50', '31-12-2026', 'Skole', 'Forplejning', 'Kaffe'],
      mapping,
    )
    const supplier = { cvr: '33102690', supplierName: 'Kaffe & Co. ApS' }
    const rest = { amount: -123_450n, day: '2026-12-31', unit: 'Skole', account: 'Forplejning', text: 'Kaffe' }
    assert.deepEqual(line, { ok: true, value: { ...supplier, ...rest } })
  })

  test('needs no more than a supplier and an amount', () => {
    assert.ok(readLine(['', 'Kaffe ApS', '10'], mapping).ok)
  })

  test('falls back on the name where the CVR number is none', () => {
    const line = readLine(['00000000', 'Kaffe ApS', '10'], mapping)
    assert.ok(line.ok)
    assert.equal(line.value.cvr, null)
  })

  const faults = [
    ['unreadableAmount', ['33102690', '', '']],
    ['unreadableAmount', ['33102690', '', 'ti kroner']],
    ['unreadableDay', ['33102690', '', '10', '31-02-2026']],
    ['noSupplier', ['', ' - ', '10']],
    ['looksLikePersonalNumber', ['010190-1234', '', '10']],
    ['looksLikePersonalNumber', ['33102690', '', '10', '', '', '', 'Løn 0101901234 maj']],
  ] as const
  for (const [refusal, cells] of faults) {
    test(`is left out: ${refusal} in ${JSON.stringify(cells)}`, () => {
      assert.deepEqual(readLine(cells, mapping), { ok: false, refusal })
    })
  }
})

describe('what looks like a CPR number', () => {
  for (const text of [
    '290200-1234',
    '310190 1234',
    'CPR:0101901234',
    'løn-010190-1234',
    '010190–1234',
    '010190-1234-2',
  ])
    test(`is seen in “${text}”`, () => assert.ok(looksLikePersonalNumber(text)))
  for (const text of ['33102690', '321390-1234', '5790000123456', '9901901234'])
    test(`is not seen in “${text}”`, () => assert.ok(!looksLikePersonalNumber(text)))
})

describe('an amount in a workbook', () => {
  for (const [cell, kroner] of [
    ['123.456', '123.46'],
    ['1234.567', '1234.57'],
    ['0.30000000000000004', '0.30'],
    ['-0.005', '-0.01'],
    ['1234', '1234.00'],
    ['1.234,50', '1234.50'],
  ] as const) {
    test(`“${cell}” is ${kroner} kroner`, () => {
      const amount = amountInWorkbook(cell)
      assert.equal(amount.ok && numericOf(amount.value), kroner)
    })
  }
})

describe('names of suppliers', () => {
  test('are the same whatever the case, signs and spaces', () => {
    assert.equal(comparableName('Kaffe & Co.  A/S'), comparableName('KAFFE CO A/S'))
  })

  test('differ by their legal form', () => {
    assert.notEqual(comparableName('Kaffe A/S'), comparableName('Kaffe ApS'))
  })
})
