import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anOffering, aSupplier } from '../../suppliers/factories.ts'
import type { Supplier } from '../../suppliers/index.ts'
import { knownSuppliers } from './known-suppliers.ts'

const known = await knownSuppliers(
  directory([
    aSupplier({ id: 1, name: 'Kaffefair', cvr: '99990007', legalForm: 'anpartsselskab', otherNames: ['Kaffehuset'] }),
    aSupplier({ id: 2, name: 'Grøn Hånd', offerings: [anOffering({ categories: ['77310000', '90910000'] })] }),
    aSupplier({ id: 3, name: 'Værestedet' }),
    aSupplier({ id: 4, name: 'Værestedet' }),
    aSupplier({ id: 5, name: 'Café Solsiden' }),
    aSupplier({ id: 6, name: 'Bøgely', legalForm: 'erhvervsdrivende-fond' }),
    aSupplier({ id: 7, name: 'Nordlys ApS' }),
  ]),
)

describe('the social enterprise behind a line', () => {
  const cases = [
    ['by its number, whatever it is called', '99990007', 'Noget andet', { id: 1, isNameAlone: false }],
    ['by its name', null, 'KAFFEFAIR', { id: 1, isNameAlone: true }],
    ['by its name with the legal form', null, 'Kaffefair ApS', { id: 1, isNameAlone: true }],
    ['by another of its names', null, 'Kaffehuset', { id: 1, isNameAlone: true }],
    ['by its name, where its own number is unknown', '33102690', 'Grøn Hånd', { id: 2, isNameAlone: true }],
    ['not by its name, where the numbers differ', '33102690', 'Kaffefair', null],
    ['not by a name with another legal form', null, 'Kaffefair A/S', null],
    ['not by a name that two have', null, 'Værestedet', null],
    ['not by a part of its name', null, 'Kaffe', null],
    ['by its name with a legal form that nobody here knew', null, 'GRØN HÅND A/S', { id: 2, isNameAlone: true }],
    ['by its name without accents, with a legal form', null, 'Cafe Solsiden, I/S', { id: 5, isNameAlone: true }],
    ['by its name with letters as keyboards have them', null, 'Groen Haand', { id: 2, isNameAlone: true }],
    ['by its name and its owner', null, 'Café Solsiden v/Anna Eksempel', { id: 5, isNameAlone: true }],
    ['by its name with the legal form before it', null, 'Fonden Bøgely', { id: 6, isNameAlone: true }],
    ['not by its name, where the forms differ', null, 'Bøgely ApS', null],
    ['by its name without the form it carries', null, 'Nordlys', { id: 7, isNameAlone: true }],
    ['not by its name with another form than it carries', null, 'Nordlys A/S', null],
    ['not by what two are called, whatever the form', null, 'Værestedet ApS', null],
  ] as const
  for (const [how, cvr, name, expected] of cases) {
    test(`is found ${how}`, () => {
      assert.deepEqual(known.find({ cvr, supplierName: name }), expected)
    })
  }
})

test('what a social enterprise delivers is of the group that it offers first', () => {
  assert.deepEqual([...known.offered], [[2, '77300000']])
})

async function* directory(suppliers: readonly Supplier[]): AsyncGenerator<Supplier> {
  yield* suppliers
}
