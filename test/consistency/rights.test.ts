import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appRole } from '../../src/kernel/database/app-role.ts'
import { excessivePowers, looseDefiners, rightFaults } from '../support/catalogue.ts'
import { ownedDatabase } from '../support/owned-database.ts'

const { look, lookAfter } = await ownedDatabase()

describe("the app's role in the database", () => {
  test('has just the rights on tables that it needs', async () => {
    assert.deepEqual(await look((owner) => rightFaults(owner, appRole)), [])
  })

  for (const [planted, found] of [
    [`grant update on kernel.audit to ${appRole}`, 'It may update kernel.audit, and need not.'],
    [`grant update (hash) on kernel.audit_head to ${appRole}`, 'It may update kernel.audit_head, and need not.'],
    [`grant truncate on kernel.fact to ${appRole}`, 'It may truncate kernel.fact, and need not.'],
    [`grant delete on suppliers.claim to ${appRole}`, 'It may delete suppliers.claim, and need not.'],
    ['grant insert on public.migration to public', 'It may insert public.migration, and need not.'],
    [
      `grant usage, update on suppliers.supplier_id_seq to ${appRole}`,
      'It may update suppliers.supplier_id_seq, and need not.',
    ],
    [
      `create view kernel.facts as select from kernel.fact; grant select on kernel.facts to ${appRole}`,
      'It may select kernel.facts, and need not.',
    ],
    [`revoke insert on suppliers.listing from ${appRole}`, 'It may not insert suppliers.listing, and must.'],
  ] as const) {
    test(`would be found to have other rights after: ${planted}`, async () => {
      assert.deepEqual(await lookAfter(planted, (owner) => rightFaults(owner, appRole)), [found])
    })
  }

  test('has no other powers', async () => {
    assert.deepEqual(await look((owner) => excessivePowers(owner, appRole)), [])
  })

  for (const [planted, found] of [
    ['grant create on schema public to planted', 'It may create in the schema public.'],
    ['alter role planted superuser', 'It has the power superuser.'],
    ['alter role planted bypassrls', 'It has the power bypassrls.'],
    ['alter table suppliers.offering owner to planted', 'It owns offering.'],
    ['grant pg_read_all_data to planted', 'It is a member of pg_read_all_data.'],
  ] as const) {
    test(`would be found out after: ${planted}`, async () => {
      const sentences = await lookAfter(`create role planted; ${planted}`, (owner) => excessivePowers(owner, 'planted'))
      assert.ok(sentences.includes(found), sentences.join('\n'))
    })
  }
})

describe("functions that run with their owner's power", () => {
  const loose = 'create function kernel.loose() returns void language sql security definer'

  test('fix where names are looked up, and are lent to chosen roles only', async () => {
    assert.deepEqual(await look(looseDefiners), [])
  })

  for (const [planted, found] of [
    [`${loose} as ''`, 'kernel.loose() sets no search_path.'],
    [`${loose} set search_path = kernel, pg_temp as ''`, 'kernel.loose() may be called by everybody.'],
  ] as const) {
    test(`would be found after: ${planted}`, async () => {
      assert.deepEqual(await lookAfter(planted, looseDefiners), [found])
    })
  }
})
