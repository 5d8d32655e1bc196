import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { errorAt, fieldErrors } from './field-errors.ts'

const sentences = { nameMissing: 'Skriv et navn.' }

describe('what is wrong in a form', () => {
  test('is said in sentences, each with its field', () =>
    assert.deepEqual(fieldErrors([{ field: 'name', key: 'nameMissing' }], sentences), [
      { field: 'name', message: 'Skriv et navn.' },
    ]))

  test('without a sentence is a mistake of ours', () =>
    assert.throws(() => fieldErrors([{ field: 'name', key: 'other' }], sentences), /no sentence for the fault “other”/))

  test('stands beside its field, and beside no other', () => {
    const errors = [{ field: 'name', message: 'Skriv et navn.' }]
    assert.deepEqual(errorAt(errors, 'name'), { error: 'Skriv et navn.' })
    assert.deepEqual(errorAt(errors, 'town'), {})
  })
})
