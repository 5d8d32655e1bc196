import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mapGently } from './gently.ts'

describe('work in the background', () => {
  test('makes something of each, in their order', async () => {
    assert.deepEqual(await mapGently([1, 2, 3], (number) => number * 2), [2, 4, 6])
    assert.deepEqual(await mapGently([], String), [])
  })

  test('lets others through between two pieces that take long', async () => {
    const heard: string[] = []
    const visitor = () => {
      heard.push('visitor')
    }
    await mapGently(['one', 'two', 'three'], (name) => {
      if (name === 'one') setImmediate(visitor)
      const until = performance.now() + 10
      while (performance.now() < until);
      heard.push(name)
    })
    assert.deepEqual(heard.slice(0, 2), ['one', 'visitor'])
  })

  test('fails with what one of them throws', async () => {
    await assert.rejects(
      mapGently([1], () => {
        throw new Error('no')
      }),
      /no/,
    )
  })
})
