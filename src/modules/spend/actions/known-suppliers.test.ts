import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anOffering, aSupplier } from '../../suppliers/factories.ts'
import type { Supplier } from '../../suppliers/index.ts'
import { knownSuppliers } from './known-suppliers.ts'
import { comparableName } from './read-line.ts'

const known = await knownSuppliers(
  directory([
    aSupplier({ id: 1, name: 'Kaffefair', cvr: '99990007', legalForm: 'anpartsselskab', otherNames: ['Kaffehuset'] }),
    aSupplier({ id: 2, name: 'Grøn Hånd', offerings: [anOffering({ categories: ['77310000', '90910000'] })] }),
    aSupplier({ id: 3, name: 'Værestedet' }),
    aSupplier({ id: 4, name: 'Værestedet' }),
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
  ] as const
  for (const [how, cvr, name, expected] of cases) {
    test(`is found ${how}`, () => {
      assert.deepEqual(known.find({ cvr, supplierName: comparableName(name) }), expected)
    })
  }
})

test('what a social enterprise delivers is of the group that it offers first', () => {
  assert.deepEqual([...known.offered], [[2, '77300000']])
})

async function* directory(suppliers: readonly Supplier[]): AsyncGenerator<Supplier> {
  yield* suppliers
}
