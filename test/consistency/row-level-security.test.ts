import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { unguardedTables } from '../support/catalogue.ts'
import { ownedDatabase } from '../support/owned-database.ts'

const { look, lookAfter } = await ownedDatabase()

describe('row-level security', () => {
  test('is forced on every table with rows of people or organisations', async () => {
    assert.deepEqual(await look(unguardedTables), [])
  })

  for (const [planted, found] of [
    [
      'create table shortlists.forgotten (organisation_id integer)',
      [
        'shortlists.forgotten has no row-level security.',
        'shortlists.forgotten does not force row-level security on its owner.',
        'shortlists.forgotten has no policy: nobody sees a row.',
      ],
    ],
    ['alter table identity.session disable row level security', ['identity.session has no row-level security.']],
    [
      'alter table identity.person no force row level security',
      ['identity.person does not force row-level security on its owner.'],
    ],
    ['drop policy members on shortlists.entry', ['shortlists.entry has no policy: nobody sees a row.']],
  ] as const) {
    test(`would be missed after: ${planted}`, async () => {
      assert.deepEqual(await lookAfter(planted, unguardedTables), found)
    })
  }
})
