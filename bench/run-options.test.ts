import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readRunOptions } from './run-options.ts'

describe('the options of a run', () => {
  test('are three sizes and one process unless told', () => {
    const options = readRunOptions([])
    assert.deepEqual([options?.sizes, options?.processes], [[1_000, 20_000, 200_000], [1]])
  })

  test('make a quick run small, but not smaller than asked', () => {
    assert.deepEqual(readRunOptions(['--quick'])?.sizes, [1_000, 5_000])
    assert.deepEqual(readRunOptions(['--quick', '--sizes', '7000'])?.sizes, [7_000])
  })

  test('are refused where a number is none, or a word is unknown', () => {
    for (const words of [['--sizes', '1000,x'], ['--sizes', '0'], ['--processes', '1.5'], ['--explain'], ['more']]) {
      assert.equal(readRunOptions(words), undefined, words.join(' '))
    }
  })
})
