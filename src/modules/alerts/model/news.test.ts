import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { knownOf, memoryAfter, mostKnown, newsAmong, settledAt } from './news.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))
const [earlier, lookedUntil, between, until, later] = [at(8), at(9), at(10), at(11), at(12)]
const change = (supplierId: number, findableSince: Date | null, ...formerly: readonly number[]) => ({
  supplierId,
  findableSince,
  knownAs: [supplierId, ...formerly],
})

describe('a search that remembers whom it found', () => {
  const memory = { lookedUntil, known: [1, 2] }

  test('finds new whoever is not among them, also who was there before and only now matches', () => {
    assert.deepEqual(newsAmong(memory, [change(1, between), change(3, earlier), change(4, between)], until), [3, 4])
  })

  test('knows who was merged out of one that it knows', () => {
    assert.deepEqual(newsAmong(memory, [change(3, between, 2), change(4, between, 5)], until), [4])
  })

  test('remembers them from then on, and forgets nobody', () => {
    assert.deepEqual(memoryAfter(memory, [3, 4], until), { lookedUntil: until, known: [1, 2, 3, 4] })
  })

  test('remembers nobody any more when they are too many', () => {
    const many = Array.from({ length: mostKnown }, (_, index) => index)
    assert.deepEqual(knownOf(many), many)
    assert.equal(knownOf([...many, -1]), null)
    assert.equal(memoryAfter({ lookedUntil, known: many }, [-1], until).known, null)
  })
})

describe('a search that finds too many to remember', () => {
  const memory = { lookedUntil, known: null }

  test('finds new who came since the last look, and nobody who was there', () => {
    const changes = [change(1, earlier), change(2, lookedUntil), change(3, between), change(4, null)]
    assert.deepEqual(newsAmong(memory, changes, until), [3])
  })

  test('leaves to the next look who came after this one, so that nobody is told twice', () => {
    assert.deepEqual(newsAmong(memory, [change(5, later)], until), [])
    assert.deepEqual(newsAmong(memoryAfter(memory, [], until), [change(5, later)], later), [5])
  })
})

test('a change is looked at a minute later', () => {
  assert.equal(settledAt(new Date('2026-11-22T12:00:00Z')).toISOString(), '2026-11-22T11:59:00.000Z')
})
