import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formBody } from '../../../kernel/forms/form-body.ts'
import { readSynonym } from './synonym.ts'

describe('words that mean the same', () => {
  test('are parted by semicolons, commas and new lines, each once in any spelling', () =>
    assert.deepEqual(read(' frokostordning;personalemad,\nmad  ud af huset ; Frokostordning;; '), {
      ok: true,
      value: { words: ['Frokostordning', 'personalemad', 'mad ud af huset'], note: null },
    }))

  for (const [fault, typed] of [
    ['tooFew', ''],
    ['tooFew', 'kantine; Kantine'],
    ['tooMany', Array.from({ length: 21 }, (_, index) => `ord${index}`).join(';')],
    ['wordTooLong', `kantine; ${'a'.repeat(61)}`],
    ['saysNothing', 'kantine; og'],
    ['saysNothing', 'kantine; –'],
  ] as const) {
    test(`are refused as ${fault}: “${typed.slice(0, 30)}”`, () => {
      const result = read(typed)
      assert.deepEqual(result.ok ? [] : result.refusal.map(({ kind }) => kind), [fault])
    })
  }

  test('are told of together with what is wrong with the note', () => {
    const result = readSynonym(formBody({ words: 'kantine', note: 'a'.repeat(501) }))
    assert.deepEqual(result.ok ? [] : result.refusal.map(({ field }) => field), ['words', 'note'])
  })
})

function read(words: string) {
  return readSynonym(formBody({ words }))
}
