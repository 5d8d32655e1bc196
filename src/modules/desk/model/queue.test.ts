import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ageInWords } from '../views/queue.ts'
import { oldestFirst, type QueueItem } from './queue.ts'

const now = new Date('2026-11-22T12:00:00Z')

function item(title: string, since: string): QueueItem {
  return { kind: 'page', title, detail: '', since: new Date(since), url: '/' }
}

describe('the queue', () => {
  test('begins with what has waited longest', () => {
    const items = [item('new', '2026-11-22T11:00:00Z'), item('old', '2026-11-01T11:00:00Z')]
    assert.deepEqual(
      oldestFirst(items).map(({ title }) => title),
      ['old', 'new'],
    )
  })
})

describe('how long something has waited', () => {
  for (const [since, da, en] of [
    ['2026-11-22T12:00:01Z', 'Under en time', 'Less than an hour'],
    ['2026-11-22T11:00:01Z', 'Under en time', 'Less than an hour'],
    ['2026-11-22T11:00:00Z', '1 time', '1 hour'],
    ['2026-11-20T12:00:01Z', '47 timer', '47 hours'],
    ['2026-11-20T12:00:00Z', '2 dage', '2 days'],
    ['2026-11-19T11:00:00Z', '3 dage', '3 days'],
    ['2025-11-22T12:00:00Z', '365 dage', '365 days'],
  ] as const) {
    test(`since ${since} is said as ${en}`, () => {
      assert.equal(ageInWords(new Date(since), now, 'da'), da)
      assert.equal(ageInWords(new Date(since), now, 'en'), en)
    })
  }
})
