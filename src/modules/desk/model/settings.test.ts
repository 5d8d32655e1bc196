import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { revisionOf } from '../forms/settings.ts'
import { changedSettings, defaultSettings, settingsOf } from './settings.ts'

describe('settings', () => {
  test('that nobody has changed are as they come', () => assert.deepEqual(settingsOf([]), defaultSettings))

  test('are those that are stored', () => {
    const settings = settingsOf([{ name: 'siteName', value: 'Rummelig Fyn' }])
    assert.deepEqual(settings, { ...defaultSettings, siteName: 'Rummelig Fyn' })
  })

  for (const value of [null, 7, [], {}, { da: 'x' }, 'text']) {
    test(`of another shape, such as ${JSON.stringify(value)}, are as they come: no page may fail by them`, () => {
      const rows = ['operatorSentence', 'offersEnglish', 'mailFrom', 'unknown'].map((name) => ({ name, value }))
      assert.deepEqual(settingsOf(rows), defaultSettings)
    })
  }

  test('are compared by what they say', () => {
    const other = { ...defaultSettings, siteName: 'Andet', welcome: { da: 'Hej', en: '' } }
    assert.deepEqual(changedSettings(defaultSettings, other), ['siteName', 'welcome'])
    assert.deepEqual(changedSettings(other, { ...other, welcome: { ...other.welcome } }), [])
    assert.notEqual(revisionOf(defaultSettings), revisionOf(other))
    assert.equal(revisionOf(other), revisionOf({ ...other, welcome: { ...other.welcome } }))
  })
})
