import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nextQuestion } from './cvr-check.ts'

const now = new Date('2026-11-22T12:00:00Z')

describe('the register', () => {
  for (const state of ['found', 'unknown', 'ceased'] as const) {
    test(`is asked again a month after it said “${state}”`, () => {
      assert.deepEqual(nextQuestion(state, 7, now), { dueAt: new Date('2026-12-22T12:00:00Z'), attempts: 0 })
    })
  }

  test('that does not answer is asked again after 5, 10, 20 ... minutes, a day at most', () => {
    const waits = [0, 1, 2, 8, 9, 60].map((attempts) => {
      const { dueAt } = nextQuestion('unchecked', attempts, now)
      return (dueAt.getTime() - now.getTime()) / 60_000
    })
    assert.deepEqual(waits, [5, 10, 20, 1_280, 1_440, 1_440])
    assert.equal(nextQuestion('unchecked', 3, now).attempts, 4)
  })
})
