import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { targetGroups } from '../../reference/index.ts'
import { aSearch } from '../factories.ts'
import { readSearch, type SearchParameter, searchQuery } from './search.ts'

const [group] = targetGroups('2026-11-22')

describe('a search in an address', () => {
  for (const [query, expected] of [
    [{}, aSearch()],
    [{ q: '  kaffe  ' }, aSearch({ words: 'kaffe' })],
    [{ q: '' }, aSearch()],
    [{ category: '555' }, aSearch({ filters: { category: '55500000' } })],
    [{ category: '55512000-4' }, aSearch({ filters: { category: '55512000' } })],
    [{ municipality: 'Århus' }, aSearch({ filters: { municipality: '0751' } })],
    [{ municipality: '751' }, aSearch({ filters: { municipality: '0751' } })],
    [{ delivers_to: 'aarhus' }, aSearch({ filters: { deliversTo: '0751' } })],
    [{ region: 'Region Midtjylland' }, aSearch({ filters: { region: 'midtjylland' } })],
    [{ region: 'Central Denmark Region' }, aSearch({ filters: { region: 'midtjylland' } })],
    [{ kind: 'product' }, aSearch({ filters: { kind: 'product' } })],
    [{ sort: 'newest', page: '3', page_size: '50' }, aSearch({ sort: 'newest', page: 3, pageSize: 50 })],
    [{ utm_source: 'mail', q: 'kaffe' }, aSearch({ words: 'kaffe' })],
    [{ municipality: '' }, aSearch()],
    [{ kind: '', sort: '', page: '', page_size: '' }, aSearch()],
    [{ page: '007' }, aSearch({ page: 7 })],
  ] as const) {
    test(`${JSON.stringify(query)} is understood`, () =>
      assert.deepEqual(readSearch(query), { search: expected, faults: [] }))
  }

  test('is the same search when it is written into an address again', () => {
    const someSearch = fc.record({
      words: fc.string({ unit: 'grapheme', maxLength: 50 }).map((words) => words.replaceAll('\0', '').trim()),
      filters: fc.record(
        {
          category: fc.constantFrom('55000000', '55512000'),
          municipality: fc.constantFrom('0751', '0101'),
          region: fc.constantFrom('midtjylland', 'oestdanmark'),
          deliversTo: fc.constantFrom('0851', '0400'),
          kind: fc.constantFrom('product', 'service'),
          employs: fc.constant(group?.code ?? ''),
          rsv: fc.constant('checked'),
          confirmed: fc.constant('year'),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      sort: fc.constantFrom('relevance', 'name', 'newest'),
      page: fc.integer({ min: 1, max: 10_000 }),
      pageSize: fc.integer({ min: 1, max: 100 }),
    })
    const property = fc.property(someSearch.map(aSearch), (asked) => {
      const written = Object.entries(searchQuery(asked)).filter(([, value]) => value !== undefined)
      const query = Object.fromEntries(written.map(([name, value]) => [name, String(value)]))
      assert.deepEqual(readSearch(query), { search: asked, faults: [] })
    })
    fc.assert(property)
  })
})

describe('a parameter that makes no sense', () => {
  for (const [parameter, value] of [
    ['q', 'a'.repeat(201)],
    ['q', 'a\0b'],
    ['q', '\uD800'],
    ['category', '99999999'],
    ['category', 'kantine'],
    ['municipality', 'Malmö'],
    ['region', 'Skåne'],
    ['delivers_to', '9999'],
    ['kind', 'thing'],
    ['employs', 'alle'],
    ['rsv', 'yes'],
    ['confirmed', 'month'],
    ['sort', 'price'],
    ['page', '0'],
    ['page', '10001'],
    ['page', '1.5'],
    ['page', 'x'],
    ['page', '0x10'],
    ['page', '1e1'],
    ['page', ' 1'],
    ['page', '+1'],
    ['page', '٣'],
    ['page', '9'.repeat(400)],
    ['page_size', '1_0'],
    ['page_size', '101'],
    ['page_size', '-1'],
  ] as const) {
    test(`${parameter}=${value.slice(0, 20)} is named, and costs nothing but itself`, () => {
      const kept = parameter === 'kind' ? { sort: 'name' } : { kind: 'product' }
      const { search, faults } = readSearch({ ...kept, [parameter]: value })
      assert.deepEqual(
        faults.map((fault) => fault.parameter),
        [parameter],
      )
      assert.deepEqual(search, readSearch(kept).search)
    })
  }

  test('twice is named twice over', () => {
    const { search, faults } = readSearch({ q: ['a', 'b'], kind: 'thing', sort: 'name' })
    assert.deepEqual(faults, [
      { parameter: 'q', value: 'a, b' },
      { parameter: 'kind', value: 'thing' },
    ] satisfies readonly { parameter: SearchParameter; value: string }[])
    assert.deepEqual(search, aSearch({ sort: 'name' }))
  })

  test('never throws, whatever it is', () => {
    const anything = fc.dictionary(
      fc.constantFrom('q', 'category', 'page', 'kind', 'sort', '__proto__', 'x'),
      fc.anything(),
    )
    fc.assert(fc.property(anything, (query) => assert.ok(readSearch(query).search.page >= 1)))
  })
})
