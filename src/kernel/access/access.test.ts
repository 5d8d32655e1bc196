import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayEnter } from './access.ts'
import { visitor } from './actor.ts'

test('everyone may enter what is open to everyone', () => assert.equal(mayEnter(visitor, 'everyone'), true))

for (const unknown of ['', 'nobody', 'Everyone', 'toString', 'constructor', '__proto__', 'hasOwnProperty']) {
  test(`an access "${unknown}" that has no rule lets nobody in`, () => {
    // @ts-expect-error: such a route does not compile; this is what happens should one get through all the same.
    assert.equal(mayEnter(visitor, unknown), false)
  })
}
