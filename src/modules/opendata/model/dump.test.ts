import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isDue } from './dump.ts'

describe('a new copy of the directory', () => {
  test('is due where there is none', () => assert.ok(isDue(undefined, new Date('2026-11-22T12:00:00Z'))))

  for (const [madeAt, now, due] of [
    ['2026-11-22T02:05:00Z', '2026-11-22T23:59:00Z', false],
    // Three o'clock in Danish winter is two in UTC.
    ['2026-11-22T02:05:00Z', '2026-11-23T01:59:59Z', false],
    ['2026-11-22T02:05:00Z', '2026-11-23T02:00:00Z', true],
    ['2026-11-22T01:55:00Z', '2026-11-22T02:00:00Z', true],
    // In summer it is one.
    ['2026-07-01T01:05:00Z', '2026-07-02T00:59:59Z', false],
    ['2026-07-01T01:05:00Z', '2026-07-02T01:00:00Z', true],
    // After days of standing still.
    ['2026-11-01T02:05:00Z', '2026-11-22T12:00:00Z', true],
  ] as const) {
    test(`is ${due ? '' : 'not '}due at ${now} when the last is of ${madeAt}`, () => {
      assert.equal(isDue({ madeAt: new Date(madeAt) }, new Date(now)), due)
    })
  }
})
