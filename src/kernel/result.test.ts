import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, type Result, refused } from './result.ts'

test('a result has its value, or the refusal that stands in its place', () => {
  assert.deepEqual(ok(7), { ok: true, value: 7 })
  assert.deepEqual(refused('notAllowed'), { ok: false, refusal: 'notAllowed' })
})

test('a value does not compile before somebody has looked for the refusal', () => {
  const result: Result<number, 'odd'> = half(4)
  // @ts-expect-error: there may be a refusal in its place.
  assert.equal(result.value, 2)
  assert.equal(result.ok && result.value, 2)
})

function half(number: number): Result<number, 'odd'> {
  return number % 2 === 0 ? ok(number / 2) : refused('odd')
}
