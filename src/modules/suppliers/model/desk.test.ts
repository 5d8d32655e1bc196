import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nextStep } from './desk.ts'
import type { SectionFault } from './profile.ts'

const today = '2026-11-22'
const never = { hasChanges: false, remindAt: null }
const faults: readonly SectionFault[] = [
  { section: 'about', fault: { field: 'postcode', key: 'notAPostcode' } },
  { section: 'about', fault: { field: 'website', key: 'notAWebsite' } },
  { section: 'offerings', fault: { field: '', key: 'noOfferings' } },
]
const kinds = (page: Parameters<typeof nextStep>[0], wrong: readonly SectionFault[] = []) =>
  nextStep(page, wrong, today).map(({ kind }) => kind)

describe('what to do next', () => {
  test('with a half-filled draft is to fill in one form after the other', () => {
    assert.deepEqual(nextStep({ ...never, state: 'draft' }, faults, today), [
      { kind: 'fill', section: 'about', faults: 2 },
      { kind: 'fill', section: 'offerings', faults: 1 },
    ])
  })

  test('with a whole draft is to send it', () => assert.deepEqual(kinds({ ...never, state: 'draft' }), ['submit']))

  test('while it waits is to wait', () => assert.deepEqual(kinds({ ...never, state: 'submitted' }, faults), ['wait']))

  test('after changes were asked for is to read them, and to send the page again once nothing is missing', () => {
    assert.deepEqual(kinds({ ...never, state: 'changesAsked' }), ['readWords', 'submitAgain'])
    assert.deepEqual(kinds({ ...never, state: 'changesAsked' }, faults), ['readWords', 'fill', 'fill'])
  })

  test('once it is published and true is nothing', () => assert.deepEqual(kinds({ ...never, state: 'published' }), []))

  test('with changes nobody sees is to publish them, once nothing is missing in them', () => {
    assert.deepEqual(kinds({ ...never, state: 'published', hasChanges: true }), ['publish'])
    assert.deepEqual(kinds({ ...never, state: 'published', hasChanges: true }, faults), ['fill', 'fill'])
  })

  test('on the day it is due is to confirm that all is true, and not before', () => {
    const due = (day: string) =>
      kinds({ state: 'published', hasChanges: false, remindAt: new Date(`${day}T12:00:00Z`) })
    assert.deepEqual(due('2026-11-22'), ['confirm'])
    assert.deepEqual(due('2026-11-23'), [])
  })

  test('while it is paused or put away is to take it up again', () => {
    assert.deepEqual(kinds({ ...never, state: 'paused' }), ['resume'])
    assert.deepEqual(kinds({ ...never, state: 'archived' }), ['reopen'])
  })
})
