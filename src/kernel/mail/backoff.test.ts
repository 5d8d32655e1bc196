import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minutesToWait, mostAttempts } from './backoff.ts'

describe('a mail that could not be sent', () => {
  test('waits twice as long each time, four hours at most', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2_000].map(minutesToWait)
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240])
  })

  test('is tried for five days', () => {
    const minutesOf = (attempts: number) =>
      Array.from({ length: attempts - 1 }, (_, index) => minutesToWait(index + 1)).reduce((sum, each) => sum + each)
    const fiveDays = 5 * 24 * 60
    assert.ok(minutesOf(mostAttempts) >= fiveDays)
    assert.ok(minutesOf(mostAttempts - 1) < fiveDays)
  })
})
