import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discountedGain, type Grades, mean, ndcg, recall } from './ranking-metrics.ts'

/** The example known from textbooks and Wikipedia: six documents, graded 3, 2, 3, 0, 1, 2 in the order shown. */
const shown = ['a', 'b', 'c', 'd', 'e', 'f']
const grades: Grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 3],
  ['d', 0],
  ['e', 1],
  ['f', 2],
])

test('the discounted gain of the textbook example, with exponential gain', () => {
  assertClose(discountedGain([3, 2, 3, 0, 1, 2], 6), 13.8483)
})

test('the normalised gain of the textbook example', () => {
  assertClose(ndcg(shown, grades, 6), 0.9488)
})

test('the best order scores 1, the worst order less', () => {
  assert.equal(ndcg(['a', 'c', 'b', 'f', 'e', 'd'], grades, 10), 1)
  assert.ok(Number(ndcg(['d', 'e', 'b', 'f', 'a', 'c'], grades, 10)) < 0.7)
})

test('results beyond the depth count neither in the answer nor in the ideal', () => {
  assert.equal(ndcg(['a', 'c', 'd', 'd'], grades, 2), 1)
  assert.equal(ndcg(['d', 'x', 'a'], grades, 2), 0)
})

test('an empty answer scores 0 where something was relevant', () => {
  assert.equal(ndcg([], grades, 10), 0)
  assert.equal(recall([], grades, 20), 0)
})

test('a question to which nothing is relevant has no score', () => {
  assert.equal(ndcg(shown, new Map(), 10), undefined)
  assert.equal(ndcg(shown, new Map([['a', 0]]), 10), undefined)
  assert.equal(recall(shown, new Map([['a', 0]]), 20), undefined)
})

test('recall is the share of the relevant ones within the depth, whatever their order', () => {
  assert.equal(recall(['x', 'a', 'b'], grades, 3), 2 / 5)
  assert.equal(recall(['x', 'a', 'b'], grades, 2), 1 / 5)
  assert.equal(recall(shown, grades, 6), 1)
})

test('a result shown twice counts once', () => {
  assert.equal(recall(['a', 'a'], grades, 20), 1 / 5)
  assert.equal(ndcg(['a', 'a', 'a'], new Map([['a', 3]]), 10), 1)
})

test('the mean of nothing is not a number, and not 0 either', () => {
  assert.equal(mean([]), undefined)
  assert.equal(mean([0, 1]), 0.5)
})

function assertClose(actual: number | undefined, expected: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 0.00005, `${actual} is not ${expected}`)
}
