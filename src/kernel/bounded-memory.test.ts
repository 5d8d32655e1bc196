import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { boundedMemory } from './bounded-memory.ts'

describe('a bounded memory', () => {
  test('gives back what it was given, the newest of it', () => {
    const memory = boundedMemory<string, number>(100)
    memory.set('a', 1, 10)
    memory.set('a', 2, 10)
    assert.equal(memory.get('a'), 2)
    assert.equal(memory.get('b'), undefined)
  })

  test('lets go what was asked for longest ago when there is no more room', () => {
    const memory = boundedMemory<string, number>(100)
    memory.set('a', 1, 50)
    memory.set('b', 2, 50)
    memory.get('a')
    memory.set('c', 3, 50)
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => memory.get(key)),
      [1, undefined, 3],
    )
  })

  test('counts a value that took the place of another once', () => {
    const memory = boundedMemory<string, number>(100)
    memory.set('a', 1, 50)
    memory.set('b', 2, 40)
    memory.set('b', 3, 50)
    assert.equal(memory.get('a'), 1)
  })

  test('does not keep what is larger than all of it', () => {
    const memory = boundedMemory<string, number>(100)
    memory.set('a', 1, 101)
    assert.equal(memory.get('a'), undefined)
  })
})
