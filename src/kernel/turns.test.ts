import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { turns } from './turns.ts'

describe('work in turns', () => {
  test('is done by so many at a time, all of it, also after a failure of which only its own asker hears', async () => {
    const inTurn = turns(2)
    let busy = 0
    let most = 0
    const work = async (index: number) => {
      busy += 1
      most = Math.max(most, busy)
      await setImmediate()
      busy -= 1
      if (index === 1) throw new Error('a failure')
      return index
    }
    const done = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => inTurn(() => work(index))))
    assert.equal(most, 2)
    assert.deepEqual(
      done.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    )
  })

  test('begins in the order in which it was asked for', async () => {
    const inTurn = turns(1)
    const diary: string[] = []
    const pieces = ['one', 'two', 'three'].map((name) =>
      inTurn(async () => {
        diary.push(`${name} begins`)
        await setImmediate()
        diary.push(`${name} ends`)
        return name
      }),
    )
    assert.deepEqual(await Promise.all(pieces), ['one', 'two', 'three'])
    assert.deepEqual(
      diary,
      ['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    )
  })
})
