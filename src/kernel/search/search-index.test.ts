import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { byColumns, byScore, pageOf, rankEach } from './best.ts'
import { has, size } from './bit-set.ts'
import { leaveOut, match, matchAll, type WantedWord } from './match.ts'
import { impactOf, readPostings, stepTo } from './posting-lists.ts'
import { type IndexedDocument, isWorn, put, type SearchIndex, searchIndex, takeOut } from './search-index.ts'
import { keptStanding } from './standing.ts'
import { countsIn, tallyOf } from './tally.ts'

const today = 20_000

function indexOf(documents: readonly Partial<IndexedDocument>[]): SearchIndex {
  const index = searchIndex(2)
  for (const [place, document] of documents.entries()) {
    put(index, { key: place + 1, terms: new Map(), values: [], numbers: [0, 0], ...document })
  }
  return index
}

function wanting(...terms: readonly string[]): WantedWord[] {
  return terms.map((term) => ({ importance: 1, alternatives: [{ term, worth: 1 }] }))
}

/** The keys found, the best first. */
function found(index: SearchIndex, words: readonly WantedWord[], leastShare = 1): number[] {
  const { documents, scores } = match(index, words, leastShare)
  const order = byScore(
    index,
    rankEach((document) => scores[document] ?? 0),
    today,
  )
  return pageOf(index, documents, { from: 0, count: 100, order }).map((document) => index.keys[document] ?? 0)
}

describe('words', () => {
  const index = indexOf([
    { terms: new Map([['bread', 3]]) },
    {
      terms: new Map([
        ['bread', 12],
        ['cake', 5],
      ]),
    },
    {
      terms: new Map([
        ['cake', 9],
        ['+bread', 8],
      ]),
    },
  ])

  test('find the documents that have them, the heaviest first', () => {
    assert.deepEqual(found(index, wanting('bread')), [2, 1])
    assert.deepEqual(found(index, wanting('tea')), [])
  })

  test('are all wanted, unless told that a part of their weight is enough', () => {
    assert.deepEqual(found(index, wanting('bread', 'cake')), [2])
    assert.deepEqual(found(index, wanting('bread', 'cake'), 0.1), [2, 3, 1])
  })

  test('may be found by something like them, which is worth less, and count once', () => {
    const bread: WantedWord = {
      importance: 1,
      alternatives: [
        { term: 'bread', worth: 1 },
        { term: '+bread', worth: 0.5 },
      ],
    }
    assert.deepEqual(found(index, [bread]), [2, 3, 1])
    const twice: WantedWord = { importance: 1, alternatives: [...bread.alternatives, { term: 'cake', worth: 0.1 }] }
    assert.deepEqual(found(index, [twice]), [2, 3, 1])
  })

  test('that are left out take their documents away', () => {
    const matches = match(index, wanting('bread'), 1)
    leaveOut(index, matches, ['cake', 'tea'])
    assert.equal(size(matches.documents), 1)
  })

  test('that are rare weigh more than those that everybody has', () => {
    const many = indexOf(
      Array.from({ length: 20 }, (_, place) => ({ terms: new Map([[place === 7 ? 'rare' : 'common', 5]]) })),
    )
    assert.equal(found(many, wanting('rare', 'common'), 0.1)[0], 8)
  })
})

describe('a document', () => {
  test('that comes again stands for what it is now', () => {
    const index = indexOf([{ terms: new Map([['old', 5]]), values: ['kind=a'] }])
    put(index, { key: 1, terms: new Map([['new', 5]]), values: ['kind=b'], numbers: [0, 0] })
    assert.deepEqual([found(index, wanting('old')), found(index, wanting('new'))], [[], [1]])
    const tally = tallyOf(index, matchAll(index).documents, ['kind'])
    assert.deepEqual(countsIn(index, tally, 'kind'), [{ value: 'b', count: 1 }])
    assert.equal(index.size, 1)
  })

  test('that was taken out is found no more, and may be taken out twice', () => {
    const index = indexOf([{ terms: new Map([['word', 5]]) }, { terms: new Map([['word', 5]]) }])
    takeOut(index, 1)
    takeOut(index, 1)
    takeOut(index, 99)
    assert.deepEqual(found(index, wanting('word')), [2])
    assert.equal(size(matchAll(index).documents), 1)
  })

  test('with any key and any weight is found by each of its terms, however many there are', () => {
    fc.assert(
      fc.property(someDocuments, (all) => {
        const index = filled(all)
        for (const term of ['a', 'b', 'common', 'none']) {
          const weights = all.flatMap(({ key, words, gone }) => (gone ? [] : [[key, words[term]] as const]))
          const expected = weights.filter(([, weight]) => weight !== undefined)
          assert.deepEqual(impactsOf(index, term), new Map(expected))
        }
      }),
      { numRuns: 30 },
    )
  })
})

const someDocuments = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: 1, max: 5_000 }),
    words: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'common'), fc.integer({ min: 1, max: 15 })),
    gone: fc.boolean(),
  }),
  { selector: ({ key }) => key, maxLength: 300, minLength: 100 },
)

interface SomeDocument {
  readonly key: number
  readonly words: Readonly<Record<string, number>>
  readonly gone: boolean
}

function filled(all: readonly SomeDocument[]): SearchIndex {
  const index = searchIndex(0)
  for (const { key, words } of all) put(index, { key, terms: new Map(Object.entries(words)), values: [], numbers: [] })
  for (const { key, gone } of all) if (gone) takeOut(index, key)
  return index
}

/** The weight of a term by the key of the document that has it; in no order. */
function impactsOf(index: SearchIndex, term: string): Map<number, number> {
  const postings = new Uint32Array(index.count)
  const count = readPostings(index.postings, term, postings)
  let document = 0
  const all = Array.from(postings.subarray(0, count), (posting) => {
    document += stepTo(posting)
    return [document, impactOf(posting)] as const
  })
  return new Map(
    all.flatMap(([document, impact]) => (has(index.alive, document) ? [[index.keys[document] ?? 0, impact]] : [])),
  )
}

describe('the order', () => {
  test('of equals is by lot: the same all day, another the next, and nobody is first for ever', () => {
    const index = indexOf(Array.from({ length: 50 }, () => ({})))
    const on = (day: number) =>
      pageOf(index, matchAll(index).documents, {
        from: 0,
        count: 50,
        order: byScore(
          index,
          rankEach(() => 1),
          day,
        ),
      })
    assert.deepEqual(on(today), on(today))
    assert.notDeepEqual(on(today), on(today + 1))
    const firsts = new Set(Array.from({ length: 400 }, (_, day) => on(today + day)[0]))
    assert.ok(firsts.size > 45, `${firsts.size} of 50 came first`)
  })

  test('of pages is the order of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (scores, length) => {
          const index = indexOf(scores.map(() => ({})))
          const order = byScore(
            index,
            rankEach((document) => scores[document] ?? 0),
            today,
          )
          const { documents } = matchAll(index)
          const pages = Array.from({ length: Math.ceil(scores.length / length) }, (_, page) =>
            pageOf(index, documents, { from: page * length, count: length, order }),
          )
          assert.deepEqual(pages.flat(), pageOf(index, documents, { from: 0, count: 60, order }))
          const inOrder = pages.flat().map((document) => scores[document] ?? 0)
          assert.deepEqual(
            inOrder,
            scores.toSorted((one, other) => other - one),
          )
        },
      ),
    )
  })

  test('may go by numbers, column after column', () => {
    const index = indexOf([{ numbers: [2, 1] }, { numbers: [1, 9] }, { numbers: [2, 0] }])
    const order = byColumns(index, [0, 1], keptStanding())
    assert.deepEqual(pageOf(index, matchAll(index).documents, { from: 0, count: 9, order }), [1, 2, 0])
  })
})

test('an index of which much is dead says so', () => {
  const index = searchIndex(0)
  const again = () => {
    for (let key = 1; key <= 6_000; key += 1) put(index, { key, terms: new Map(), values: [], numbers: [] })
  }
  again()
  assert.equal(isWorn(index), false)
  again()
  again()
  assert.equal(isWorn(index), true)
})
