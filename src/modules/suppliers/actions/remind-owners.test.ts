import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { aContext, addOwnedSupplier } from '../factories.ts'
import type { ProfileState } from '../model/profile.ts'
import { findProfile, lockProfile, saveProfile } from '../store/profile.ts'
import { remindOwners } from './remind-owners.ts'

const { database } = await testDatabase()

async function addPage(name: string, state: ProfileState, remindAt: string): Promise<number> {
  const { supplierId } = await addOwnedSupplier(database, { name })
  await inTransaction({ database, actor: system }, async (tx) => {
    const profile = await lockProfile(tx, supplierId)
    if (profile === undefined) throw new Error('There is no page.')
    await saveProfile(tx, { ...profile, state, remindAt: new Date(remindAt) })
  })
  return supplierId
}

/** How many mails there are about the page. */
async function mailsAbout(name: string): Promise<number> {
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql<{ total: number }>`
      select count(*) as total
      from kernel.mail
      where kind = 'reminders'
        and subject like ${`%${name}%`}
    `.execute(tx),
  )
  return rows[0]?.total ?? 0
}

function runAt(instant: string): Promise<void> {
  return remindOwners(aContext(database, clockAt(instant)))
}

describe('the owner of a page', () => {
  test('is asked once when it is due, however often and beside each other the job runs', async () => {
    const id = await addPage('Kaffefair', 'published', '2026-11-22T08:00:00Z')
    await runAt('2026-11-22T07:59:00Z')
    assert.equal(await mailsAbout('Kaffefair'), 0)
    await Promise.all(Array.from({ length: 5 }, () => runAt('2026-11-22T08:00:00Z')))
    await runAt('2026-11-22T09:00:00Z')
    assert.equal(await mailsAbout('Kaffefair'), 1)
    const profile = await inTransaction({ database, actor: system }, (tx) => findProfile(tx, id))
    assert.equal(profile?.remindAt?.toISOString().slice(0, 7), '2027-05', 'half of the usual year later')
  })

  test('who does not answer is asked again after half an interval', async () => {
    await runAt('2027-06-01T08:00:00Z')
    assert.equal(await mailsAbout('Kaffefair'), 2)
  })

  for (const state of ['draft', 'submitted', 'paused', 'archived'] as const)
    test(`is not asked about a page that is ${state}`, async () => {
      await addPage(`Siden ${state}`, state, '2026-11-22T08:00:00Z')
      await runAt('2026-11-23T08:00:00Z')
      assert.equal(await mailsAbout(`Siden ${state}`), 0)
    })
})
