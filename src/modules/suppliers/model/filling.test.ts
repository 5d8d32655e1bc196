import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filledFrom } from './filling.ts'
import type { ProfileDraft } from './profile.ts'

const empty: ProfileDraft = { about: {}, offerings: [], delivery: {}, people: {}, terms: {}, contact: {} }
const other: ProfileDraft = {
  ...empty,
  about: { name: ['Kaffefair ApS'], website: ['https://a.example.dk'], street: ['Vej 1'], postcode: ['8000'] },
  offerings: [
    { number: ['1'], title: ['Kaffe'] },
    { number: ['2'], title: ['Kager'] },
  ],
  delivery: { countries: ['DK'] },
}

describe('a working copy that is filled up', () => {
  test('keeps what it says', () => {
    const own = {
      ...empty,
      about: { name: ['Kaffefair'], website: ['https://b.example.dk'] },
      delivery: { regions: ['x'] },
    }
    const { about, delivery } = filledFrom(own, other)
    assert.deepEqual(about.website, ['https://b.example.dk'])
    assert.deepEqual(about.name, ['Kaffefair'])
    assert.deepEqual(delivery, { regions: ['x'] })
  })

  test('is known by the other’s name as well', () =>
    assert.deepEqual(filledFrom({ ...empty, about: { name: ['Kaffefair'] } }, other).about.otherNames, [
      'Kaffefair ApS',
    ]))

  test('takes the street where the place is the same, and not where it is another', () => {
    const at = (postcode: string) => filledFrom({ ...empty, about: { postcode: [postcode] } }, other).about
    assert.deepEqual([at('8000').street, at('8000').postcode], [['Vej 1'], ['8000']])
    assert.deepEqual([at('5000').street ?? [], at('5000').postcode], [[], ['5000']])
  })

  test('offers what it did not offer, in the end and with numbers of its own', () =>
    assert.deepEqual(filledFrom({ ...empty, offerings: [{ number: ['7'], title: ['kaffe'] }] }, other).offerings, [
      { number: ['7'], title: ['kaffe'] },
      { number: ['8'], title: ['Kager'] },
    ]))
})
