import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { copyOf, has, intersect, size } from './bit-set.ts'
import { addValues, documentsWith, hasOneOf, type ValueSets, valueSets } from './value-sets.ts'

/** Documents with these values, one after the other. */
function having(all: readonly (readonly string[])[]): ValueSets {
  const values = valueSets()
  for (const own of all) addValues(values, own)
  return values
}

describe('values', () => {
  test('narrow to the documents that have any of those wanted, few or so many that they become bits', () => {
    const values = having(
      Array.from({ length: 20_000 }, (_, place) => [
        `kind=${place % 3 === 0 ? 'third' : 'other'}`,
        ...(place % 1_000 === 0 ? ['kind=rare'] : []),
      ]),
    )
    const third = documentsWith(values, ['kind=third'])
    const either = documentsWith(values, ['kind=third', 'kind=rare', 'kind=nobody'])
    assert.equal(size(third), 6_667)
    assert.ok(has(either, 1_000) && !has(third, 1_000))
    const both = copyOf(third)
    intersect(both, documentsWith(values, ['kind=rare']))
    assert.equal(size(both), 7)
  })

  test('are known of each document', () => {
    const values = having([['kind=a', 'town=x'], [], ['town=y', 'kind=b']])
    const whoHas = (...wanted: string[]) => [0, 1, 2].filter((document) => hasOneOf(values, document, wanted))
    assert.deepEqual([whoHas('kind=a'), whoHas('town=y', 'kind=a'), whoHas('town=z'), whoHas()], [[0], [0, 2], [], []])
  })
})
