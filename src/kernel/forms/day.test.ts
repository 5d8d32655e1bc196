import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayAsTyped, parseDay, readDay } from './day.ts'

describe('a day that is typed', () => {
  for (const text of ['1.12.2026', '01-12-2026', '1/12-2026', '2026-12-01'])
    test(`is read as Danes and machines write it: ${text}`, () => assert.equal(parseDay(text), '2026-12-01'))

  for (const text of ['31.02.2026', '2026-2-3', '3/2-26', '12/2026', 'i morgen', '1.12.1899', '1.1.2200', ''])
    test(`is none where nobody can mean it: ${text}`, () => assert.equal(parseDay(text), undefined))

  test('may be left out, and is refused where something else stands there', () => {
    assert.deepEqual(readDay('startsOn', ''), { ok: true, value: null })
    assert.deepEqual(readDay('startsOn', '29.2.2028'), { ok: true, value: '2028-02-29' })
    assert.deepEqual(readDay('startsOn', '29.2.2027'), { ok: false, refusal: { field: 'startsOn', key: 'notADay' } })
  })

  test('comes back as one types it, and so does what is no day', () => {
    assert.equal(dayAsTyped('2026-12-01'), '01-12-2026')
    assert.equal(dayAsTyped('i morgen'), 'i morgen')
  })
})
