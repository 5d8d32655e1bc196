import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anOffering, aSearch } from '../factories.ts'
import { kindOfCategory, offeredCategories, withFilter } from './directory.ts'

describe('a category', () => {
  for (const [code, kind] of [
    ['03000000', 'product'],
    ['15000000', 'product'],
    ['44617000', 'product'],
    ['48000000', 'product'],
    ['45000000', 'service'],
    ['50000000', 'service'],
    ['55512000', 'service'],
    ['98390000', 'service'],
  ] as const) {
    test(`${code} is a ${kind}`, () => assert.equal(kindOfCategory(code), kind))
  }
})

describe('what a supplier offers', () => {
  test('stands in each of its categories once', () => {
    const offerings = [
      anOffering({ categories: ['55512000', '77310000'] }),
      anOffering({ categories: ['55512000'] }),
      anOffering(),
    ]
    assert.deepEqual(offeredCategories({ offerings }), ['55512000', '77310000'])
  })
})

describe('a search with another filter', () => {
  const asked = aSearch({ words: 'kaffe', filters: { kind: 'product', employs: 'fleksjob' }, page: 3 })

  test('begins on its first page and keeps all else', () => {
    assert.deepEqual(withFilter(asked, 'municipality', '0751'), {
      ...asked,
      page: 1,
      filters: { kind: 'product', employs: 'fleksjob', municipality: '0751' },
    })
  })

  test('may have one less', () =>
    assert.deepEqual(withFilter(asked, 'kind', undefined).filters, { employs: 'fleksjob' }))

  test('is a new search: the old one is as it was', () => {
    withFilter(asked, 'kind', 'service')
    assert.equal(asked.filters.kind, 'product')
  })
})
