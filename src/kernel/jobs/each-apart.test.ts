import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachApart } from './each-apart.ts'

test('one that fails keeps none of the others from theirs, and is told of afterwards', async () => {
  const done: number[] = []
  const work = async (item: number) => {
    if (item === 2) throw new Error('Two is broken.')
    done.push(item)
  }
  await assert.rejects(eachApart([1, 2, 3], work), /1 of 3 failed/)
  assert.deepEqual(done, [1, 3])
})
