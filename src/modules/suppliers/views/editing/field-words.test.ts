import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languages } from '../../../../kernel/i18n/language.ts'
import { emptyDraft, fieldsOf } from '../../forms/profile/index.ts'
import { sections } from '../../model/profile.ts'
import { writtenView } from '../ownership/written.ts'
import { fieldLabel, fieldValue } from './field-words.ts'

describe('the words for a form’s fields', () => {
  test('name each of them in both languages', () => {
    for (const language of languages)
      for (const section of sections)
        for (const field of fieldsOf[section].filter((each) => each !== 'number'))
          assert.notEqual(fieldLabel(section, field, language), field)
  })

  test('say days, amounts and intervals as people do, and leave what is typed wrong as it stands', () => {
    assert.equal(fieldValue('availableFrom', ['2026-12-01'], 'da'), '1. december 2026')
    assert.equal(fieldValue('availableFrom', ['snart'], 'da'), 'snart')
    assert.equal(fieldValue('leadTimeDays', ['14'], 'da'), '14 dage')
    assert.equal(fieldValue('smallestOrder', ['1500,00'], 'da'), '1.500')
    assert.equal(fieldValue('reviewMonths', ['12'], 'da'), 'En gang om året')
    assert.equal(fieldValue('labels', ['Svanemærket\nFairtrade'], 'da'), 'Svanemærket, Fairtrade')
  })

  test('stand in a review in the order of the form, however the database keeps them', () => {
    const about = { postcode: ['8000'], description: ['Vi rister kaffe.'], name: ['Kaffefair'] }
    const shown = String(writtenView({ ...emptyDraft(''), about }, 'da'))
    const places = ['Virksomhedens navn', 'Beskrivelse', 'Postnummer'].map((label) => shown.indexOf(label))
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    )
    assert.ok(!places.includes(-1))
  })
})
