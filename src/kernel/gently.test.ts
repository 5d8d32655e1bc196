import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapGently } from './gently.ts'

test('much work keeps its order and lets others have their turn in between', async () => {
  let worked = 0
  let seen = -1
  setImmediate(() => {
    seen = worked
  })
  const doubled = await mapGently([1, 2, 3, 4], (number) => {
    const until = performance.now() + 6
    while (performance.now() < until);
    worked += 1
    return number * 2
  })
  assert.deepEqual(doubled, [2, 4, 6, 8])
  assert.ok(seen > 0 && seen < 4, `another had its turn after ${seen} of 4`)
})
