import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { together } from './together.ts'

describe('work that is done together', () => {
  test('is done once for all who ask in the same moment', async () => {
    let count = 0
    const ask = together(async () => ++count)
    assert.deepEqual(await Promise.all([ask(), ask(), Promise.resolve().then(ask)]), [1, 1, 1])
    assert.equal(await ask(), 2)
  })

  test('is done anew for whoever asks after it has begun, though it has not ended', async () => {
    const begun: ((value: string) => void)[] = []
    const ask = together(() => new Promise<string>((resolve) => begun.push(resolve)))
    const first = ask()
    await nextTurn()
    const second = ask()
    await nextTurn()
    assert.equal(begun.length, 2)
    begun[1]?.('later')
    begun[0]?.('earlier')
    assert.deepEqual(await Promise.all([first, second]), ['earlier', 'later'])
  })

  test('fails for all who waited, and not for those who come after', async () => {
    let works = false
    const ask = together(async () => {
      if (!works) throw new Error('no')
      return 'yes'
    })
    const both = await Promise.allSettled([ask(), ask()])
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    works = true
    assert.equal(await ask(), 'yes')
  })
})
