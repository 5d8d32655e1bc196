import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { byColumns, byScore, pageOf, rankEach } from './best.ts'
import { size } from './bit-set.ts'
import { match, matchAll } from './match.ts'
import { type IndexedDocument, isAnywhere, put, type SearchIndex, searchIndex, takeOut } from './search-index.ts'
import { keptStanding } from './standing.ts'
import { countsIn, tallyOf } from './tally.ts'

const today = 20_000
const words = ['bread', 'cake', 'tea']

/** A document of few words, so that many are equal and the lot decides. */
function documentOf(key: number, shape: number): IndexedDocument {
  const terms = words.flatMap((word, place) => {
    const weight = (shape >>> (place * 2)) & 3
    return weight === 0 ? [] : [[word, weight * 5] as const]
  })
  const values = [`kind=${shape % 3}`, `town=${shape % 7}`, ...(shape % 2 === 0 ? ['kind=both'] : [])]
  return { key, terms: new Map(terms), values, numbers: [shape % 5, shape % 11] }
}

/** A thousand changes and removals among two hundred documents, by place: the key, and the new shape or 0 for a removal. */
const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 63 })), {
  minLength: 1_000,
  maxLength: 1_000,
})

/** The index that has lived through the changes, and one that was told only how they ended. */
function changedAndRebuilt(told: readonly (readonly [number, number])[]): readonly [SearchIndex, SearchIndex] {
  const [changed, rebuilt] = [searchIndex(2), searchIndex(2)]
  for (let key = 1; key <= 200; key += 1) put(changed, documentOf(key, key % 64))
  const last = new Map(Array.from({ length: 200 }, (_, place) => [place + 1, (place + 1) % 64]))
  for (const [key, shape] of told) {
    if (shape === 0) takeOut(changed, key)
    else put(changed, documentOf(key, shape))
    last.set(key, shape === 0 ? -1 : shape)
  }
  for (const [key, shape] of last) if (shape >= 0) put(rebuilt, documentOf(key, shape))
  return [changed, rebuilt]
}

/** All that a question comes to: how many, their order, and how many have each value. */
function answerOf(index: SearchIndex, asked: readonly string[]) {
  const wanted = asked.map((term) => ({ importance: 1, alternatives: [{ term, worth: 1 }] }))
  const { documents, scores } = asked.length === 0 ? matchAll(index) : match(index, wanted, 0.6)
  const scored = new Map(asked.length === 0 ? [] : [...Array(index.count).keys()].map((each) => [each, scores[each]]))
  const keysBy = (order: Parameters<typeof pageOf>[2]['order']) =>
    pageOf(index, documents, { from: 0, count: 1_000, order }).map((document) => index.keys[document])
  const tally = tallyOf(index, documents, ['kind', 'town'])
  const counts = [...countsIn(index, tally, 'kind'), ...countsIn(index, tally, 'town')]
  return {
    total: size(documents),
    byScore: keysBy(
      byScore(
        index,
        rankEach((document) => scored.get(document) ?? 0),
        today,
      ),
    ),
    byColumns: keysBy(byColumns(index, [0, 1], keptStanding())),
    counts: counts.toSorted((one, other) => (one.value < other.value ? -1 : 1)),
    isThere: asked.map((term) => isAnywhere(index, term)),
  }
}

describe('an index that has changed a thousand times', () => {
  for (const asked of [[], ['bread'], ['bread', 'tea'], words]) {
    test(`answers as one built anew: ${asked.join(' ') || 'no words'}`, () => {
      fc.assert(
        fc.property(changes, (told) => {
          const [changed, rebuilt] = changedAndRebuilt(told)
          assert.deepEqual(answerOf(changed, asked), answerOf(rebuilt, asked))
        }),
        { numRuns: 15 },
      )
    })
  }
})
