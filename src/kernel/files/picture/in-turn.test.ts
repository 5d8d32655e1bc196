import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { inTurn } from './in-turn.ts'

describe('work done in turn', () => {
  test('begins when the work before it has ended, and answers whoever asked for it', async () => {
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

  test('goes on after a failure, of which only its own asker hears', async () => {
    const failing = inTurn(async () => {
      throw new Error('failed')
    })
    const next = inTurn(async () => 'done')
    await assert.rejects(failing, /failed/)
    assert.equal(await next, 'done')
  })
})
