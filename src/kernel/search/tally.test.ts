import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { add, type BitSet, bitSet, has } from './bit-set.ts'
import { put, type SearchIndex, searchIndex, takeOut } from './search-index.ts'
import { countsIn, tallyOf, type ValueCount } from './tally.ts'

const someValues = fc.uniqueArray(
  fc.constantFrom('kind=a', 'kind=b', 'kind=c', 'town=x', 'town=y', 'town=z', 'town=here=there'),
)

const some = fc.record({
  all: fc.array(someValues, { minLength: 1, maxLength: 150 }),
  /** Few, or nearly all. */
  found: fc.oneof(fc.array(fc.nat(149)), fc.array(fc.nat(149), { minLength: 100, maxLength: 600 })),
  gone: fc.array(fc.nat(149), { maxLength: 40 }),
})

describe('of any documents found, a tally', () => {
  test('tells how many have each value, kinds together and one alone', () => {
    const property = fc.property(some, ({ all, found, gone }) => {
      const index = having(all, gone)
      const documents = aliveAmong(index, found)
      for (const kind of ['kind', 'town']) {
        const expected = countedByHand(all, documents, kind)
        assert.deepEqual(asRecord(countsIn(index, tallyOf(index, documents, ['kind', 'town']), kind)), expected)
        assert.deepEqual(asRecord(countsIn(index, tallyOf(index, documents, [kind]), kind)), expected)
      }
    })
    fc.assert(property, { numRuns: 100 })
  })

  test('leaves out what nobody has, also of those asked for by name', () => {
    const index = having([['kind=a'], ['kind=b'], ['kind=a', 'town=x']], [1])
    const tally = tallyOf(index, index.alive, ['kind'])
    assert.deepEqual(countsIn(index, tally, 'kind'), [{ value: 'a', count: 2 }])
    assert.deepEqual(countsIn(index, tally, 'kind', ['b', 'c', 'a']), [{ value: 'a', count: 2 }])
    assert.deepEqual(countsIn(index, tally, 'colour'), [])
  })
})

/** Documents with these values, one after the other, some of which have been taken out. */
function having(all: readonly (readonly string[])[], gone: readonly number[]): SearchIndex {
  const index = searchIndex(0)
  for (const [place, values] of all.entries()) put(index, { key: place + 1, terms: new Map(), values, numbers: [] })
  for (const document of gone) takeOut(index, document + 1)
  return index
}

function aliveAmong(index: SearchIndex, found: readonly number[]): BitSet {
  const documents = bitSet(index.count)
  for (const document of found) if (document < index.count && has(index.alive, document)) add(documents, document)
  return documents
}

/** How many of the documents have each value of a kind, without any index. */
function countedByHand(all: readonly (readonly string[])[], documents: BitSet, kind: string) {
  const own = all.flatMap((values, document) => (has(documents, document) ? values : []))
  const ofKind = own.filter((value) => value.startsWith(`${kind}=`)).map((value) => value.slice(kind.length + 1))
  const alike = Map.groupBy(ofKind, (value) => value)
  return asRecord([...alike].map(([value, those]) => ({ value, count: those.length })))
}

function asRecord(counts: readonly ValueCount[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ value, count }) => [value, count]))
}
