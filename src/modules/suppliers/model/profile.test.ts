import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aProfile } from '../factories.ts'
import { confirmed, mayConfirm } from './confirmation.ts'
import { hasStepped, mayPublishChanges, type ProfileState, profileStates, type StepName, step } from './profile.ts'

const now = new Date('2026-11-22T12:00:00Z')

/** Where each deed leads from each state; a dash where it cannot be done. */
const table = `
  deed         | draft     | submitted    | changesAsked | published | paused    | archived
  submitted    | submitted | -            | submitted    | -         | -         | -
  withdrawn    | -         | draft        | -            | -         | -         | -
  changesAsked | -         | changesAsked | -            | -         | -         | -
  approved     | -         | published    | -            | -         | -         | -
  paused       | -         | -            | -            | paused    | -         | -
  resumed      | -         | -            | -            | -         | published | -
  archived     | archived  | archived     | archived     | archived  | archived  | -
  reopened     | -         | -            | -            | -         | -         | draft
`

const deeds: readonly StepName[] = [
  ...(['submitted', 'withdrawn', 'changesAsked', 'approved', 'paused', 'resumed', 'archived', 'reopened'] as const),
]

describe('a page', () => {
  const [header = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

  for (const deed of deeds) {
    for (const state of profileStates) {
      const expected = rows.find(([name]) => name === deed)?.[header.indexOf(state)]
      test(`that is ${state} and is ${deed} becomes: ${expected}`, () => {
        const result = step(aProfile({ state }), deed, now)
        assert.equal(result.ok ? result.value.state : '-', expected)
        if (!result.ok) assert.deepEqual(result.refusal, { kind: 'wrongState', state })
      })
    }
  }

  test('that stands where a deed leads has had it done', () => {
    assert.equal(hasStepped({ state: 'submitted' }, 'submitted'), true)
    assert.equal(hasStepped({ state: 'draft' }, 'submitted'), false)
  })

  test('that is sent again no longer shows what the operator asked for', () => {
    const sent = step(aProfile({ state: 'changesAsked', askedFor: 'Skriv en pris.' }), 'submitted', now)
    assert.equal(sent.ok && sent.value.askedFor, null)
    assert.deepEqual(sent.ok && sent.value.submittedAt, now)
  })

  test('that is approved keeps the day it was first published', () => {
    const before = new Date('2026-01-01T12:00:00Z')
    const approved = step(aProfile({ state: 'submitted', publishedAt: before, hasChanges: true }), 'approved', now)
    assert.deepEqual(approved.ok && [approved.value.publishedAt, approved.value.hasChanges], [before, false])
  })

  test('is not counted as edited by what is decided on it', () => {
    const edited = new Date('2026-11-01T12:00:00Z')
    const moved = step(aProfile({ state: 'draft', updatedAt: edited }), 'submitted', now)
    assert.deepEqual(moved.ok && moved.value.updatedAt, edited)
  })

  test('that is put away is not reminded of', () => {
    const archived = step(aProfile({ state: 'published', remindAt: now }), 'archived', now)
    assert.equal(archived.ok && archived.value.remindAt, null)
  })
})

describe('changes', () => {
  for (const state of profileStates) {
    test(`of a page that is ${state} ${state === 'published' ? 'go' : 'do not go'} on view without an operator`, () => {
      assert.equal(mayPublishChanges({ state, hasChanges: true }), state === 'published')
    })
  }

  test('that are none are not published', () =>
    assert.equal(mayPublishChanges({ state: 'published', hasChanges: false }), false))
})

describe('an owner', () => {
  const mayBe: readonly ProfileState[] = ['published', 'paused']
  for (const state of profileStates) {
    test(`${mayBe.includes(state) ? 'may' : 'may not'} say that a page is true that is ${state}`, () => {
      assert.equal(mayConfirm({ state }), mayBe.includes(state))
    })
  }

  for (const [today, months, next] of [
    ['2026-11-22T12:00:00Z', 3, '2027-02-22T07:00:00.000Z'],
    ['2026-11-22T12:00:00Z', null, '2027-11-22T07:00:00.000Z'],
    ['2026-08-31T12:00:00Z', 6, '2027-02-28T07:00:00.000Z'],
    ['2028-02-29T12:00:00Z', 12, '2029-02-28T07:00:00.000Z'],
  ] as const) {
    test(`who confirms on ${today} for ${months ?? 'the usual'} months is asked again on ${next}`, () => {
      assert.equal(confirmed(aProfile(), new Date(today), months).remindAt?.toISOString(), next)
    })
  }
})
