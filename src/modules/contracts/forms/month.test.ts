import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readHours, readMonth, readMonthNumbers } from './month.ts'

const hours = (text: string) => {
  const read = readHours(text)
  return read.ok ? read.value : read.refusal.key
}

const faults = (fields: Record<string, string>) => {
  const all = { hours: '10', people: '2', newlyEmployed: '0', words: '', ...fields }
  const read = readMonthNumbers(Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])))
  return read.ok ? [] : read.refusal.map(({ key }) => key)
}

describe('hours', () => {
  test('are read as people in Denmark write them, to the hundredth', () => {
    const read = ['0', '120,5', '120.25', '1.234', '1.234,5', '100000'].map(hours)
    assert.deepEqual(read, [0, 12_050, 12_025, 123_400, 123_450, 10_000_000])
  })

  test('that are none are refused', () => {
    assert.deepEqual(['', 'ti', '-1', '1,234', '100000,01'].map(hours), [
      'hoursMissing',
      'notHours',
      'notHours',
      'notHours',
      'tooManyHours',
    ])
  })
})

describe('the numbers of a month', () => {
  test('must go together', () => {
    assert.deepEqual(faults({}), [])
    assert.deepEqual(faults({ newlyEmployed: '3' }), ['moreNewThanPeople'])
    assert.deepEqual(faults({ people: '0' }), ['hoursOfNobody'])
    assert.deepEqual(faults({ hours: '1489' }), ['tooManyHoursEach'])
  })

  test('come without what looks like a CPR number', () => {
    for (const words of ['010190-1234', '0101901234', 'Hun er 010190 1234.']) {
      assert.deepEqual(faults({ words }), ['personalNumber'])
    }
    assert.deepEqual(faults({ words: 'Ordre 12345678901' }), [])
  })
})

describe('a month in an address', () => {
  test('is a year and a month that exists', () => {
    assert.deepEqual(['2026-11', '2026-13', '2026-1', '26-11', ''].map(readMonth), [
      '2026-11-01',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
