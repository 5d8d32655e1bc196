import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Mapping } from '../model.ts'
import { checkMapping, guessMapping } from './mapping.ts'

const unknown: Mapping = { cvr: null, name: null, amount: null, date: null, unit: null, account: null, text: null }

describe('the guessed mapping', () => {
  test('finds the columns of a Danish ledger', () => {
    const headers = ['Bogføringsdato', 'Kontonavn', 'Afdeling', 'Leverandør', 'CVR-nr.', 'Posteringstekst', 'Beløb']
    const expected: Mapping = { cvr: 4, name: 3, amount: 6, date: 0, unit: 2, account: 1, text: 5 }
    assert.deepEqual(guessMapping(headers), expected)
  })

  test('finds the columns of an English ledger', () => {
    const headers = ['Date', 'Vendor name', 'VAT no.', 'Amount', 'Cost centre', 'Account', 'Description']
    const expected: Mapping = { cvr: 2, name: 1, amount: 3, date: 0, unit: 4, account: 5, text: 6 }
    assert.deepEqual(guessMapping(headers), expected)
  })

  test('prefers the amount without VAT', () => {
    assert.equal(guessMapping(['Beløb inkl. moms', 'Beløb ekskl. moms']).amount, 1)
  })

  test('takes the supplier’s CVR number for the number, and not for the name', () => {
    assert.deepEqual(guessMapping(['Leverandør CVR', 'Leverandørnavn']), { ...unknown, cvr: 0, name: 1 })
  })

  test('guesses nothing from headers that say nothing', () => {
    assert.deepEqual(guessMapping(['A', '', '123']), unknown)
  })
})

describe('a mapping', () => {
  test('runs with an amount and a supplier', () => {
    assert.ok(checkMapping({ ...unknown, amount: 0, cvr: 1 }, 2).ok)
    assert.ok(checkMapping({ ...unknown, amount: 0, name: 1 }, 2).ok)
  })

  const refusals = [
    ['noAmount', { ...unknown, cvr: 0 }],
    ['noSupplier', { ...unknown, amount: 0 }],
    ['sameColumnTwice', { ...unknown, amount: 0, name: 0 }],
    ['noSuchColumn', { ...unknown, amount: 0, name: 2 }],
    ['noSuchColumn', { ...unknown, amount: -1, name: 1 }],
  ] as const
  for (const [refusal, mapping] of refusals) {
    test(`is refused: ${refusal} ${JSON.stringify(mapping)}`, () => {
      assert.deepEqual(checkMapping(mapping, 2), { ok: false, refusal })
    })
  }
})
