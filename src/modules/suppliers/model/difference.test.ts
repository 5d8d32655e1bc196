import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { differences } from './difference.ts'
import type { ProfileDraft } from './profile.ts'

const draft: ProfileDraft = { about: {}, offerings: [], delivery: {}, people: {}, terms: {}, contact: {} }

describe('a difference', () => {
  test('names the field with what it said and what it says', () => {
    const found = differences({ ...draft, about: { name: ['Kaffe'] } }, { ...draft, about: { name: ['Kaffen'] } })
    assert.deepEqual(found, [{ section: 'about', field: 'name', before: ['Kaffe'], after: ['Kaffen'] }])
  })

  test('is not made by an empty field that stood there before, or by space', () => {
    const [one, other] = [{ name: ['Kaffe'], website: [''] }, { name: ['Kaffe '] }]
    assert.deepEqual(differences({ ...draft, about: one }, { ...draft, about: other }), [])
  })

  test('in an offering tells which, and does not mind the number it is told by', () => {
    const before = [{ number: ['1'], title: ['Kantine'] }]
    const after = [
      { number: ['7'], title: ['Kantine'] },
      { number: ['8'], title: ['Rengøring'] },
    ]
    assert.deepEqual(differences({ ...draft, offerings: before }, { ...draft, offerings: after }), [
      { section: 'offerings', offering: 1, field: 'title', before: [], after: ['Rengøring'] },
    ])
  })
})
